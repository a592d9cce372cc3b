import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ThemeListPage } from '@/components/theme/theme-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { themeList } from '@/lib/queries/theme-list'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Themes')
  const { totals } = await themeList(locale)
  return pageMetadata({
    locale,
    address: { route: '/themes' },
    title: t('title'),
    description: t('standfirst', totals),
  })
}

export default async function ThemesPage() {
  return <ThemeListPage view={await themeList(await getLocale())} />
}
