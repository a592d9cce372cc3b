import { xmlResponse } from '@/lib/exchange/http'
import { sitemapFile, urlSet } from '@/lib/exchange/sitemap'
import { sitemap } from '@/lib/queries/sitemap'

export const dynamic = 'force-dynamic'

/** A part of the sitemap, such as `cities-1.xml`; 404 where the index names none. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const entries = file.endsWith('.xml') ? sitemapFile(await sitemap(), file.slice(0, -'.xml'.length)) : null
  return entries ? xmlResponse(urlSet(entries)) : new Response(null, { status: 404 })
}
