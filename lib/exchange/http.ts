/** How long browsers and caches in front may keep a file for machines, in seconds. */
const KEPT_FOR = 3600

/** An XML file that anybody may keep for an hour. */
export function xmlResponse(text: string, type = 'application/xml'): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': `public, max-age=${KEPT_FOR}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
