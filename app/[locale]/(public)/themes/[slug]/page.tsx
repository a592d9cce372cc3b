import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ThemePage } from '@/components/theme/theme-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'
import { themePage } from '@/lib/queries/theme-page'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface ThemeProps {
  params: Promise<{ slug: string }>
}

/** Drawn at the first visit and kept from then on: a start need not wait for hundreds of pages. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: ThemeProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const { theme, networks, partnerships } = viewOrElse(await themePage(slug, locale))
  const t = await getTranslations('Theme')
  return pageMetadata({
    locale,
    address: { route: '/themes/[slug]', params: { slug } },
    title: theme.name.text,
    description: t('standfirst', { networks: networks.length, partnerships: partnerships.length }),
  })
}

export default async function ThemeRoute({ params }: ThemeProps) {
  const { slug } = await params
  const view = viewOrElse(await themePage(slug, await getLocale()))
  return <ThemePage view={view} date={null} today={today()} />
}
