import { BASE_MAP_VERSION, parseWindowName } from '@/lib/map/address'
import { baseMapSvg } from '@/lib/map/base-map'

/** Base maps kept in memory; each is some 20 KB. Browsers and a cache in front keep them for a year. */
const MOST_KEPT = 300
const kept = new Map<string, string>()

/** The base map of a window, as an SVG image that never changes under its address; 404 for any other address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ version: string; file: string }> },
) {
  const { version, file } = await params
  const window = file.endsWith('.svg') ? parseWindowName(file.slice(0, -'.svg'.length)) : null
  if (version !== `v${BASE_MAP_VERSION}` || !window) return new Response(null, { status: 404 })
  const svg = kept.get(file) ?? baseMapSvg(window)
  kept.delete(file)
  kept.set(file, svg)
  const oldest = kept.keys().next()
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value)
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  })
}
