import type { IsoDay } from '@/lib/domain/day'
import { compareAmounts, type Money } from '@/lib/domain/money'
import { foldName } from '@/lib/domain/names'
import { asOf } from '@/lib/domain/period'
import type { AsOfAnswer, Locale, PartnershipForm } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import type { PartnershipListView } from './partnership-list'
import type { PartnershipQuery } from './partnership-query'
import type { PartnershipRowView } from './partnership-rows'
import { type PartnershipState, partnershipState } from './partnership-status'
import { type ListSums, listSums } from './partnership-sums'
import { facet, passing, type RowTests } from './shared/facets'

export const PARTNERSHIPS_ON_A_PAGE = 60

export interface ListedPartnership extends PartnershipRowView {
  state: PartnershipState
  /** Whether it held on the day asked for; null when none was. */
  held: AsOfAnswer | null
}

/** How many partnerships each value of a filter leaves if it is the only one of its filter, the others staying in force. */
export interface PartnershipCounts {
  forms: Map<PartnershipForm, number>
  states: Map<PartnershipState, number>
  countries: Map<string, number>
  themes: Map<string, number>
  cities: Map<string, number>
  funders: Map<string, number>
}

export interface PartnershipListPage {
  /** All that the query leaves, over all pages, in the order of the list. */
  found: ListedPartnership[]
  /** Those of this page. */
  rows: ListedPartnership[]
  page: number
  pages: number
  counts: PartnershipCounts
  /** How many each filter would leave if it asked for nothing. */
  without: Record<keyof PartnershipCounts, number>
  /** The money recorded in what was found. */
  money: ListSums
}

/** The page of the list that the query asks for; one after the last shows the last. */
export function viewPartnerships(
  { rows }: Pick<PartnershipListView, 'rows'>,
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
  const found = passing(listed, tests).sort(order(query, locale))
  const pages = Math.max(1, Math.ceil(found.length / PARTNERSHIPS_ON_A_PAGE))
  const page = Math.min(query.page, pages)
  const without = (name: keyof PartnershipCounts) => passing(listed, tests, name).length
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
      cities: facet(listed, tests, 'cities', citiesOf),
      funders: facet(listed, tests, 'funders', fundersOf),
    },
    without: {
      forms: without('forms'),
      states: without('states'),
      countries: without('countries'),
      themes: without('themes'),
      cities: without('cities'),
      funders: without('funders'),
    },
    money: listSums(found, query),
  }
}

type TestName = keyof PartnershipCounts | 'q' | 'networks' | 'years' | 'amount' | 'date'

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
    cities: (row) => any(query.cities, citiesOf(row)),
    networks: (row) => any(query.networks, row.networks),
    funders: (row) => any(query.funders, fundersOf(row)),
    years: (row) => mayHaveRun(row, query.years),
    amount: (row) => isWithin(sumIn(row, query.currency), query.amount),
    date: (row) => row.held !== 'no',
  }
}

/** Whether it ran, or may have, in one of the years: a date that is not known excludes nothing. */
function mayHaveRun({ bounds }: PartnershipRowView, years: PartnershipQuery['years']): boolean {
  if (!years) return true
  const { startEarliest, endLatest } = bounds
  return (
    (years.to === null || Number(startEarliest.slice(0, 4)) <= years.to) &&
    (years.from === null || Number(endLatest.slice(0, 4)) >= years.from)
  )
}

function isWithin(sum: Money | undefined, range: PartnershipQuery['amount']): boolean {
  if (!range) return true
  if (!sum) return false
  const compared = (amount: string) => compareAmounts(sum, { amount, currency: sum.currency })
  return (range.from === null || compared(range.from) >= 0) && (range.to === null || compared(range.to) <= 0)
}

function sumIn({ sums }: PartnershipRowView, currency: string): Money | undefined {
  return sums.find((sum) => sum.currency === currency)
}

function countriesOf({ parties }: PartnershipRowView): string[] {
  return parties.flatMap(({ country }) => country ?? [])
}

function themesOf({ mainThemes, otherThemes }: PartnershipRowView): string[] {
  return [...mainThemes, ...otherThemes]
}

function citiesOf({ parties }: PartnershipRowView): string[] {
  return parties.map(({ slug }) => slug)
}

function fundersOf({ lines }: PartnershipRowView): string[] {
  return lines.flatMap(({ funder }) => funder ?? [])
}

function order({ sort, currency }: PartnershipQuery, locale: Locale) {
  const { compare } = collator(locale)
  const byTitle = (a: PartnershipRowView, b: PartnershipRowView) => compare(a.title.text, b.title.text)
  const byStart = (a: PartnershipRowView, b: PartnershipRowView) => {
    const undated = Number(a.dated.period.from === null) - Number(b.dated.period.from === null)
    if (undated !== 0) return undated
    return compareStarts(a, b) * (sort === 'oldest' ? 1 : -1)
  }
  const byAmount = (a: PartnershipRowView, b: PartnershipRowView) =>
    largestFirst(sumIn(a, currency), sumIn(b, currency))
  const rules = { title: [byTitle], amount: [byAmount, byStart, byTitle], newest: [byStart, byTitle] }
  const used = rules[sort === 'oldest' ? 'newest' : sort]
  return (a: PartnershipRowView, b: PartnershipRowView) =>
    used.reduce((result, rule) => result || rule(a, b), 0)
}

/** Those with no sum in the currency last. */
function largestFirst(a: Money | undefined, b: Money | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return compareAmounts(b, a)
}

/** By the start alone: whether it has ended does not change when it began. */
function compareStarts({ bounds: a }: PartnershipRowView, { bounds: b }: PartnershipRowView): number {
  const left = `${a.startEarliest} ${a.startLatest}`
  const right = `${b.startEarliest} ${b.startLatest}`
  return left < right ? -1 : left > right ? 1 : 0
}
