import { countryName } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import { foldName } from '@/lib/domain/names'
import { asOf, comparePeriods, OPEN } from '@/lib/domain/period'
import { type AsOfAnswer, type Locale, NETWORK_STATUSES, type NetworkScope } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { NETWORK_FILTERS, type NetworkFilter, type NetworkListParams } from '@/lib/search/list-params'
import { matchFolded } from '@/lib/search/match-text'
import type { ListedNetwork, MembersClaim, NetworkList } from './network-list'
import { WIDEST_FIRST } from './shared/scope-order'

/** A value of a filter, and how many networks have it among those that the other filters leave. */
export interface FilterOption {
  value: string
  label: string
  count: number
}

/** How many members a network certainly and possibly has. */
export interface MemberCount {
  yes: number
  maybe: number
}

/** A network as the list shows it, at the time asked for. */
export interface NetworkRowView extends Omit<ListedNetwork, 'claims' | 'members' | 'nameKeys'> {
  /** Year in which it was founded and was dissolved, as far as known. */
  founded: string | null
  dissolved: string | null
  /** Whether it existed on the day asked for; absent without one. */
  state?: AsOfAnswer
  members: MemberCount
  /** The latest statement of its size, up to the day asked for. */
  claim: MembersClaim | null
  /** Year of foundation as a number, for the picture. */
  year: number | null
}

export interface NetworkListView {
  /** Networks listed, and how many of them only may have existed on the day asked for. */
  total: number
  maybe: number
  /** One group a scope where the list is sorted so, else one for all. */
  groups: { scope: NetworkScope | null; rows: NetworkRowView[] }[]
  facets: Record<NetworkFilter, FilterOption[]>
}

interface Candidate extends NetworkRowView {
  values: Record<NetworkFilter, readonly string[]>
}

/** The list as asked for. Without a day, members are those of `today`, and networks of all times are listed. */
export function networkListView(
  list: NetworkList,
  params: NetworkListParams,
  locale: Locale,
  today: IsoDay,
): NetworkListView {
  const typed = foldName(params.q)
  const year = yearLabels(locale)
  const candidates = list.networks
    .filter(({ nameKeys }) => params.q === '' || nameKeys.some((key) => matchFolded(typed, key)))
    .map((network) => candidate(network, params.date, today, year))
    .filter(({ state }) => state !== 'no')
  const rows = candidates.filter((row) => passes(row, params)).sort(rowOrder(params, locale))
  return {
    total: rows.length,
    maybe: rows.filter(({ state }) => state === 'maybe').length,
    groups: grouped(rows, params).map(({ scope, rows: inGroup }) => ({ scope, rows: inGroup.map(rowView) })),
    facets: facets(candidates, params, list, locale),
  }
}

function candidate(network: ListedNetwork, day: IsoDay | null, today: IsoDay, year: YearLabel): Candidate {
  const { claims, members, nameKeys: _, ...rest } = network
  const { from, to } = network.period
  const present = members.map((group) => ({ ...group, state: memberState(group, day, today) }))
  const held = present.filter(({ state }) => state !== 'no')
  return {
    ...rest,
    founded: year(from),
    dissolved: year(to),
    year: from === null || from === OPEN ? null : Number(from.slice(0, 4).replace(/X/g, '0')),
    ...(day ? { state: asOf(network.period, day) } : {}),
    members: { yes: sum(present, 'yes'), maybe: sum(present, 'maybe') },
    claim: claims.find(({ date }) => !day || (date !== null && date.earliest <= day)) ?? null,
    values: {
      scope: [network.scope],
      theme: network.themes,
      country: [...new Set(held.flatMap(({ country }) => country ?? []))],
      seat: network.seat?.country ? [network.seat.country] : [],
      status: [network.status],
    },
  }
}

