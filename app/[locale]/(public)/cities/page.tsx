import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CityListPage } from '@/components/city/city-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getCityDirectory } from '@/lib/queries/city-list'
import { parseCityQuery, viewCities } from '@/lib/queries/city-list-view'
import { getSearchWords } from '@/lib/queries/city-search-words'

export const dynamic = 'force-static'
export const revalidate = 86400

interface CitiesPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: CitiesPageProps): Promise<Metadata> {
  const t = await getTranslations('Cities')
  return pageMetadata({
    locale: toLocale((await params).locale),
    address: { route: '/cities' },
    title: t('title'),
    description: t('description'),
  })
}

export default async function CitiesPage({ params }: CitiesPageProps) {
  const locale = toLocale((await params).locale)
  const [directory, words] = await Promise.all([getCityDirectory(locale), getSearchWords(locale)])
  const query = parseCityQuery({})
  return (
    <CityListPage directory={directory} words={words} query={query} list={viewCities(directory, query)} />
  )
}
