import { COUNTRY_CODES } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { foldName } from '@/lib/domain/names'
import { asOf } from '@/lib/domain/period'
import {
  type AsOfAnswer,
  type Locale,
  PARTNERSHIP_FORMS,
  type PartnershipForm,
} from '@/lib/domain/vocabulary'
import type { Query } from '@/lib/i18n/routing'
import { collator } from '@/lib/i18n/text'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import type { PartnershipListView } from './partnership-list'
import type { PartnershipRowView } from './partnership-rows'
import { PARTNERSHIP_STATES, type PartnershipState, partnershipState } from './partnership-status'
import { AddressReader } from './shared/address-reader'
import { facet, passing, type RowTests } from './shared/facets'

/** Newest first is what the list shows unasked. */
export const PARTNERSHIP_SORTS = ['newest', 'oldest', 'title'] as const
export const PARTNERSHIPS_ON_A_PAGE = 60

/** What the address of the list asks for. */
export interface PartnershipQuery {
  q: string
  forms: PartnershipForm[]
  states: PartnershipState[]
  /** Country of a party on either side. */
  countries: string[]
  themes: string[]
  /** Slugs of parties. */
  cities: string[]
  /** Slugs of networks that run it or through which it came about. */
  networks: string[]
  date: IsoDay | null
  sort: (typeof PARTNERSHIP_SORTS)[number]
  page: number
  ignored: Ignored[]
}

export interface ListedPartnership extends PartnershipRowView {
  state: PartnershipState
  /** Whether it held on the day asked for; null when none was. */
  held: AsOfAnswer | null
}

export interface PartnershipListPage {
  /** All that the query leaves, over all pages, in the order of the list. */
  found: ListedPartnership[]
  /** Those of this page. */
  rows: ListedPartnership[]
  page: number
  pages: number
  /** How many each choice would leave. */
  counts: {
    forms: Map<PartnershipForm, number>
    states: Map<PartnershipState, number>
    countries: Map<string, number>
    themes: Map<string, number>
  }
}

/** Reads the address of the list; what cannot be read or is not known is left out and named. */
export function parsePartnershipQuery(params: SearchParams, list: PartnershipListView): PartnershipQuery {
  const read = new AddressReader(params)
  const values = (of: (row: PartnershipRowView) => string[]) => [...new Set(list.rows.flatMap(of))]
  return {
    q: read.text('q'),
    forms: read.known('form', PARTNERSHIP_FORMS),
    states: read.known('status', PARTNERSHIP_STATES),
    countries: read.known('country', COUNTRY_CODES, (text) => text.toUpperCase()),
    themes: read.known(
      'theme',
      list.themes.map(({ slug }) => slug),
    ),
    cities: read.known(
      'city',
      values(({ parties }) => parties.map(({ slug }) => slug)),
    ),
    networks: read.known(
      'network',
      values(({ networks }) => networks),
    ),
    date: read.day(),
    sort: read.known('sort', PARTNERSHIP_SORTS)[0] ?? 'newest',
    page: read.page(),
    ignored: read.ignored,
  }
}

/** The address that asks for the same; what the list shows unasked is left out. */
export function partnershipQueryAddress(query: PartnershipQuery): Query {
  return {
    q: query.q,
    form: query.forms,
    status: query.states,
    country: query.countries,
    theme: query.themes,
    city: query.cities,
    network: query.networks,
    date: query.date,
    sort: query.sort === 'newest' ? null : query.sort,
    page: query.page > 1 ? query.page : null,
  }
}

/** The page of the list that the query asks for; one after the last shows the last. */
export function viewPartnerships(
  { rows }: PartnershipListView,
  query: PartnershipQuery,
  today: IsoDay,
  locale: Locale,
): PartnershipListPage {
  const listed = rows.map((row) => ({
    ...row,
    state: partnershipState(row.dated.period, row.recorded, today, row.bounds),
    held: query.date ? asOf(row.bounds, query.date) : null,
  }))
  const tests = testsOf(query)
  const found = passing(listed, tests).sort(order(query.sort, locale))
  const pages = Math.max(1, Math.ceil(found.length / PARTNERSHIPS_ON_A_PAGE))
  const page = Math.min(query.page, pages)
  return {
    found,
    rows: found.slice((page - 1) * PARTNERSHIPS_ON_A_PAGE, page * PARTNERSHIPS_ON_A_PAGE),
    page,
    pages,
    counts: {
      forms: facet(listed, tests, 'forms', ({ form }) => [form]),
      states: facet(listed, tests, 'states', ({ state }) => [state]),
      countries: facet(listed, tests, 'countries', countriesOf),
      themes: facet(listed, tests, 'themes', themesOf),
    },
  }
}

type TestName = 'q' | 'forms' | 'states' | 'countries' | 'themes' | 'cities' | 'networks' | 'date'

function testsOf(query: PartnershipQuery): RowTests<ListedPartnership, TestName> {
  const words = foldName(query.q).split(' ').filter(Boolean)
  const any = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value))
  return {
    q: (row) => words.every((word) => row.words.includes(word)),
    forms: (row) => any(query.forms, [row.form]),
    states: (row) => any(query.states, [row.state]),
    countries: (row) => any(query.countries, countriesOf(row)),
    themes: (row) => any(query.themes, themesOf(row)),
    cities: (row) =>
      any(
        query.cities,
        row.parties.map(({ slug }) => slug),
      ),
    networks: (row) => any(query.networks, row.networks),
    date: (row) => row.held !== 'no',
  }
}

function countriesOf({ parties }: PartnershipRowView): string[] {
  return parties.flatMap(({ country }) => country ?? [])
}

function themesOf({ mainThemes, otherThemes }: PartnershipRowView): string[] {
  return [...mainThemes, ...otherThemes]
}

function order(sort: PartnershipQuery['sort'], locale: Locale) {
  const { compare } = collator(locale)
  const byTitle = (a: PartnershipRowView, b: PartnershipRowView) => compare(a.title.text, b.title.text)
  const byStart = (a: PartnershipRowView, b: PartnershipRowView) => {
    const undated = Number(a.dated.period.from === null) - Number(b.dated.period.from === null)
    if (undated !== 0) return undated
    return compareStarts(a, b) * (sort === 'newest' ? -1 : 1)
  }
  return sort === 'title'
    ? byTitle
    : (a: PartnershipRowView, b: PartnershipRowView) => byStart(a, b) || byTitle(a, b)
}

/** By the start alone: whether it has ended does not change when it began. */
function compareStarts({ bounds: a }: PartnershipRowView, { bounds: b }: PartnershipRowView): number {
  const left = `${a.startEarliest} ${a.startLatest}`
  const right = `${b.startEarliest} ${b.startLatest}`
  return left < right ? -1 : left > right ? 1 : 0
}
