import { dateOf, type IsoDay } from '@/lib/domain/day'
import { NETWORK_SCOPES, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { type DayNumbers, type HeldPeriod, type IndexRows, MEMBERSHIP_FIELDS } from './index-rows'
import { networkNames } from './network-names'
import type { QueryVocabulary } from './parse'

/**
 * The whole directory as the membership search sees it, in columns: bodies by their place in the order of slugs, their
 * memberships side by side, sorted by network. It never changes; a change of the directory makes another one.
 */
export interface MembershipIndex {
  number: number
  /** What it was made of, but for the memberships, which are below. */
  rows: Omit<IndexRows, 'memberships'>
  bodies: IndexRows['bodies']
  networks: IndexRows['networks']
  themes: IndexRows['themes']
  /** Place of a body, network or theme by slug. */
  bodyAt: ReadonlyMap<string, number>
  networkAt: ReadonlyMap<string, number>
  themeAt: ReadonlyMap<string, number>
  /** By body: place in `countries` (0 for none), place in TERRITORIAL_KINDS, inhabitants (-1 unknown). */
  country: Uint16Array
  countries: readonly string[]
  kind: Uint8Array
  population: Int32Array
  /** By body, WGS 84 in degrees; NaN where no place is known. */
  latitude: Float64Array
  longitude: Float64Array
  /** By network: place in NETWORK_SCOPES. */
  scope: Uint8Array
  memberships: Memberships
  /** By network: its themes and the broader ones, as bits in `themeWords` numbers each. */
  networkThemes: Int32Array
  themeWords: number
  partnerships: Partnerships
  mandates: { body: Int32Array; network: Int32Array; bounds: Bounds }
  vocabulary: QueryVocabulary
}

export interface Memberships {
  body: Int32Array
  network: Int32Array
  /** Class and roles: see membershipCode. */
  code: Uint8Array
  /** Place in `periods`. */
  period: Int32Array
  periods: HeldPeriods
  /** The memberships of body b are those from `ofBody[b]` to before `ofBody[b + 1]`. */
  ofBody: Int32Array
  /** Those of network n are named by `byNetwork` from `ofNetwork[n]` to before `ofNetwork[n + 1]`. */
  ofNetwork: Int32Array
  byNetwork: Int32Array
}

export interface Partnerships {
  periods: HeldPeriods
  /** Themes and broader ones, like networkThemes. */
  themes: Int32Array
  /** The partnerships of body b are those in `byBody` from `ofBody[b]` to before `ofBody[b + 1]`. */
  ofBody: Int32Array
  byBody: Int32Array
  /** Parties of each partnership by slug. */
  parties: readonly (readonly string[])[]
}

/** Many periods, each with whether its thing has ended. */
export interface HeldPeriods {
  bounds: Bounds
  ended: Uint8Array
}

/** Bounds of many periods, in days since 2000-01-01. */
export interface Bounds {
  startEarliest: Int32Array
  startLatest: Int32Array
  endEarliest: Int32Array
  endLatest: Int32Array
}

const DAY_ZERO = dateOf('2000-01-01').getTime()
const MILLISECONDS_A_DAY = 86_400_000

/** The day as the index counts days. */
export function dayNumber(day: IsoDay): number {
  return (dateOf(day).getTime() - DAY_ZERO) / MILLISECONDS_A_DAY
}

export function buildIndex({ memberships, ...rows }: IndexRows): MembershipIndex {
  const { bodies, networks, themes, mandates } = rows
  const countries = ['', ...new Set(bodies.flatMap(({ country }) => country ?? []))]
  const countryAt = places(countries, (code) => code)
  const themeWords = Math.max(1, Math.ceil(themes.length / 32))
  const filed = (lists: readonly { themes: number[] }[]) => {
    const words = new Int32Array(lists.length * themeWords)
    for (const [at, list] of lists.entries()) {
      for (const theme of list.themes) markWithBroader(words, at * themeWords, theme, themes)
    }
    return words
  }
  const bodyAt = places(bodies, ({ slug }) => slug)
  const networkAt = places(networks, ({ slug }) => slug)
  const themeAt = places(themes, ({ slug }) => slug)
  return {
    number: rows.number,
    rows,
    bodies,
    networks,
    themes,
    bodyAt,
    networkAt,
    themeAt,
    country: Uint16Array.from(bodies, ({ country }) => countryAt.get(country ?? '') ?? 0),
    countries,
    kind: Uint8Array.from(bodies, ({ kind }) => TERRITORIAL_KINDS.indexOf(kind)),
    population: Int32Array.from(bodies, ({ population }) => population ?? -1),
    latitude: Float64Array.from(bodies, ({ latitude, longitude }) =>
      longitude === null ? NaN : (latitude ?? NaN),
    ),
    longitude: Float64Array.from(bodies, ({ longitude }) => longitude ?? NaN),
    scope: Uint8Array.from(networks, ({ scope }) => NETWORK_SCOPES.indexOf(scope)),
    memberships: sortMemberships(memberships, rows),
    networkThemes: filed(networks),
    themeWords,
    partnerships: partnershipsOf(rows, bodyAt, filed(rows.partnerships)),
    mandates: {
      body: Int32Array.from(mandates, ({ body }) => body),
      network: Int32Array.from(mandates, ({ network }) => network),
      bounds: boundsOf(mandates.map(({ bounds }) => bounds)),
    },
    vocabulary: vocabularyOf(rows, bodyAt, networkAt, themeAt),
  }
}

const populationOrders = new WeakMap<MembershipIndex['bodies'], Int32Array>()

/** The bodies by population, the largest first, unknown ones last, equal ones by slug. */
export function populationOrder(index: MembershipIndex): Int32Array {
  const { population } = index
  const order =
    populationOrders.get(index.bodies) ??
    int32(population.length, (at) => at).sort((a, b) => (population[b] ?? 0) - (population[a] ?? 0))
  populationOrders.set(index.bodies, order)
  return order
}

function markWithBroader(words: Int32Array, first: number, theme: number, themes: IndexRows['themes']): void {
  let at: number | null = theme
  while (at !== null) {
    const word = first + (at >>> 5)
    words[word] = (words[word] ?? 0) | (1 << (at & 31))
    at = themes[at]?.parent ?? null
  }
}

/** Puts memberships in the order of body, then network, whatever order the rows come in. */
function sortMemberships(
  packed: Int32Array,
  { periods, bodies, networks }: MembershipIndex['rows'],
): Memberships {
  const count = packed.length / MEMBERSHIP_FIELDS
  const field = (at: number, offset: number) => packed[at * MEMBERSHIP_FIELDS + offset] ?? 0
  const asRead = int32(count, (at) => at)
  const byNetwork = grouped(asRead, networks.length, (at) => field(at, 1))
  const byBody = grouped(byNetwork.order, bodies.length, (at) => field(at, 0))
  const column = (offset: number) => int32(count, (at) => field(byBody.order[at] ?? 0, offset))
  const [body, network] = [column(0), column(1)]
  const places = int32(count, (at) => at)
  const again = grouped(places, networks.length, (at) => network[at] ?? 0)
  return {
    body,
    network,
    code: new Uint8Array(column(3)),
    period: column(2),
    periods: heldPeriods(periods),
    ofBody: byBody.starts,
    ofNetwork: again.starts,
    byNetwork: again.order,
  }
}

/** A counting sort: the items by group, in their order within each, and where each group starts. */
export function grouped(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(groups + 1)
  for (let at = 0; at < items.length; at += 1) {
    const group = groupOf(items[at] ?? 0) + 1
    starts[group] = (starts[group] ?? 0) + 1
  }
  for (let group = 0; group < groups; group += 1) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  }
  const next = starts.slice()
  const order = new Int32Array(items.length)
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] ?? 0
    const group = groupOf(item)
    order[next[group] ?? 0] = item
    next[group] = (next[group] ?? 0) + 1
  }
  return { order, starts }
}

