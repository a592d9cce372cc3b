import { getLocale, getTranslations } from 'next-intl/server'
import { SearchEntry } from '@/components/city-search/search-entry'
import { SearchNotices } from '@/components/city-search/search-notices'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DotField } from '@/components/map/dot-field'
import { Pagination } from '@/components/ui/pagination'
import { type Address, path } from '@/lib/i18n/routing'
import type { CityDirectory } from '@/lib/queries/city-list'
import { type CityListView, type CityQuery, cityQueryAddress } from '@/lib/queries/city-list-view'
import type { SearchWords } from '@/lib/queries/city-search-words'
import type { QueryNotice } from '@/lib/search/membership/parse'
import { CityFilters } from './city-filters'
import { CityTable } from './city-table'
import './city.css'

interface CityListPageProps {
  directory: CityDirectory
  query: CityQuery
  list: CityListView
  words: SearchWords
  /** Values of the address that the page does not use. */
  notices?: readonly QueryNotice[]
}

/** The whole list of cities, with the way into the search and an overview by country with a map. */
export async function CityListPage({ directory, query, list, words, notices = [] }: CityListPageProps) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  const address: Address = { route: '/cities', query: cityQueryAddress(query) }
  const plain = list.page === 1 && !query.sort
  const title = t('title')
  const breadcrumbs = { parents: [], here: title }
  return (
    <Page address={address} breadcrumbs={breadcrumbs}>
      <PageHeading title={title} standfirst={await sentence(directory)} />
      <SearchNotices notices={notices} />
      <CityFilters directory={directory} query={query} />
      {plain ? <SearchEntry words={words} /> : null}
      {plain ? <Overview directory={directory} /> : null}
      <CityList query={query} list={list} />
      <p className="mt-10 text-sm text-muted">
        {t('organizations')} <a href={path(locale, '/organizations')}>{t('organizationsLink')}</a>
      </p>
    </Page>
  )
}

/** What the directory holds, in one sentence. */
async function sentence({ rows, countries }: CityDirectory): Promise<string> {
  const t = await getTranslations('Cities')
  return t('standfirst', {
    bodies: rows.length,
    countries: countries.length,
    members: rows.filter(({ networks }) => networks > 0).length,
  })
}

async function Overview({ directory: { rows, countries } }: { directory: CityDirectory }) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  const points = rows.flatMap(({ at, networks }) =>
    at
      ? [
          {
            lat: at[0],
            lon: at[1],
            weight: networks >= 8 ? (3 as const) : networks >= 4 ? (2 as const) : (1 as const),
          },
        ]
      : [],
  )
  return (
    <>
      <Section id="map" title={t('map.title')} lead={t('map.lead')} wide>
        <DotField
          points={points}
          title={t('map.alt')}
          description={t('map.description', { located: points.length })}
        />
      </Section>
      <Section id="countries" title={t('countries.title')} lead={t('countries.lead')} wide>
        <details className="country-index fold-narrow">
          <summary>{t('countries.all', { count: countries.length })}</summary>
          <ul>
            {countries.map(({ code, name, count }) => (
              <li key={code}>
                <a href={path(locale, '/cities', {}, { country: code })}>
                  {name} <span>{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      </Section>
    </>
  )
}

async function CityList({ query, list }: Pick<CityListPageProps, 'query' | 'list'>) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  const { total, page, pages } = list
  const to = (number: number) =>
    `${path(locale, '/cities', {}, cityQueryAddress({ ...query, page: number }))}#list`
  return (
    <Section id="list" title={t('list.title')} lead={t(`list.${query.sort ?? 'all'}`, { total })} wide>
      <Letters list={list} query={query} />
      <CityTable list={list} query={query} />
      <div className="mt-6">
        <Pagination
          page={page}
          pages={pages}
          to={to}
          label={t('pages.label')}
          previous={t('pages.previous')}
          next={t('pages.next')}
          position={t('pages.position', { page, pages })}
        />
      </div>
    </Section>
  )
}

async function Letters({ list: { letters }, query }: { list: CityListView; query: CityQuery }) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  if (letters.length === 0) return null
  return (
    <nav aria-label={t('letters')} className="no-print mb-4">
      <ul className="flex flex-wrap">
        {letters.map(({ letter, page, slug }) => (
          <li key={letter}>
            <a
              href={`${path(locale, '/cities', {}, cityQueryAddress({ ...query, page }))}#${slug}`}
              className="inline-flex min-h-8 min-w-8 items-center justify-center font-semibold"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
