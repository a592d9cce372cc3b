import type { Locale } from '@/lib/domain/vocabulary'
import { csvText } from '@/lib/exchange/csv'
import { translator } from '@/lib/i18n/translator'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import { type EventListView, eventList } from './event-list'
import { type EventListPage, parseEventQuery, viewEvents } from './event-list-view'
import type { EventRowView } from './event-rows'
import { facetData } from './shared/facets'
import { today } from './shared/today'

type EventState = 'upcoming' | 'past' | 'undated'

/** The list of meetings as it leaves the site; documented in docs/event-list.md. */
export interface EventListJson {
  total: number
  items: {
    slug: string
    title: string
    url: string
    /** EDTF dates. */
    from: string | null
    to: string | null
    /** Only where sources give others: EDTF dates, or `A/B` for the first and the last day. */
    otherDates?: string[]
    place: { slug: string; name: string; country: string | null } | null
    network: { slug: string; name: string; acronym: string | null } | null
    series: { slug: string; name: string } | null
    state: EventState
  }[]
  facets: Record<string, { value: string; count: number }[]>
  ignored: Ignored[]
}

/** The whole list. `load` is another way to the rows, for tests. */
export async function loadEventListJson(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<EventListView> = eventList,
): Promise<EventListJson> {
  const list = await load(locale)
  const query = parseEventQuery(params, list)
  const view = viewEvents(list, query, today())
  const { networks, series, years } = view.counts
  return {
    total: view.total,
    items: rowsOf(view).map(item),
    facets: facetData({ network: networks, series, year: years }),
    ignored: query.ignored,
  }
}

/** The whole list as CSV, one row a meeting, with the words of the language. */
export async function loadEventListCsv(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<EventListView> = eventList,
): Promise<string> {
  const list = await load(locale)
  const t = translator(locale, 'Events.csv')
  const columns = [
    ...(['title', 'slug', 'state', 'from', 'to', 'otherDates'] as const),
    ...(['place', 'country', 'network', 'networkSlug', 'series'] as const),
  ]
  const rows = rowsOf(viewEvents(list, parseEventQuery(params, list), today()))
  return csvText([
    columns.map((column) => t(column)),
    ...rows.map(({ state, title, slug, dated: { period }, otherDates, place, network, series }) => [
      ...[title.text, slug, t(`states.${state}`), period.from, period.to],
      otherDates.map(({ edtf }) => edtf).join(' ; '),
      ...[place?.name.text ?? null, place?.country ?? null],
      ...[network?.name.text ?? null, network?.slug ?? null, series?.name.text ?? null],
    ]),
  ])
}

/** The meetings in the order of the page. */
function rowsOf({ upcoming, past, undated }: EventListPage): (EventRowView & { state: EventState })[] {
  const as = (state: EventState, rows: readonly EventRowView[]) => rows.map((row) => ({ ...row, state }))
  return [
    ...as('upcoming', upcoming),
    ...past.flatMap(({ rows }) => as('past', rows)),
    ...as('undated', undated),
  ]
}

function item(row: EventRowView & { state: EventState }): EventListJson['items'][number] {
  const { slug, title, href, dated, otherDates, place, network, series, state } = row
  return {
    slug,
    title: title.text,
    url: href,
    from: dated.period.from,
    to: dated.period.to,
    ...(otherDates.length > 0 ? { otherDates: otherDates.map(({ edtf }) => edtf) } : {}),
    place: place && { slug: place.slug, name: place.name.text, country: place.country },
    network: network && { slug: network.slug, name: network.name.text, acronym: network.acronym },
    series: series && { slug: series.slug, name: series.name.text },
    state,
  }
}
