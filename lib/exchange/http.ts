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

/** A calendar, which any program may read; it is as fresh as the page beside it, and no page for search engines. */
export function calendarResponse(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'public, max-age=0, s-maxage=60',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
