import type { NextRequest } from 'next/server'
import { isLocale } from '@/lib/i18n/routing'
import { loadCitySearchCsv, loadCitySearchJson } from '@/lib/queries/city-search-data'

interface ListContext {
  params: Promise<{ locale: string; list: string; format: string }>
}

/** Lists as data: `/fr/villes.json?…` and `.csv` are led here by `proxy.ts`. */
export async function GET(request: NextRequest, { params }: ListContext): Promise<Response> {
  const { locale, list, format } = await params
  if (!isLocale(locale) || list !== 'cities') return new Response(null, { status: 404 })
  const { searchParams } = request.nextUrl
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  )
  switch (format) {
    case 'json':
      return answer(JSON.stringify(await loadCitySearchJson(query, locale)), 'application/json')
    case 'csv':
      return answer(await loadCitySearchCsv(query, locale), 'text/csv', 'cities.csv')
    default:
      return new Response(null, { status: 404 })
  }
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
