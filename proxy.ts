import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/next-address'
import { isFromOwnPage } from '@/lib/auth/own-origin'
import { config as siteConfig } from '@/lib/config'
import { negotiate } from '@/lib/i18n/negotiate'
import { type Resolution, resolve } from '@/lib/i18n/resolve'
import { pageOfShareImage } from '@/lib/i18n/share-image'
import { addressState } from '@/lib/queries/addresses'

/**
 * Every address of the site passes here before anything is drawn: language, localized words, views for a query,
 * records that are gone. It decides redirects and status codes, so that they are right on the first request, and
 * it never sets a cookie.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl
  if (!SAFE_METHODS.has(request.method) && !isFromOwnPage(request.headers, siteConfig()))
    return foreignRequest()
  if (OWN_FILES.test(pathname)) return NextResponse.next()
  const shared = pageOfShareImage(pathname)
  if (shared) return shareImage(request, shared)

  const accepted = negotiate(request.headers.get('accept-language'))
  if (pathname === '/') return negotiated(redirect(request, `/${accepted}${request.nextUrl.search}`, 307))

  const found = resolve(pathname, searchParams)
  if (found.kind === 'missing') {
    return found.locale
      ? refusal(request, `/${found.locale}/missing`, 404)
      : negotiated(refusal(request, `/${accepted}/missing`, 404))
  }
  if (found.kind === 'admin') return adminPage(request)
  if (found.kind === 'data') return (await unlessPublished(request, found)) ?? rewrite(request, found.to)
  if (found.kind === 'tidied') return redirect(request, found.to, 307)
  if (found.kind === 'page') return (await unlessPublished(request, found)) ?? rewrite(request, found.to)

  // The right way to write an address is worth a redirect only if something stands there, and in one hop.
  const right = resolve(new URL(found.to, request.url).pathname, searchParams)
  const other = right.kind === 'page' || right.kind === 'data' ? await unlessPublished(request, right) : null
  return other ?? redirect(request, found.to, 308)
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What changes something comes from a page of this site, or from nowhere. */
function foreignRequest(): NextResponse {
  return new NextResponse(
    'This request was not made by a page of this site, at the address that SITE_URL names.\n',
    {
      status: 403,
      headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
    },
  )
}

/** An editor's page checks itself who asks; it is told its own address, to come back to after signing in. */
function adminPage(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  const { pathname, searchParams } = request.nextUrl
  const query = new URLSearchParams([...searchParams].filter(([name]) => name !== '_rsc'))
  headers.set(PATH_HEADER, query.size > 0 ? `${pathname}?${query}` : pathname)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('X-Robots-Tag', 'noindex, nofollow')
  return response
}

type Page = Pick<Extract<Resolution, { kind: 'page' }>, 'locale' | 'route' | 'params'>
type Data = Extract<Resolution, { kind: 'data' }>

/**
 * The answer at the address of a record that is not, or not there. Given here and not by the page, because a page that
 * calls `notFound()` is sent without content (it needs script to draw itself), and none can answer 410.
 */
async function unlessPublished(request: NextRequest, asked: Page | Data): Promise<NextResponse | null> {
  const { locale, route, params } = asked
  const state = await addressState(locale, route, params)
  const ending = 'format' in asked ? `.${asked.format}` : ''
  switch (state.kind) {
    case 'page':
      return null
    case 'moved':
      return ending && !isData(state.href + ending)
        ? refusal(request, `/${locale}/missing`, 404)
        : redirect(request, state.href + ending + request.nextUrl.search, 308)
    case 'ambiguous':
      // The search shows readers which ones; a program would take it for its data.
      return ending ? refusal(request, `/${locale}/missing`, 404) : redirect(request, state.href, 307)
    case 'retired':
      return refusal(request, `/${locale}/gone/${state.id}`, 410)
    case 'unknown':
      return refusal(request, `/${locale}/missing`, 404)
  }
}

function isData(address: string): boolean {
  return resolve(address, new URLSearchParams()).kind === 'data'
}

/** A picture is drawn for the present address of a record only. */
async function shareImage(request: NextRequest, { locale, route, params }: Page): Promise<NextResponse> {
  const { kind } = await addressState(locale, route, params)
  return kind === 'page' ? NextResponse.next() : refusal(request, `/${locale}/missing`, 404)
}

/**
 * Browsers ask again, and caches in front after a minute: a record may come to stand where there is none, and a merger
 * that was a mistake is undone. Without these words a browser keeps a permanent redirect for good.
 */
const ASK_AGAIN = { 'Cache-Control': 'public, max-age=0, s-maxage=60' }

/**
 * A page that helps, kept by the server, with the status that is true. All missing addresses share one page a language,
 * so that made-up ones do not fill the page cache.
 */
function refusal(request: NextRequest, page: string, status: 404 | 410): NextResponse {
  return NextResponse.rewrite(new URL(page, request.url), { status, headers: ASK_AGAIN })
}

function rewrite(request: NextRequest, to: string): NextResponse {
  return NextResponse.rewrite(new URL(to, request.url))
}

function redirect(request: NextRequest, to: string, status: 307 | 308): NextResponse {
  return NextResponse.redirect(new URL(to, request.url), { status, headers: ASK_AGAIN })
}

/** What depends on the reader's language must not be kept for another reader; a rewrite loses `Vary`. */
function negotiated(response: NextResponse): NextResponse {
  response.headers.append('Vary', 'Accept-Language')
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

/** Files at the root that are not pages: icons, robots, sitemaps, map data, descriptions for machines. */
const OWN_FILES =
  /^\/(favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|robots\.txt|sitemap(\/[\w-]+)?\.xml|opensearch\/\w+\.xml|map-base\/.*|logos\/[\w.-]+|\.well-known\/.*)$/

export const config = { matcher: ['/((?!_next/|api/|map-base/|islands/).*)'] }
