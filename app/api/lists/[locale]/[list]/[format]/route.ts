import type { NextRequest } from 'next/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { isLocale } from '@/lib/i18n/routing'
import { loadCitySearchCsv, loadCitySearchJson } from '@/lib/queries/city-search-data'
import { loadEventListCsv, loadEventListJson } from '@/lib/queries/event-list-data'
import { loadNetworkListCsv, loadNetworkListJson } from '@/lib/queries/network-list-data'
import { loadPartnershipListCsv, loadPartnershipListJson } from '@/lib/queries/partnership-list-data'
import { loadSearchJson } from '@/lib/queries/search-data'

interface ListContext {
  params: Promise<{ locale: string; list: string; format: string }>
}

type Params = Record<string, string[]>

interface ListData {
  json: (params: Params, locale: Locale) => Promise<unknown>
  /** Whole, or, where it may be long, piece by piece. */
  csv?: (params: Params, locale: Locale) => Promise<string | { total: number; text: AsyncIterable<string> }>
}

/** The lists that also leave the site as data, by the name that `lib/i18n/routes.ts` gives them. */
const LISTS: ReadonlyMap<string, ListData> = new Map<string, ListData>([
  ['cities', { json: loadCitySearchJson, csv: loadCitySearchCsv }],
  ['events', { json: loadEventListJson, csv: loadEventListCsv }],
  ['networks', { json: loadNetworkListJson, csv: loadNetworkListCsv }],
  ['partnerships', { json: loadPartnershipListJson, csv: loadPartnershipListCsv }],
  ['search', { json: loadSearchJson }],
])

/** Lists as data: `/fr/villes.json?…` and `.csv` are led here by `proxy.ts`. */
export async function GET(request: NextRequest, { params }: ListContext): Promise<Response> {
  const { locale, list, format } = await params
  const data = LISTS.get(list)
  if (!isLocale(locale) || !data) return new Response(null, { status: 404 })
  const { searchParams } = request.nextUrl
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  )
  switch (format) {
    case 'json':
      return answer(JSON.stringify(await data.json(query, locale)), 'application/json')
    case 'csv':
      if (data.csv) return csvAnswer(await data.csv(query, locale), `${list}.csv`)
  }
  return new Response(null, { status: 404 })
}

function csvAnswer(csv: string | { total: number; text: AsyncIterable<string> }, file: string): Response {
  if (typeof csv === 'string') return answer(csv, 'text/csv', { file })
  return answer(streamOf(csv.text), 'text/csv', { file, keep: csv.total <= KEPT_WHOLE })
}

/** Above so many rows a table is passed on as it is made, and kept by nobody. */
const KEPT_WHOLE = 5000

/** Sends the pieces as the reader takes them; whoever goes away stops the reading. */
function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = text[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

/** Anybody may use the data from any site; it is as fresh as the page beside it, and no page for search engines. */
function answer(
  body: string | ReadableStream<Uint8Array>,
  type: string,
  { file, keep = true }: { file?: string; keep?: boolean } = {},
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': keep ? 'public, max-age=0, s-maxage=60' : 'no-store',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
      ...(file ? { 'Content-Disposition': `attachment; filename="${file}"` } : {}),
    },
  })
}
