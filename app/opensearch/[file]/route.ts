import { LOCALES } from '@/lib/domain/vocabulary'
import { xmlResponse } from '@/lib/exchange/http'
import { openSearchDescription } from '@/lib/exchange/opensearch'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ file: `${locale}.xml` }))
}

/** How a browser searches the directory from its address bar, in the language of the file's name. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const locale = LOCALES.find((candidate) => file === `${candidate}.xml`)
  if (!locale) return new Response(null, { status: 404 })
  return xmlResponse(openSearchDescription(locale), 'application/opensearchdescription+xml')
}
