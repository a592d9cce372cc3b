import type { NextRequest } from 'next/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { isLocale } from '@/lib/i18n/routing'
import { loadCitySearchCsv, loadCitySearchJson } from '@/lib/queries/city-search-data'
import { loadPartnershipListCsv, loadPartnershipListJson } from '@/lib/queries/partnership-list-data'
import { loadSearchJson } from '@/lib/queries/search-data'

interface ListContext {
  params: Promise<{ locale: string; list: string; format: string }>
}

type Params = Record<string, string[]>

interface ListData {
  json: (params: Params, locale: Locale) => Promise<unknown>
  csv?: (params: Params, locale: Locale) => Promise<string>
}

/** The lists that also leave the site as data, by the name that `lib/i18n/routes.ts` gives them. */
const LISTS: ReadonlyMap<string, ListData> = new Map<string, ListData>([
  ['cities', { json: loadCitySearchJson, csv: loadCitySearchCsv }],
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
      if (data.csv) return answer(await data.csv(query, locale), 'text/csv', `${list}.csv`)
  }
  return new Response(null, { status: 404 })
}

/** Anybody may use the data from any site; it is as fresh as the page beside it, and no page for search engines. */
function answer(body: string, type: string, file?: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=0, s-maxage=60',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
      ...(file ? { 'Content-Disposition': `attachment; filename="${file}"` } : {}),
    },
  })
}
