import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Island } from '@/components/layout/island'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { DataLinks } from '@/components/search/data-links'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { path } from '@/lib/i18n/routing'
import { type CitySearchView, searchHref } from '@/lib/queries/city-search'
import { membershipQueryAddress } from '@/lib/search/membership/edit'
import { MEMBERSHIP_SORTS } from '@/lib/search/membership/query'
import { Facets } from './facets'
import { NothingFound } from './nothing-found'
import { ResultMap } from './result-map'
import { ResultTable } from './result-table'
import { SearchForm } from './search-form'
import { SearchNotices } from './search-notices'
import { SearchSentence } from './search-sentence'
import '../city/city.css'
import './city-search.css'

/** A search by memberships: the question as a sentence, the form to change it, and what it finds. */
export async function CitySearchPage({ view }: { view: CitySearchView }) {
  const cities = (await getTranslations('Cities'))('title')
  const t = await getTranslations('CitySearch')
  const locale = await getLocale()
  const { query, total } = view
  const breadcrumbs = { parents: [{ label: cities, href: path(locale, '/cities') }], here: t('title') }
  return (
    <Page address={{ route: '/cities', query: membershipQueryAddress(query) }} breadcrumbs={breadcrumbs}>
      <PageHeading
        kind={t('title')}
        title={
          <span className="search-sentence block">
            <SearchSentence parts={view.sentence} />
          </span>
        }
      />
      <SearchNotices notices={view.notices} />
      <div className="no-print mb-8">
        <Disclosure summary={t('form.edit')}>
          <SearchForm query={query} words={view.words} />
        </Disclosure>
      </div>
      <div className="search-columns">
        {total > 0 ? <Facets facets={view.facets} /> : null}
        <Results view={view} />
      </div>
      <Island name="city-search" />
    </Page>
  )
}

async function Results({ view }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch')
  const { total, query, nameMatch } = view
  return (
    <section aria-labelledby="results-title" id="results" className="min-w-0">
      <h2 id="results-title" className="mb-2 text-2xl">
        {total === 0 ? t('empty.title') : t('results.count', { total })}
      </h2>
      <Uncertain view={view} />
      {nameMatch === 'fuzzy' && total > 0 ? (
        <div className="mb-4">
          <Notice>{(await getTranslations('Cities'))('fuzzy', { q: query.q })}</Notice>
        </div>
      ) : null}
      {total === 0 ? (
        <NothingFound view={view} />
      ) : (
        <>
          <ResultMap view={view} />
          <Sorts view={view} />
          <ResultTable view={view} />
          <Pages view={view} />
          <ResultLinks view={view} />
        </>
      )}
    </section>
  )
}

/** How many are uncertain, and the same search with or without them. */
async function Uncertain({ view: { query, maybe } }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch.results')
  const locale = await getLocale()
  if (maybe === 0 && !query.maybe) return null
  return (
    <p className="mb-4 text-sm">
      {maybe > 0 ? t(query.maybe ? 'uncertain' : 'hidden', { maybe }) : null}
      {maybe > 0 ? ' · ' : null}
      <a href={searchHref({ ...query, maybe: !query.maybe, page: 1 }, locale)} id="uncertain">
        {t(query.maybe ? 'hide' : 'show')}
      </a>
    </p>
  )
}

async function Sorts({ view: { query, sort } }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch')
  const locale = await getLocale()
  return (
    <nav aria-label={t('sortLabel')} className="no-print mb-4">
      <ul className="flex flex-wrap gap-2 text-sm">
        {MEMBERSHIP_SORTS.map((other) => (
          <li key={other}>
            <a
              href={`${searchHref({ ...query, sort: other, page: 1 }, locale)}#results`}
              rel="nofollow"
              aria-current={other === sort ? 'true' : undefined}
              className="inline-flex min-h-8 items-center rounded-sm border border-edge px-2.5 text-ink no-underline hover:border-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {t(`sorts.${other}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function Pages({ view: { query, page, pages } }: { view: CitySearchView }) {
  const t = await getTranslations('Cities.pages')
  const locale = await getLocale()
  const format = await getFormatter()
  const to = (number: number) => `${searchHref({ ...query, page: number }, locale)}#results`
  return (
    <div className="mt-6">
      <Pagination
        page={page}
        pages={pages}
        to={to}
        label={t('label')}
        previous={t('previous')}
        next={t('next')}
        position={t('position', { page: format.number(page), pages: format.number(pages) })}
      />
    </div>
  )
}

async function ResultLinks({ view: { query } }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch.results')
  const locale = await getLocale()
  return (
    <DataLinks address={{ route: '/cities', query: membershipQueryAddress(query) }}>
      {' '}
      · <a href={path(locale, '/cities')}>{t('back')}</a>
    </DataLinks>
  )
}
