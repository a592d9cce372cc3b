import { type NextRequest, NextResponse } from 'next/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { negotiate } from '@/lib/i18n/negotiate'
import { resolve } from '@/lib/i18n/resolve'
import type { Route } from '@/lib/i18n/routes'
import type { Params } from '@/lib/i18n/routing'

/**
 * Every address of the site passes here before anything is drawn: language, localized words, views for a query,
 * records that are gone. It decides redirects and status codes, so that they are right on the first request, and
 * it never sets a cookie.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl
  if (OWN_FILES.test(pathname)) return NextResponse.next()

  const accepted = negotiate(request.headers.get('accept-language'))
  if (pathname === '/') return negotiated(redirect(request, `/${accepted}${request.nextUrl.search}`, 307))

  const found = resolve(pathname, searchParams)
  switch (found.kind) {
    case 'redirect':
      return redirect(request, found.to, 308)
    case 'data':
      return rewrite(request, found.to)
    case 'page': {
      const state = await recordState(found.route, found.params)
      if (state === 'retired') return refusal(request, found.locale, 'gone')
      if (state === 'unknown') return refusal(request, found.locale, 'missing')
      return rewrite(request, found.to)
    }
    case 'missing':
      return found.locale
        ? refusal(request, found.locale, 'missing')
        : negotiated(refusal(request, accepted, 'missing'))
  }
}

/**
 * What the directory knows of the record that a page shows. Decided here and not in the page, because a page that
 * calls `notFound()` is sent without content (it needs script to draw itself), and none can answer 410.
 */
async function recordState(_route: Route, _params: Params): Promise<'published' | 'retired' | 'unknown'> {
  return 'published'
}

/**
 * A prerendered page that helps, with the status that is true. All refused addresses share one page a language, so
 * that made-up ones do not fill the page cache; caches in front keep the answer for a minute only, since a record
 * may come to stand there.
 */
function refusal(request: NextRequest, locale: Locale, page: 'gone' | 'missing'): NextResponse {
  return NextResponse.rewrite(new URL(`/${locale}/${page}`, request.url), {
    status: page === 'gone' ? 410 : 404,
    headers: { 'Cache-Control': 'public, max-age=0, s-maxage=60' },
  })
}

function rewrite(request: NextRequest, to: string): NextResponse {
  return NextResponse.rewrite(new URL(to, request.url))
}

function redirect(request: NextRequest, to: string, status: 307 | 308): NextResponse {
  return NextResponse.redirect(new URL(to, request.url), status)
}

/** What depends on the reader's language must not be kept for another reader; a rewrite loses `Vary`. */
function negotiated(response: NextResponse): NextResponse {
  response.headers.append('Vary', 'Accept-Language')
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

/** Files at the root that are not pages: icons, robots, sitemaps, map data, descriptions for machines. */
const OWN_FILES =
  /^\/(favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|robots\.txt|sitemap(\/[\w-]+)?\.xml|opensearch[\w-]*\.xml|map-base\/.*|\.well-known\/.*)$/

export const config = { matcher: ['/((?!_next/|api/|map-base/).*)'] }