/** A column made number by number; `Int32Array.from` takes many times longer. */
function int32(length: number, valueAt: (at: number) => number): Int32Array<ArrayBuffer> {
  const column = new Int32Array(length)
  for (let at = 0; at < length; at += 1) column[at] = valueAt(at)
  return column
}

function partnershipsOf(
  { partnerships }: MembershipIndex['rows'],
  bodyAt: ReadonlyMap<string, number>,
  themes: Int32Array,
): Partnerships {
  const parties = partnerships.flatMap((partnership, at) =>
    partnership.parties.flatMap((slug) => {
      const body = bodyAt.get(slug)
      return body === undefined ? [] : [{ at, body }]
    }),
  )
  const { order, starts } = grouped(
    int32(parties.length, (at) => at),
    bodyAt.size,
    (at) => parties[at]?.body ?? 0,
  )
  return {
    periods: heldPeriods(partnerships),
    themes,
    ofBody: starts,
    byBody: int32(order.length, (at) => parties[order[at] ?? 0]?.at ?? 0),
    parties: partnerships.map((partnership) => partnership.parties),
  }
}

function heldPeriods(periods: readonly HeldPeriod[]): HeldPeriods {
  return {
    bounds: boundsOf(periods.map(({ bounds }) => bounds)),
    ended: Uint8Array.from(periods, ({ ended }) => (ended ? 1 : 0)),
  }
}

function boundsOf(periods: readonly DayNumbers[]): Bounds {
  const column = (side: 0 | 1 | 2 | 3) => Int32Array.from(periods, (bounds) => bounds[side])
  return {
    startEarliest: column(0),
    startLatest: column(1),
    endEarliest: column(2),
    endLatest: column(3),
  }
}

function vocabularyOf(
  { formerSlugs, networks: networkRows, partnerships }: MembershipIndex['rows'],
  bodies: ReadonlyMap<string, number>,
  networks: ReadonlyMap<string, number>,
  themes: ReadonlyMap<string, number>,
): QueryVocabulary {
  const former = new Map(formerSlugs.map(({ type, slug, present }) => [`${type}/${slug}`, present]))
  const parties = new Set(partnerships.flatMap((partnership) => partnership.parties))
  const find = (type: 'organization' | 'theme', exists: (slug: string) => boolean) => (slug: string) => {
    const present = exists(slug) ? slug : former.get(`${type}/${slug}`)
    return present !== undefined && exists(present) ? present : null
  }
  return {
    network: find('organization', (slug) => networks.has(slug)),
    networkNamed: networkNames(networkRows),
    theme: find('theme', (slug) => themes.has(slug)),
    body: find('organization', (slug) => bodies.has(slug) || parties.has(slug)),
  }
}

function places<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  return new Map(items.map((item, at) => [key(item), at]))
}
