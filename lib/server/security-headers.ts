import type { OutgoingHttpHeaders } from 'node:http'

/** Sent with every response. */
export const SECURITY_HEADERS: OutgoingHttpHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/**
 * The policy of a page. Scripts come from this site's files or are named by hash; style attributes stay allowed, since
 * maps and charts are drawn with them and they run nothing.
 * @param hashes source expressions of the page's inline scripts
 * @param secure whether the site is served over HTTPS
 */
export function contentSecurityPolicy(hashes: string[], secure: boolean): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The policy of everything that is not a page, should a browser show it as one. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
