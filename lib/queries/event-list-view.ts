import { type IsoDay, LAST_DAY } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group'
import { foldName } from '@/lib/domain/names'
import type { PeriodBounds } from '@/lib/domain/period'
import type { Query } from '@/lib/i18n/routing'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import type { EventListView } from './event-list'
import type { EventRowView } from './event-rows'
import { AddressReader } from './shared/address-reader'
import { facet, passing, type RowTests } from './shared/facets'

/** What the address of the list asks for. */
export interface EventQuery {
  q: string
  networks: string[]
  series: string[]
  years: string[]
  ignored: Ignored[]
}

export interface EventListPage {
  total: number
  /** Not certainly over today, next first. */
  upcoming: EventRowView[]
  /** Over, by the year in which they began, latest first; inside a year likewise. */
  past: { year: string; rows: EventRowView[] }[]
  /** Without any date. */
  undated: EventRowView[]
  /** How many each choice would leave. */
  counts: { networks: Map<string, number>; series: Map<string, number>; years: Map<string, number> }
}

/** Reads the address of the list; what cannot be read or is not known is left out and named. */
export function parseEventQuery(params: SearchParams, list: EventListView): EventQuery {
  const read = new AddressReader(params)
  const slugs = (choices: readonly { slug: string }[]) => choices.map(({ slug }) => slug)
  return {
    q: read.text('q'),
    networks: read.known('network', slugs(list.networks)),
    series: read.known('series', slugs(list.series)),
    years: read.known('year', [...new Set(list.rows.flatMap(yearsOf))]),
    ignored: read.ignored,
  }
}

export function eventQueryAddress({ q, networks, series, years }: EventQuery): Query {
  return { q, network: networks, series, year: years }
}

/** The meetings that the query asks for, whenever they are. */
export function findEvents({ rows }: EventListView, query: EventQuery): EventRowView[] {
  return passing(rows, testsOf(query))
}

/** The list that the query asks for, cut at today. */
export function viewEvents({ rows }: EventListView, query: EventQuery, today: IsoDay): EventListPage {
  const tests = testsOf(query)
  const found = passing(rows, tests)
  const dated = found.filter(isDated).sort(compareBounds)
  const isOver = ({ bounds }: DatedRow) => isMeetingOver(bounds, today)
  const past = groupBy(dated.filter(isOver).reverse(), (row) => yearsOf(row)[0] ?? '')
  return {
    total: found.length,
    upcoming: dated.filter((row) => !isOver(row)),
    past: [...past].map(([year, inYear]) => ({ year, rows: inYear })),
    undated: found.filter(({ bounds }) => bounds === null),
    counts: {
      networks: facet(rows, tests, 'networks', ({ network }) => (network ? [network.slug] : [])),
      series: facet(rows, tests, 'series', ({ series }) => (series ? [series.slug] : [])),
      years: facet(rows, tests, 'years', yearsOf),
    },
  }
}

/** The years that a meeting may have begun in, earliest first; none where it is undated. */
export function yearsOf({ bounds }: Pick<EventRowView, 'bounds'>): string[] {
  if (!bounds) return []
  return [...new Set([bounds.startEarliest.slice(0, 4), bounds.startLatest.slice(0, 4)])]
}

type DatedRow = EventRowView & { bounds: PeriodBounds }

function isDated(row: EventRowView): row is DatedRow {
  return row.bounds !== null
}

type TestName = 'q' | 'networks' | 'series' | 'years'

function testsOf(query: EventQuery): RowTests<EventRowView, TestName> {
  const words = foldName(query.q).split(' ').filter(Boolean)
  const one = (wanted: readonly string[], value: string | undefined) =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value))
  return {
    q: (row) => words.every((word) => row.words.includes(word)),
    networks: (row) => one(query.networks, row.network?.slug),
    series: (row) => one(query.series, row.series?.slug),
    years: (row) => query.years.length === 0 || yearsOf(row).some((year) => query.years.includes(year)),
  }
}

/** Whether a meeting is certainly over before the day. */
export function isMeetingOver(bounds: PeriodBounds, day: IsoDay): boolean {
  return lastDay(bounds) < day
}

/** The last day on which a meeting can still go on; of one whose end is not known, the last on which it can begin. */
function lastDay({ startLatest, endLatest }: PeriodBounds): IsoDay {
  return endLatest === LAST_DAY ? startLatest : endLatest
}

function compareBounds({ bounds: a }: DatedRow, { bounds: b }: DatedRow): number {
  const key = (bounds: PeriodBounds) =>
    [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest].join(' ')
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}
