import type { IsoDay } from '@/lib/domain/day'
import { asOf, comparePeriods, isPast, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import type { AsOfAnswer, Locale } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { facet, passing, type RowTests } from '../shared/facets'
import { within } from './as-of'
import type { MemberView } from './members'
import type { MemberQuery, MemberSort } from './page-query'
import type { MemberCount } from './seat-sum'

export type MemberGroupKey = 'current' | 'coming' | 'former'

export interface MemberRow extends MemberView {
  group: MemberGroupKey
  /** For the day asked for; today, only where the membership is doubtful. */
  state: AsOfAnswer
}

export interface FacetValue {
  value: string
  /** How many rows choosing it would leave, with the other filters as they are. */
  count: number
}

export interface MemberList {
  /** The rows that pass the filters, by group; empty groups are left out. `listed` are those on the page asked for. */
  groups: { key: MemberGroupKey; rows: MemberRow[]; listed: MemberRow[] }[]
  page: number
  pages: number
  /** All rows of the day, filtered or not. */
  all: MemberRow[]
  /** Number of rows in the groups. */
  shown: number
  filtered: boolean
  facets: Record<FacetName, FacetValue[]>
  /** Full members of the day, for rules that give each a number of seats. */
  fullMembers: MemberCount
}

export const FACETS = ['country', 'class', 'role', 'status'] as const
export type FacetName = (typeof FACETS)[number]

interface ListContext {
  /** The day asked for; null for today. */
  day: IsoDay | null
  today: IsoDay
  locale: Locale
  /** Whether the network existed on the day. */
  existed?: AsOfAnswer
}

/** More are told in pages: thousands of rows would keep a reader waiting for megabytes. */
export const MEMBERS_ON_A_PAGE = 500

const GROUPS = ['current', 'coming', 'former'] as const

/**
 * The members as the reader asks for them. For a day: who was, or may have been, a member then. Without one: members
 * of today, those to come (candidates, later starts) and former ones, each in a part of their own.
 */
export function memberList(
  members: readonly MemberView[],
  query: MemberQuery,
  { day, today, locale, existed }: ListContext,
): MemberList {
  const all = members
    .map((member) => memberRow(member, day, today, existed))
    .filter(({ state }) => !day || state !== 'no')
  const tests = testsOf(query)
  const rows = sorted(passing(all, tests), query.sort, locale)
  const groups = GROUPS.map((key) => ({ key, rows: rows.filter(({ group }) => group === key) })).filter(
    (group) => group.rows.length > 0,
  )
  const pages = Math.max(1, Math.ceil(rows.length / MEMBERS_ON_A_PAGE))
  const page = Math.min(query.page, pages)
  const full = all.filter((row) => row.group === 'current' && ['full', 'unknown'].includes(row.class))
  return {
    all,
    shown: rows.length,
    filtered: FACETS.some((name) => query[name].length > 0),
    groups: withListed(groups, (page - 1) * MEMBERS_ON_A_PAGE),
    page,
    pages,
    facets: {
      country: facetValues(all, tests, 'country'),
      class: facetValues(all, tests, 'class'),
      role: facetValues(all, tests, 'role'),
      status: facetValues(all, tests, 'status'),
    },
    fullMembers: {
      sure: full.filter(({ state }) => state === 'yes').length,
      possible: full.filter(({ state }) => state === 'maybe').length,
    },
  }
}

/** The groups, one after the other, with those of their rows that are on the page that begins with row `first` of all. */
function withListed(
  groups: readonly Pick<MemberList['groups'][number], 'key' | 'rows'>[],
  first: number,
): MemberList['groups'] {
  let before = 0
  return groups.map(({ key, rows }) => {
    const from = first - before
    before += rows.length
    return { key, rows, listed: rows.slice(Math.max(0, from), Math.max(0, from + MEMBERS_ON_A_PAGE)) }
  })
}

function memberRow(member: MemberView, day: IsoDay | null, today: IsoDay, existed?: AsOfAnswer): MemberRow {
  const bounds = periodBounds(member.dated.period)
  const state = within(asOf(bounds, day ?? today), existed)
  return { ...member, state, group: day ? 'current' : groupOf(member, bounds, today) }
}

function groupOf({ status }: MemberView, bounds: PeriodBounds, today: IsoDay): MemberGroupKey {
  if (status === 'ended' || isPast(bounds, today)) return 'former'
  return status === 'applied' || bounds.startEarliest > today ? 'coming' : 'current'
}

function valuesOf(row: MemberRow, name: FacetName): readonly string[] {
  switch (name) {
    case 'country':
      return row.organization.country ? [row.organization.country] : []
    case 'class':
      return [row.class]
    case 'role':
      return row.roles
    case 'status':
      return [row.status]
  }
}

/** For each filter whether a row passes it; one without values lets every row pass. */
function testsOf(query: MemberQuery): RowTests<MemberRow, FacetName> {
  const test = (name: FacetName) => {
    const wanted: readonly string[] = query[name]
    return (row: MemberRow) =>
      wanted.length === 0 || valuesOf(row, name).some((value) => wanted.includes(value))
  }
  return { country: test('country'), class: test('class'), role: test('role'), status: test('status') }
}

function facetValues(
  rows: readonly MemberRow[],
  tests: RowTests<MemberRow, FacetName>,
  name: FacetName,
): FacetValue[] {
  const counts = facet(rows, tests, name, (row) => valuesOf(row, name))
  const values = new Set(rows.flatMap((row) => valuesOf(row, name)))
  return [...values].map((value) => ({ value, count: counts.get(value) ?? 0 }))
}

/** By country and by start, members of equal rank stay sorted by name. */
function sorted(rows: readonly MemberRow[], sort: MemberSort, locale: Locale): MemberRow[] {
  if (sort === 'since') return [...rows].sort((a, b) => comparePeriods(a.dated.period, b.dated.period))
  if (sort === 'name') return [...rows]
  const { compare } = collator(locale)
  return [...rows].sort((a, b) => {
    if (!a.countryName || !b.countryName) return Number(!a.countryName) - Number(!b.countryName)
    return compare(a.countryName, b.countryName)
  })
}
