import type { NextRequest } from 'next/server'
import { isLocale } from '@/lib/i18n/routing'
import { loadSuggestions, openSearchSuggestions } from '@/lib/queries/suggestions'
import { parseSearchParams } from '@/lib/search/list-params'

interface SuggestContext {
  params: Promise<{ locale: string }>
}

/**
 * What the one box suggests for a text: `/api/suggest/fr?q=sarr`. With `format=opensearch` for browsers, as the
 * OpenSearch description says. Kept by browsers for a minute: somebody who deletes a letter asks again.
 */
export async function GET(request: NextRequest, { params }: SuggestContext): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const { searchParams } = request.nextUrl
  const { q } = parseSearchParams({ q: searchParams.get('q') ?? '' }, [])
  const suggestions = await loadSuggestions(q, locale)
  const forBrowsers = searchParams.get('format') === 'opensearch'
  return new Response(JSON.stringify(forBrowsers ? openSearchSuggestions(q, suggestions) : suggestions), {
    headers: {
      'Content-Type': `application/${forBrowsers ? 'x-suggestions+json' : 'json'}; charset=utf-8`,
      'Cache-Control': 'public, max-age=60',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
