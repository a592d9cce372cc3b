import { renderShareImage } from '@/components/share/render'
import { toLocale } from '@/lib/i18n/routing'
import { SHARE_IMAGE_TYPES } from '@/lib/i18n/share-image'
import { translator } from '@/lib/i18n/translator'
import { shareImage } from '@/lib/queries/share-image'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface Params {
  params: Promise<{ locale: string; image: string[] }>
}

/** Pictures are drawn when first asked for, and kept until their record changes. */
export function generateStaticParams() {
  return []
}

/** The picture of a record (`networks/quattropole.png`) or of the site (`site.png`); `proxy.ts` refuses all others. */
export async function GET(_request: Request, { params }: Params) {
  const { locale: language, image } = await params
  const locale = toLocale(language)
  const [word, file] = image
  if (!file) return renderShareImage(siteImage(locale), locale)
  const type = SHARE_IMAGE_TYPES.find((candidate) => candidate === word)
  const view = type ? await shareImage(type, file.replace(/\.png$/, ''), locale) : null
  return view ? renderShareImage(view, locale) : new Response(null, { status: 404 })
}

function siteImage(locale: ReturnType<typeof toLocale>) {
  const t = translator(locale, 'Layout')
  return { kind: t('site'), name: t('tagline'), facts: [] }
}
