import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { CLIENT_ADDRESS_HEADER } from '@/lib/auth/client-address'
import { printComplaints, shortenComplaints } from './complaints'
import { withoutFrameworkScripts, withoutScriptLinks } from './framework-scripts'
import { FrontCache } from './front-cache'
import {
  isCompressible,
  isEditors,
  isHandler,
  isNavigation,
  isPage,
  isPublic,
  isShareable,
  mayBeKept,
  pageOf,
  pathOf,
  plainHeaders,
  requestHeaders,
  responseHeaders,
  varyWithEncoding,
  wholeRequestHeaders,
} from './front-headers'
import { nameInlineScripts } from './inline-scripts'
import type { AddressOf } from './peer-address'
import { contentSecurityPolicy, FILE_POLICY, SECURITY_HEADERS } from './security-headers'
import { StoredResponse } from './stored-response'
import { beginPost, endPost, POST_HEADER } from './taken-posts'
import type { Upstream } from './upstream'

/*
 * The front: what a browser talks to. It keeps whole public responses in memory, compresses and validates them, takes
 * the framework's scripts out of public pages, names the inline scripts that may run on others, and hands everything
 * else to the framework. Why, and what it brings: docs/decisions/0001-static-pages-behind-an-own-front.md and
 * 0007-public-pages-without-hydration.md.
 */

export interface FrontOptions {
  upstream: Pick<Upstream, 'send'>
  /** Awaited before anything is answered from memory. */
  freshness: { ensure(): Promise<void> }
  /** Whether the site is reached over HTTPS. */
  secure: boolean
  /** Who asks, for limits and the audit log. */
  addressOf: AddressOf
  cache?: FrontCache
}

/** Memory for responses, in bytes; the whole directory in three languages fits in it several times. */
const CACHE_BYTES = 192 * 1024 * 1024

/** Browsers ask again each time (and get 304); a cache in front may answer for two seconds, and for a day if we fail. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400'

export function createFront({
  upstream,
  freshness,
  secure,
  addressOf,
  cache = new FrontCache(CACHE_BYTES),
}: FrontOptions) {
  /** Responses being made: however many readers wait for a page, the framework is asked once. */
  const begun = new Map<string, Promise<StoredResponse | null>>()

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = pathOf(incoming.url ?? '/')
    const method = incoming.method ?? 'GET'
    const headers = requestHeaders(incoming.headers)
    if (isNavigation(path, headers) && isPublic(method, path, headers)) {
      return deliver(incoming, outgoing, path, await navigate(method, path, headers))
    }
    if (!mayBeKept(method, path, headers)) {
      const body = method === 'GET' || method === 'HEAD' ? undefined : incoming
      const stated = { ...headers, [CLIENT_ADDRESS_HEADER]: addressOf(incoming) }
      if (method === 'POST' && !isHandler(path)) return post(incoming, outgoing, path, stated)
      return deliver(incoming, outgoing, path, await upstream.send(method, path, stated, body))
    }
    await freshness.ensure()
    const key = `${headers.host} ${path}`
    const kept = cache.get(key) ?? (await begun.get(key))
    if (kept) return send(incoming, outgoing, kept)
    const made = await make(key, path, wholeRequestHeaders(headers))
    return made instanceof StoredResponse
      ? send(incoming, outgoing, made)
      : deliver(incoming, outgoing, path, made)
  }

  /** Passes a post to a page on. What failed before an action has taken it was malformed: the fault is the sender's. */
  async function post(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    headers: IncomingHttpHeaders,
  ): Promise<void> {
    const post = beginPost()
    const got = await upstream
      .send('POST', path, { ...headers, [POST_HEADER]: post.id }, incoming)
      .catch(() => null)
    endPost(post)
    const status = got?.statusCode ?? 502
    if (post.taken || status < 400) printComplaints(post)
    else shortenComplaints(post, path)
    if (got !== null && (post.taken || status < 500)) return deliver(incoming, outgoing, path, got)
    got?.resume()
    sendEmpty(outgoing, post.taken ? 502 : 400)
  }

  /** Asks the framework for a page; keeps it if everybody may have it, otherwise returns the answer untouched. */
  async function make(
    key: string,
    path: string,
    headers: IncomingHttpHeaders,
  ): Promise<StoredResponse | IncomingMessage> {
    const { generation } = cache
    let tellOthers: (made: StoredResponse | null) => void = () => undefined
    const promise = new Promise<StoredResponse | null>((resolve) => {
      tellOthers = resolve
    })
    begun.set(key, promise)
    let made: StoredResponse | null = null
    try {
      const got = await upstream.send('GET', path, headers)
      const status = got.statusCode ?? 502
      if (isShareable(status, got.headers)) {
        made = await storedResponse(got, path, secure)
        cache.set(key, made, generation)
        return made
      }
      made = status >= 500 ? cache.getEvenIfOld(key) : null
      if (!made) return got
      got.resume()
      return made
    } finally {
      if (begun.get(key) === promise) begun.delete(key)
      tellOthers(made)
    }
  }

  /**
   * Answers a request for a page's data with the status of the page. The framework answers 200 with a redirect or a
   * missing page inside; readers that are not its own script, and caches, go by the status.
   */
  async function navigate(
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
  ): Promise<IncomingMessage> {
    const page = pageOf(path)
    const key = `${headers.host} ${page}`
    await freshness.ensure()
    if (cache.get(key)) return upstream.send(method, path, headers)
    const made = await make(key, page, wholeRequestHeaders(plainHeaders(headers)))
    if (made instanceof StoredResponse) return upstream.send(method, path, headers)
    const status = made.statusCode ?? 502
    if (status >= 300 && status < 400) return made
    made.resume()
    const data = await upstream.send(method, path, headers)
    if (status >= 400 && data.statusCode === 200) data.statusCode = status
    return data
  }

  /** Passes an answer on. Pages are read whole, because their policy names their scripts. */
  async function deliver(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    got: IncomingMessage,
  ): Promise<void> {
    if (isPage(got.headers) && incoming.method !== 'HEAD') {
      return send(incoming, outgoing, await storedResponse(got, path, secure))
    }
    const headers = { ...responseHeaders(got.headers), ...fileHeaders(isPage(got.headers), secure) }
    outgoing.writeHead(got.statusCode ?? 502, headers)
    if (incoming.method === 'HEAD') {
      got.resume()
      outgoing.end()
    } else await pipeline(got, outgoing)
  }

  return {
    /** The listener for `http.createServer`. */
    handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
      answer(incoming, outgoing).catch(() => {
        if (outgoing.headersSent) outgoing.destroy()
        else sendEmpty(outgoing, 502)
      })
    },
    /** Makes everything kept old. */
    clear: () => cache.clear(),
  }
}

