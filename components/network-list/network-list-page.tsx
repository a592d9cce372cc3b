import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { ChosenFilters } from '@/components/search/chosen-filters'
import { DataLinks } from '@/components/search/data-links'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { AsOfNotice } from '@/components/time/as-of-notice'
import { path } from '@/lib/i18n/routing'
import type { NetworkListView } from '@/lib/queries/network-list-view'
import { type Ignored, isNarrowed, type NetworkListParams, networkListQuery } from '@/lib/search/list-params'
import { chosenFilters } from './chosen'
import { FilterForm } from './filter-form'
import { FoundingChart } from './founding-chart'
import { NetworkTable } from './network-table'

interface NetworkListPageProps {
  view: NetworkListView
  params: NetworkListParams
  ignored?: readonly Ignored[]
  /** Number of networks in the directory. */
  all: number
}

/** The list of networks, whole or narrowed. */
export async function NetworkListPage({ view, params, ignored = [], all }: NetworkListPageProps) {
  const locale = await getLocale()
  const t = await getTranslations('Networks')
  const list = path(locale, '/networks')
  const rows = view.groups.flatMap((group) => group.rows)
  return (
    <Page address={{ route: '/networks', query: networkListQuery(params) }}>
      <PageHeading title={t('title')} standfirst={t('standfirst', { count: all })} />
      <IgnoredNotice ignored={ignored} />
      <div className="gap-x-12 gap-y-6 max-lg:flex max-lg:flex-col lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <FilterForm action={list} params={params} facets={view.facets} />
        <div className="min-w-0">
          <h2 className="mb-4 border-t border-ink pt-3 text-2xl" id="results">
            {t('results', { count: view.total, all, narrowed: isNarrowed(params) ? 'yes' : 'no' })}
          </h2>
          {params.date ? (
            <AsOfNotice
              day={params.date}
              todayHref={path(locale, '/networks', {}, networkListQuery({ ...params, date: null }))}
            >
              {t('asOf', { sure: view.total - view.maybe, maybe: view.maybe })}
            </AsOfNotice>
          ) : null}
          <ChosenFilters filters={await chosenFilters(params, view.facets)} clearHref={list} />
          {view.total === 0 ? <NothingFound query={params.q} listHref={list} /> : null}
          <FoundingChart rows={rows} params={params} />
          <Groups view={view} params={params} />
          {view.total > 0 ? (
            <>
              <DataLinks address={{ route: '/networks', query: networkListQuery(params) }} />
              <p className="mt-3 text-sm text-muted">{t('sources')}</p>
            </>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

async function Groups({ view, params }: Pick<NetworkListPageProps, 'view' | 'params'>) {
  const t = await getTranslations('Networks')
  const scopes = await getTranslations('Vocabulary.networkScopes')
  return view.groups.map(({ scope, rows }) =>
    scope ? (
      <section key={scope} id={scope} aria-labelledby={`${scope}-title`} className="mb-10 scroll-mt-6">
        <h3 id={`${scope}-title`} className="nl-scope" style={{ borderColor: `var(--color-scope-${scope})` }}>
          {scopes(scope)} <span>{rows.length}</span>
        </h3>
        <NetworkTable caption={scopes(scope)} rows={rows} showScope={false} />
      </section>
    ) : (
      <NetworkTable
        key="all"
        caption={t('title')}
        rows={rows}
        showScope
        sorted={params.sort === 'scope' ? undefined : params.sort}
      />
    ),
  )
}

async function NothingFound({ query, listHref }: { query: string; listHref: string }) {
  const locale = await getLocale()
  const t = await getTranslations('Networks.nothing')
  return (
    <div className="prose">
      <p>{t('text')}</p>
      <ul>
        <li>
          <a href={listHref}>{t('all')}</a>
        </li>
        {query ? (
          <li>
            <a href={path(locale, '/search', {}, { q: query })}>{t('search', { query })}</a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
