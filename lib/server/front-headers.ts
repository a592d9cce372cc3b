import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/**
 * Headers with which the framework and this site steer themselves, and those that speak for a proxy. From outside they
 * could skip the proxy, forge a path, a host or an address, so they are taken off every request.
 */
const STEERING =
  /^(x-middleware-|x-invoke-|x-nextjs-|x-matched-path$|x-now-route-matches$|x-prerender-revalidate|x-city-networks-|x-forwarded-|x-real-ip$|forwarded$)/

/** Parts of a request that would make the answer a partial or a compressed one. */
const PARTIAL = new Set([
  'accept-encoding',
  'connection',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
])

/** A reader's headers as the framework gets them. */
export function requestHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !STEERING.test(name)))
}

/** The same for a request whose answer is to be kept: whole, uncompressed, whatever the reader has already. */
export function wholeRequestHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PARTIAL.has(name)))
}

/** What belongs to one connection, or is decided by the front. */
const DROPPED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag', 'date'])

/** The framework's answer without what only the framework needs. */
export function responseHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) {
    if (!DROPPED.has(name) && !/^x-(nextjs|middleware)-/.test(name)) kept[name] = value
  }
  return kept
}

/** The target of a request as path and query; a proxy may have sent the whole address (RFC 9112, section 3.2.2). */
export function pathOf(target: string): string {
  const path = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  return path.startsWith('/') ? path : `/${path}`
}

/** Only what anybody may ask for, and what does not depend on who asks. */
export function mayBeKept(method: string, path: string, headers: IncomingHttpHeaders): boolean {
  return isPublic(method, path, headers) && !headers.range && !isNavigation(path, headers)
}

/** Whether anybody would get the same answer, whoever asks. */
export function isPublic(method: string, path: string, headers: IncomingHttpHeaders): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.cookie || headers.authorization || headers['next-action']) return false
  return path.length <= LONGEST_KEPT && !isEditors(path) && !isHandler(path)
}

/** Whether a page belongs to the editors: drawn for one reader, and alive in the browser. All others are public. */
export function isEditors(path: string): boolean {
  return /^\/(?:\w\w\/)?admin(?:[/?]|$)/.test(path)
}

/** Whether an address answers programs and forms by itself, without a page. */
export function isHandler(path: string): boolean {
  return /^\/api(?:[/?]|$)/.test(path)
}

const LONGEST_KEPT = 2048

/** Whether the framework's script in the browser asks for a page's data instead of the page. */
export function isNavigation(path: string, headers: IncomingHttpHeaders): boolean {
  return (
    headers.rsc !== undefined ||
    headers['next-router-prefetch'] !== undefined ||
    headers['next-router-state-tree'] !== undefined ||
    /[?&]_rsc\b|\.rsc(?:\?|$)/.test(path)
  )
}

/** The headers of such a request as if it asked for the page. */
export function plainHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(rsc$|next-router-)/.test(name)))
}

/** The address of the page whose data such a request asks for. */
export function pageOf(path: string): string {
  const [pathname = '/', query = ''] = path.split('?')
  const rest = query.split('&').filter((part) => part !== '' && !/^_rsc(=|$)/.test(part))
  const page = pathname.replace(/(?:\.segments\/.*)?\.rsc$/, '')
  return `${page === '' || page === '/index' ? '/' : page}${rest.length > 0 ? `?${rest.join('&')}` : ''}`
}

/** Whether the framework calls an answer cacheable for everybody. */
export function isShareable(status: number, headers: IncomingHttpHeaders): boolean {
  const control = headers['cache-control'] ?? ''
  if (status !== 200 || headers['set-cookie'] || /private|no-store|no-cache/.test(control)) return false
  if (/\*|cookie|accept-language|user-agent/i.test(headers.vary ?? '')) return false
  return /s-maxage=|immutable/.test(control)
}

export function isPage(headers: IncomingHttpHeaders): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}

export function isCompressible(headers: IncomingHttpHeaders): boolean {
  return /^(text\/|image\/svg|application\/(javascript|json|xml|[\w.-]+\+(json|xml)))/.test(
    headers['content-type'] ?? '',
  )
}

/** Adds to a `Vary` list what the front itself depends on. */
export function varyWithEncoding(present: string | undefined): string {
  const names = (present ?? '').split(',').map((name) => name.trim())
  return [...new Set([...names.filter(Boolean), 'Accept-Encoding'])].join(', ')
}
