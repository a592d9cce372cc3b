import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { ChosenFilters } from '@/components/search/chosen-filters'
import { DataLinks } from '@/components/search/data-links'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import type { IsoDay } from '@/lib/domain/day'
import { calendarCounts } from '@/lib/domain/meeting-days'
import { calendarPath, path } from '@/lib/i18n/routing'
import type { EventListView } from '@/lib/queries/event-list'
import {
  type EventQuery,
  eventQueryAddress,
  findEvents,
  type EventListPage as ListPage,
  viewEvents,
} from '@/lib/queries/event-list-view'
import { CalendarLink } from './calendar-link'
import { chosenFilters } from './chosen'
import { EventRows } from './event-rows'
import { ListFilters } from './list-filters'
import { YearChart } from './year-chart'

interface EventListPageProps {
  list: EventListView
  query: EventQuery
  today: IsoDay
}

/** The list of meetings, whole or narrowed: those to come, then the past ones year by year, then those without a date. */
export async function EventListPage({ list, query, today }: EventListPageProps) {
  const locale = await getLocale()
  const t = await getTranslations('Events')
  const view = viewEvents(list, query, today)
  const chosen = await chosenFilters(query, list)
  return (
    <Page address={{ route: '/events', query: eventQueryAddress(query) }}>
      <PageHeading
        title={t('title')}
        standfirst={t('standfirst', { count: list.rows.length, networks: list.networks.length })}
      />
      <IgnoredNotice ignored={query.ignored} />
      <div className="gap-x-12 gap-y-6 max-lg:flex max-lg:flex-col lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <ListFilters query={query} list={list} counts={view.counts} chosen={chosen.length} />
        <div className="min-w-0">
          <h2 className="mb-4 border-t border-ink pt-3 text-2xl" id="results">
            {t('results', {
              count: view.total,
              all: list.rows.length,
              narrowed: chosen.length > 0 ? 'yes' : 'no',
            })}
          </h2>
          <ChosenFilters filters={chosen} clearHref={path(locale, '/events')} />
          {view.total === 0 ? (
            <p>{t.rich('empty', { all: (text) => <a href={path(locale, '/events')}>{text}</a> })}</p>
          ) : (
            <>
              <YearChart view={view} />
              <CalendarLink
                href={calendarPath(locale, { route: '/events', query: eventQueryAddress(query) })}
                counts={calendarCounts(findEvents(list, query).map(({ dated }) => dated.period))}
              />
              <Found view={view} />
              <DataLinks address={{ route: '/events', query: eventQueryAddress(query) }} />
              <p className="mt-3 text-sm text-muted">{t('sources')}</p>
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

async function Found({ view: { upcoming, past, undated } }: { view: ListPage }) {
  const t = await getTranslations('Events')
  return (
    <>
      <section aria-labelledby="upcoming" className="my-10">
        <h3 id="upcoming" className="mb-2 text-xl">
          {t('upcoming.title')}
        </h3>
        <p className="mb-3 text-sm text-muted">
          {upcoming.length > 0 ? t('upcoming.lead') : t('upcoming.empty')}
        </p>
        {upcoming.length > 0 ? <EventRows rows={upcoming} /> : null}
      </section>
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <h3 id="past" className="mb-2 text-xl">
            {t('past')}
          </h3>
          <Years years={past.map(({ year }) => year)} />
          {past.map(({ year, rows }) => (
            <section key={year} aria-labelledby={`year-${year}`} className="mb-8 scroll-mt-6">
              <h4 id={`year-${year}`} className="mb-1 text-lg tabular-nums lining-nums">
                {year}
              </h4>
              <EventRows rows={rows} />
            </section>
          ))}
        </section>
      ) : null}
      {undated.length > 0 ? (
        <section aria-labelledby="undated" className="mb-10">
          <h3 id="undated" className="mb-2 text-xl">
            {t('undated.title')}
          </h3>
          <p className="mb-3 text-sm text-muted">{t('undated.lead')}</p>
          <EventRows rows={undated} />
        </section>
      ) : null}
    </>
  )
}

async function Years({ years }: { years: readonly string[] }) {
  if (years.length < 4) return null
  const t = await getTranslations('Events')
  return (
    <nav aria-label={t('jump')} className="mb-6">
      <ul className="flex flex-wrap gap-x-3 text-sm tabular-nums lining-nums">
        {years.map((year) => (
          <li key={year}>
            <a href={`#year-${year}`} className="inline-flex min-h-8 items-center">
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