/** Today, a membership counts unless it has ended: not knowing when an old list was last true is not a doubt. */
function memberState(group: ListedNetwork['members'][number], day: IsoDay | null, today: IsoDay): AsOfAnswer {
  if (day) return asOf(group, day)
  return group.ended || group.endLatest < today ? 'no' : 'yes'
}

function sum(groups: readonly { count: number; state: AsOfAnswer }[], state: AsOfAnswer): number {
  return groups.reduce((total, group) => total + (group.state === state ? group.count : 0), 0)
}

type YearLabel = (date: string | null) => string | null

/** Gives the year of a date, with its uncertainty; a date that is not in one year as it is. */
function yearLabels(locale: Locale): YearLabel {
  const t = translator(locale, 'Period')
  return (date) => {
    if (date === null || date === OPEN) return null
    const parts = /^(\d{4})[-\dX]*([?~%]?)$/.exec(date)
    return formatEdtf(parts ? `${parts[1]}${parts[2]}` : date, locale, t)
  }
}

function passes({ values }: Candidate, params: NetworkListParams, except?: NetworkFilter): boolean {
  return NETWORK_FILTERS.every((name) => {
    const wanted: readonly string[] = params[name]
    return name === except || wanted.length === 0 || wanted.some((value) => values[name].includes(value))
  })
}

function rowOrder({ sort }: NetworkListParams, locale: Locale): (a: Candidate, b: Candidate) => number {
  const { compare } = collator(locale)
  const byName = (a: Candidate, b: Candidate) => compare(a.name.text, b.name.text)
  const size = ({ members }: Candidate) => members.yes + members.maybe
  const scope = (row: Candidate) => WIDEST_FIRST.indexOf(row.scope)
  return {
    scope: (a: Candidate, b: Candidate) => scope(a) - scope(b) || byName(a, b),
    name: byName,
    members: (a: Candidate, b: Candidate) => size(b) - size(a) || byName(a, b),
    founded: (a: Candidate, b: Candidate) => comparePeriods(a.period, b.period) || byName(a, b),
  }[sort]
}

function grouped(rows: readonly Candidate[], { sort }: NetworkListParams) {
  if (sort !== 'scope') return rows.length > 0 ? [{ scope: null, rows: [...rows] }] : []
  return [...groupBy(rows, (row) => row.scope)].map(([scope, inScope]) => ({ scope, rows: inScope }))
}

function rowView({ values: _, ...row }: Candidate): NetworkRowView {
  return row
}

/** The options of each filter: what choosing it, instead of what is chosen in the same filter, would list. */
function facets(
  candidates: readonly Candidate[],
  params: NetworkListParams,
  { themes }: NetworkList,
  locale: Locale,
): Record<NetworkFilter, FilterOption[]> {
  const t = translator(locale, 'Vocabulary')
  const { compare } = collator(locale)
  const options = (name: NetworkFilter, values: readonly { value: string; label: string }[]) => {
    const counts = new Map<string, number>()
    for (const row of candidates.filter((candidate) => passes(candidate, params, name))) {
      for (const value of row.values[name]) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const chosen: readonly string[] = params[name]
    return values
      .map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
  }
  const countries = (name: 'country' | 'seat') => {
    const codes = new Set([...candidates.flatMap((row) => row.values[name]), ...params[name]])
    const named = [...codes].map((value) => ({ value, label: countryName(value, locale) }))
    return options(
      name,
      named.sort((a, b) => compare(a.label, b.label)),
    )
  }
  return {
    scope: options(
      'scope',
      WIDEST_FIRST.map((value) => ({ value, label: t(`networkScope.${value}`) })),
    ),
    theme: options(
      'theme',
      themes.map(({ slug, name, depth }) => ({ value: slug, label: `${'\u2003'.repeat(depth)}${name}` })),
    ),
    country: countries('country'),
    seat: countries('seat'),
    status: options(
      'status',
      NETWORK_STATUSES.map((value) => ({ value, label: t(`networkStatus.${value}`) })),
    ),
  }
}
