import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ThemePage } from '@/components/theme/theme-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { AddressReader } from '@/lib/queries/shared/address-reader'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'
import { themePage } from '@/lib/queries/theme-page'
import type { SearchParams } from '@/lib/search/list-params'

interface ThemeViewProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: ThemeViewProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const { theme, networks, partnerships } = viewOrElse(await themePage(slug, locale))
  const t = await getTranslations('Theme')
  return pageMetadata({
    locale,
    address: { route: '/themes/[slug]', params: { slug } },
    title: theme.name.text,
    description: t('standfirst', { networks: networks.length, partnerships: partnerships.length }),
    view: true,
  })
}

/** The theme as of the day in the address. */
export default async function ThemeView({ params, searchParams }: ThemeViewProps) {
  const { slug } = await params
  const view = viewOrElse(await themePage(slug, await getLocale()))
  const read = new AddressReader(await searchParams)
  const date = read.day()
  return <ThemePage view={view} date={date} today={today()} ignored={read.ignored} />
}
