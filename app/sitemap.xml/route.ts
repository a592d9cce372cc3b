import { xmlResponse } from '@/lib/exchange/http'
import { sitemapIndex } from '@/lib/exchange/sitemap'
import { sitemap } from '@/lib/queries/sitemap'

export const dynamic = 'force-dynamic'

/** The index of the sitemap. */
export async function GET() {
  return xmlResponse(sitemapIndex(await sitemap()))
}
