import { type NextRequest, NextResponse } from 'next/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { negotiate } from '@/lib/i18n/negotiate'
import { resolve } from '@/lib/i18n/resolve'
import type { Route } from '@/lib/i18n/routes'

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
    case 'page':
      if (await isGone(found.route, found.slug)) return gone(request, found.locale)
      return rewrite(request, found.to)
    case 'missing':
      // One internal address for all of them: made-up addresses must not fill the page cache.
      return found.locale
        ? rewrite(request, `/${found.locale}/missing`)
        : negotiated(rewrite(request, `/${accepted}/missing`))
  }
}

/** Whether the record that a page shows was retired: such an address answers 410. */
async function isGone(_route: Route, _slug: string | null): Promise<boolean> {
  return false
}

function gone(request: NextRequest, locale: Locale): NextResponse {
  return NextResponse.rewrite(new URL(`/${locale}/gone`, request.url), { status: 410 })
}

function rewrite(request: NextRequest, to: string): NextResponse {
  return NextResponse.rewrite(new URL(to, request.url))
}

function redirect(request: NextRequest, to: string, status: 307 | 308): NextResponse {
  return NextResponse.redirect(new URL(to, request.url), status)
}

function negotiated(response: NextResponse): NextResponse {
  response.headers.append('Vary', 'Accept-Language')
  return response
}

/** Files at the root that are not pages: icons, robots, sitemaps, descriptions for machines. */
const OWN_FILES =
  /^\/(favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|robots\.txt|sitemap(\/[\w-]+)?\.xml|opensearch[\w-]*\.xml|\.well-known\/.*)$/

export const config = { matcher: ['/((?!_next/|api/).*)'] }
