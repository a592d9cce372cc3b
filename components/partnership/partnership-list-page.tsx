import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { ChosenFilters } from '@/components/search/chosen-filters'
import { DataLinks } from '@/components/search/data-links'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { AsOfNotice } from '@/components/time/as-of-notice'
import { Pagination } from '@/components/ui/pagination'
import type { IsoDay } from '@/lib/domain/day'
import { path } from '@/lib/i18n/routing'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import { type PartnershipListPage as ListPage, viewPartnerships } from '@/lib/queries/partnership-list-view'
import { type PartnershipQuery, partnershipQueryAddress } from '@/lib/queries/partnership-query'
import { chosenFilters } from './chosen'
import { DecadeChart } from './decade-chart'
import { ListFilters } from './list-filters'
import { PartnershipListMap } from './list-map'
import { ListMoney } from './list-money'
import { PartnershipTable } from './partnership-table'

interface PartnershipListPageProps {
  list: PartnershipListView
  query: PartnershipQuery
  today: IsoDay
}

/** The list of partnerships, whole or narrowed. */
export async function PartnershipListPage({ list, query, today }: PartnershipListPageProps) {
  const locale = await getLocale()
  const t = await getTranslations('Partnerships')
  const view = viewPartnerships(list, query, today, locale)
  const count = view.found.length
  const chosen = await chosenFilters(query, list)
  return (
    <Page address={{ route: '/partnerships', query: partnershipQueryAddress(query) }}>
      <PageHeading
        title={t('title')}
        standfirst={t('standfirst', { count: list.rows.length, countries: countCountries(list) })}
      />
      <IgnoredNotice ignored={query.ignored} />
      <div className="gap-x-12 gap-y-6 max-lg:flex max-lg:flex-col lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <ListFilters query={query} view={view} list={list} chosen={chosen.length} />
        <div className="min-w-0">
          <h2 className="mb-4 border-t border-ink pt-3 text-2xl" id="results">
            {t('results', { count, all: list.rows.length, narrowed: chosen.length > 0 ? 'yes' : 'no' })}
          </h2>
          <DateNotice query={query} view={view} />
          <ChosenFilters filters={chosen} clearHref={path(locale, '/partnerships')} />
          {count === 0 ? (
            <p>{t.rich('empty', { all: (text) => <a href={path(locale, '/partnerships')}>{text}</a> })}</p>
          ) : (
            <>
              {view.page === 1 ? <Pictures view={view} /> : null}
              <ListMoney money={view.money} narrowed={query.funders.length > 0 || query.years !== null} />
              <PartnershipTable caption={t('caption')} rows={view.rows} />
              <Pages query={query} view={view} />
              <DataLinks address={{ route: '/partnerships', query: partnershipQueryAddress(query) }} />
              <p className="mt-3 max-w-(--container-text) text-sm text-muted">{t('sources')}</p>
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

function Pictures({ view }: { view: ListPage }) {
  return (
    <>
      <PartnershipListMap rows={view.found} />
      <DecadeChart rows={view.found} />
    </>
  )
}

async function DateNotice({ query, view }: { query: PartnershipQuery; view: ListPage }) {
  if (!query.date) return null
  const locale = await getLocale()
  const t = await getTranslations('Partnerships')
  const maybe = view.found.filter(({ held }) => held === 'maybe').length
  return (
    <AsOfNotice
      day={query.date}
      todayHref={path(
        locale,
        '/partnerships',
        {},
        partnershipQueryAddress({ ...query, date: null, page: 1 }),
      )}
    >
      {t('asOf', { sure: view.found.length - maybe, maybe })}
    </AsOfNotice>
  )
}

async function Pages({ query, view: { page, pages } }: { query: PartnershipQuery; view: ListPage }) {
  const locale = await getLocale()
  const t = await getTranslations('Partnerships.pages')
  const to = (number: number) =>
    path(locale, '/partnerships', {}, partnershipQueryAddress({ ...query, page: number }))
  return (
    <div className="mt-6">
      <Pagination
        page={page}
        pages={pages}
        to={to}
        label={t('label')}
        previous={t('previous')}
        next={t('next')}
        position={t('position', { page, pages })}
      />
    </div>
  )
}

function countCountries({ rows }: PartnershipListView): number {
  return new Set(rows.flatMap(({ parties }) => parties.flatMap(({ country }) => country ?? []))).size
}
