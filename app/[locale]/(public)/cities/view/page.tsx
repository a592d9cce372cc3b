import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CityListPage } from '@/components/city/city-list-page'
import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getCityDirectory } from '@/lib/queries/city-list'
import { parseCityQuery, viewCities } from '@/lib/queries/city-list-view'
import type { SearchParams } from '@/lib/search/list-params'
import { findByName } from '@/lib/search/names'

interface CitiesViewProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

/** Every body of a name is listed, over as many pages as it takes. */
const ALL = Number.POSITIVE_INFINITY

export async function generateMetadata({ params }: CitiesViewProps): Promise<Metadata> {
  const t = await getTranslations('Cities')
  return pageMetadata({
    locale: toLocale((await params).locale),
    address: { route: '/cities' },
    title: t('title'),
    description: t('description'),
    view: true,
  })
}

export default async function CitiesView({ params, searchParams }: CitiesViewProps) {
  const locale = toLocale((await params).locale)
  const query = parseCityQuery(await searchParams)
  const [directory, found] = await Promise.all([
    getCityDirectory(locale),
    query.q === '' ? null : findByName(query.q, { kinds: TERRITORIAL_KINDS, locale, limit: ALL }),
  ])
  return <CityListPage directory={directory} query={query} list={viewCities(directory, query, found)} />
}
