interface Site {
  siteUrl: string
  port: number
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Whether a request that changes something was made by a page of this site. Browsers state the origin of such requests
 * and pages cannot forge it; `Host` and its relatives are not asked, since whoever makes the request writes them.
 */
export function isFromOwnPage(headers: Headers, site: Site): boolean {
  const origin = headers.get('origin')
  // Some extensions hide the origin, and then only the browser's own statement is left.
  if (origin === null || origin === 'null') return headers.get('sec-fetch-site') === 'same-origin'
  return isOwnOrigin(origin, site)
}

/** A site that is published on this machine is also met under the other names of this machine, and at its own port. */
function isOwnOrigin(origin: string, { siteUrl, port }: Site): boolean {
  if (origin === siteUrl) return true
  if (!URL.canParse(origin) || !LOOPBACK.test(new URL(siteUrl).hostname)) return false
  const { protocol, hostname, port: askedPort } = new URL(origin)
  const ports = [String(port), new URL(siteUrl).port]
  return protocol === 'http:' && LOOPBACK.test(hostname) && ports.includes(askedPort)
}
