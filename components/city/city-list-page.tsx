import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DotField } from '@/components/map/dot-field'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { type Address, path } from '@/lib/i18n/routing'
import type { CityDirectory } from '@/lib/queries/city-list'
import { type CityListView, type CityQuery, cityQueryAddress } from '@/lib/queries/city-list-view'
import { CityFilters } from './city-filters'
import { CityTable } from './city-table'
import './city.css'

interface CityListPageProps {
  directory: CityDirectory
  query: CityQuery
  list: CityListView
}

/** The list of cities: an overview by country with a map, or what a query leaves. */
export async function CityListPage({ directory, query, list }: CityListPageProps) {
  const t = await getTranslations('Cities')
  const layout = await getTranslations('Layout')
  const locale = await getLocale()
  const address: Address = { route: '/cities', query: cityQueryAddress(query) }
  const filtered = query.q !== '' || query.countries.length > 0 || query.kinds.length > 0
  const plain = !filtered && list.page === 1 && !query.sort
  const title = t('title')
  const breadcrumbs = { parents: [{ label: layout('home'), href: path(locale, '/') }], here: title }
  return (
    <Page address={address} breadcrumbs={breadcrumbs}>
      <PageHeading title={title} standfirst={await sentence(directory)} />
      <IgnoredNotice ignored={query.ignored} />
      <CityFilters directory={directory} query={query} />
      {plain ? <Overview directory={directory} /> : null}
      <CityList directory={directory} query={query} list={list} filtered={filtered} />
      <p className="mt-10 text-sm text-muted">
        {t('organizations')} <a href={path(locale, '/organizations')}>{t('organizationsLink')}</a>
      </p>
    </Page>
  )
}

/** What the directory holds, in one sentence. */
export async function sentence({ rows, countries }: CityDirectory): Promise<string> {
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
        <ul className="country-index">
          {countries.map(({ code, name, count }) => (
            <li key={code}>
              <a href={path(locale, '/cities', {}, { country: code })}>
                {name} <span>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

async function CityList({ directory, query, list, filtered }: CityListPageProps & { filtered: boolean }) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  const { total, page, pages, match, rows } = list
  const kinds = await getTranslations('Vocabulary.organizationKinds')
  const where = [
    query.q ? t('quoted', { q: query.q }) : null,
    ...query.countries.map(
      (code) => directory.countries.find((country) => country.code === code)?.name ?? code,
    ),
    ...query.kinds.map((kind) => kinds(kind)),
  ].filter(Boolean)
  const pageHref = (number: number) =>
    path(locale, '/cities', {}, cityQueryAddress({ ...query, page: number }))
  return (
    <Section
      id="list"
      title={t('list.title')}
      lead={
        filtered
          ? t('list.filtered', { total, where: where.join(', ') || 'none' })
          : t(`list.${query.sort ?? 'all'}`, { total })
      }
      wide
    >
      {match === 'fuzzy' && total > 0 ? (
        <div className="mb-5">
          <Notice>{t('fuzzy', { q: query.q })}</Notice>
        </div>
      ) : null}
      {total === 0 ? <Nothing query={query} /> : null}
      <Letters list={list} query={query} />
      {rows.length > 0 ? <CityTable list={list} query={query} /> : null}
      <div className="mt-6">
        <Pagination
          label={t('pages.label')}
          previous={{ label: t('pages.previous'), href: page > 1 ? `${pageHref(page - 1)}#list` : null }}
          next={{ label: t('pages.next'), href: page < pages ? `${pageHref(page + 1)}#list` : null }}
          position={t('pages.position', { page, pages })}
        />
      </div>
      {filtered && total > 0 ? (
        <p className="mt-4">
          <a href={path(locale, '/cities')}>{t('reset')}</a>
        </p>
      ) : null}
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

async function Nothing({ query: { q } }: { query: CityQuery }) {
  const t = await getTranslations('Cities')
  const locale = await getLocale()
  return (
    <>
      <p className="mb-3">{q ? t('none', { q }) : t('noneFiltered')}</p>
      <ul className="flex flex-col gap-1">
        {q ? (
          <li>
            <a href={path(locale, '/search', {}, { q })}>{t('searchAll')}</a>
          </li>
        ) : null}
        <li>
          <a href={path(locale, '/cities')}>{t('reset')}</a>
        </li>
      </ul>
    </>
  )
}
