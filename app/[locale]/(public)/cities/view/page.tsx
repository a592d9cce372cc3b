import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CityListPage } from '@/components/city/city-list-page'
import { CitySearchPage } from '@/components/city-search/search-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getCityDirectory } from '@/lib/queries/city-list'
import { parseCityQuery, viewCities } from '@/lib/queries/city-list-view'
import { asksSomething, getCitySearch, searchHref } from '@/lib/queries/city-search'
import { getSearchWords } from '@/lib/queries/city-search-words'
import type { SearchParams } from '@/lib/search/list-params'
import { readMembershipQuery } from '@/lib/search/membership/search'

interface CitiesViewProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

/** The answer to an address, once for the page and its metadata: Next gives both the same parameters. */
const search = cache(async (locale: string, searchParams: CitiesViewProps['searchParams']) => {
  const params = await searchParams
  const { query, notices, named } = await readMembershipQuery(params)
  // One address for one question, however its networks are called; unless there is something to say about this one.
  if (named && notices.length === 0) redirect(searchHref(query, toLocale(locale)))
  return {
    params,
    notices,
    view: asksSomething(query) ? await getCitySearch(params, toLocale(locale)) : null,
  }
})

export async function generateMetadata({ params, searchParams }: CitiesViewProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations('Cities')
  const { view } = await search(locale, searchParams)
  return pageMetadata({
    locale: toLocale(locale),
    address: { route: '/cities' },
    title: view?.title ?? t('title'),
    description: t('description'),
    view: true,
  })
}

export default async function CitiesView({ params, searchParams }: CitiesViewProps) {
  const locale = toLocale((await params).locale)
  const { params: asked, notices, view } = await search(locale, searchParams)
  if (view) return <CitySearchPage view={view} />
  const [directory, words] = await Promise.all([getCityDirectory(locale), getSearchWords(locale)])
  const query = parseCityQuery(asked)
  return (
    <CityListPage
      directory={directory}
      words={words}
      query={query}
      list={viewCities(directory, query)}
      notices={notices}
    />
  )
}