async function storedResponse(got: IncomingMessage, path: string, secure: boolean): Promise<StoredResponse> {
  const chunks: Buffer[] = []
  for await (const chunk of got) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const status = got.statusCode ?? 502
  const compressible = isCompressible(got.headers) && !got.headers['content-encoding']
  const headers: OutgoingHttpHeaders = responseHeaders(got.headers)
  if (compressible) headers.vary = varyWithEncoding(got.headers.vary)
  if (!isPage(got.headers)) {
    return new StoredResponse(status, { ...headers, ...fileHeaders(false, secure) }, body, compressible)
  }
  const kept = isShareable(status, got.headers)
  if (kept) headers['cache-control'] = PAGE_CACHING
  const whole = body.toString('utf8')
  const light = isEditors(path) ? null : withoutFrameworkScripts(whole)
  if (light !== null && headers.link) headers.link = withoutScriptLinks(String(headers.link))
  const { html, hashes } = light === null ? nameInlineScripts(whole) : { html: light, hashes: [] }
  const policy = { 'content-security-policy': contentSecurityPolicy(hashes, secure) }
  return new StoredResponse(
    status,
    { ...headers, ...SECURITY_HEADERS, ...policy },
    Buffer.from(html),
    compressible,
    kept ? 'often' : 'once',
  )
}

function fileHeaders(page: boolean, secure: boolean): OutgoingHttpHeaders {
  return {
    ...SECURITY_HEADERS,
    'content-security-policy': page ? contentSecurityPolicy([], secure) : FILE_POLICY,
  }
}

async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: StoredResponse,
): Promise<void> {
  const encoding = response.encodingFor(incoming.headers['accept-encoding']?.toString())
  const etag = response.etag(encoding)
  const headers = { ...response.headers, etag }
  if (response.status === 200 && isKnown(incoming.headers['if-none-match'], etag)) {
    outgoing.writeHead(304, headers)
    outgoing.end()
    return
  }
  const body = await response.bytes(encoding)
  outgoing.writeHead(response.status, {
    ...headers,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  })
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** `If-None-Match` (RFC 9110, section 13.1.2), which compares weakly. */
function isKnown(asked: string | undefined, etag: string): boolean {
  return asked?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false
}

function sendEmpty(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { ...SECURITY_HEADERS, 'content-length': 0 })
  outgoing.end()
}
