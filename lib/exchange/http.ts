/** How long caches in front may keep a file for machines, in seconds; our own front forgets it with the next change. */
const KEPT_FOR = 3600

/** An XML file that is the same for everybody. */
export function xmlResponse(text: string, type = 'application/xml'): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': `public, max-age=0, s-maxage=${KEPT_FOR}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
