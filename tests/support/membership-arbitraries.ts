import fc from 'fast-check'
import { periodBounds } from '@/lib/domain/period'
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  MEMBERSHIP_STATUSES,
  NETWORK_SCOPES,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { type DayNumbers, type IndexRows, membershipCode } from '@/lib/search/membership/index-rows'
import { buildIndex, dayNumber, type MembershipIndex } from '@/lib/search/membership/membership-index'
import { ANY, type MembershipQuery } from '@/lib/search/membership/query'
import type { NaiveDirectory } from './naive-membership-search'

/*
 * Small random directories and random queries of them. The values are few, so that queries often find something, and
 * often just fail to.
 */

export const TODAY = '2020-06-30'

const COUNTRIES = ['FR', 'DE', 'IT'] as const
const BODIES = ['aix', 'bonn', 'cork', 'dax', 'esch', 'faro', 'gent', 'hof'] as const
const NETWORKS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const
const THEMES = ['water', 'rivers', 'floods', 'culture'] as const

const early = fc.constantFrom(
  { from: null, to: '2009', attested: null },
  { from: '2001', to: '2005', attested: null },
  { from: '1998~', to: '2004-06', attested: '2003' },
)
const late = fc.constantFrom(
  { from: null, to: null, attested: null },
  { from: null, to: '..', attested: '2018' },
  { from: '2012', to: '..', attested: null },
  { from: '2015-06', to: null, attested: null },
  { from: '2014-10-16', to: '2020-06-30', attested: null },
  { from: '201X', to: null, attested: null },
  { from: '2021', to: '..', attested: null },
)
const period = fc.oneof(early, late)

const subset = <Value>(values: readonly Value[], maxLength = values.length) =>
  fc.subarray([...values], { maxLength })

/** Two memberships of a body in a network at most, one early and one late, as the database wants them apart. */
const memberships = fc
  .array(
    fc.record({
      body: fc.constantFrom(...BODIES),
      network: fc.constantFrom(...NETWORKS),
      late: fc.boolean(),
      early,
      period: late,
      class: fc.constantFrom(...MEMBERSHIP_CLASSES.slice(0, 3)),
      roles: subset(MEMBERSHIP_ROLES.slice(0, 3), 2),
      status: fc.constantFrom(...MEMBERSHIP_STATUSES),
    }),
    { minLength: 10, maxLength: 40 },
  )
  .map((drawn) => {
    const once = new Map(drawn.map((row) => [`${row.body} ${row.network} ${row.late}`, row]))
    return [...once.values()].map(({ late: isLate, early: before, period: after, ...row }) => ({
      ...row,
      ...(isLate ? after : before),
    }))
  })

export const directories: fc.Arbitrary<NaiveDirectory> = fc.record({
  bodies: fc.tuple(
    ...BODIES.map((slug) =>
      fc.record({
        slug: fc.constant(slug),
        kind: fc.constantFrom(...TERRITORIAL_KINDS.slice(0, 3)),
        country: fc.option(fc.constantFrom(...COUNTRIES), { freq: 8 }),
        population: fc.option(fc.constantFrom(500, 40_000, 100_000, 2_000_000)),
      }),
    ),
  ),
  networks: fc.tuple(
    ...NETWORKS.map((slug) =>
      fc.record({
        slug: fc.constant(slug),
        scope: fc.constantFrom(...NETWORK_SCOPES.slice(0, 3)),
        themes: subset(THEMES, 2),
      }),
    ),
  ),
  themes: fc.constant([
    { slug: 'water', parent: null },
    { slug: 'rivers', parent: 'water' },
    { slug: 'floods', parent: 'rivers' },
    { slug: 'culture', parent: null },
  ]),
  memberships,
  partnerships: fc.array(
    fc
      .record({
        parties: subset(BODIES, 3),
        themes: subset(THEMES, 1),
        status: fc.constantFrom('active', 'dormant', 'ended'),
        period,
      })
      .filter(({ parties }) => parties.length >= 2)
      .map(({ period: held, ...row }) => ({ ...row, ...held })),
    { maxLength: 4 },
  ),
  mandates: fc.array(
    fc
      .record({ body: fc.constantFrom(...BODIES), network: fc.constantFrom(...NETWORKS), period })
      .map(({ period: held, ...row }) => ({ ...row, ...held })),
    { maxLength: 5 },
  ),
})

/** Canonical queries of the directories: lists sorted, `min` only with optional networks, no name. */
export const queries: fc.Arbitrary<MembershipQuery> = fc
  .record({
    q: fc.constant(''),
    all: few(NETWORKS, 2),
    none: few(NETWORKS, 2),
    any: fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: subset(NETWORKS, 4) },
    ),
    min: fc.integer({ min: 1, max: 3 }),
    date: fc.option(fc.constantFrom('2003-07-01', '2015-06-30', '2020-06-30', '2024-01-01')),
    maybe: fc.boolean(),
    country: few(COUNTRIES, 2),
    kind: few(TERRITORIAL_KINDS.slice(0, 3), 2),
    pop: range([1000, 40_000, 100_000]),
    class: few(MEMBERSHIP_CLASSES.slice(0, 3), 2),
    role: few(MEMBERSHIP_ROLES.slice(0, 3), 2),
    scope: few(NETWORK_SCOPES.slice(0, 3), 2),
    theme: few(THEMES, 2),
    networks: range([0, 1, 2, 3]),
    organ: few([...NETWORKS, ANY], 1),
    partnership: few([...BODIES, ANY], 1),
    sort: fc.constant(null),
    page: fc.constant(1),
  })
  .map((query) => canonical(query))

/** Mostly none, sometimes a few: a query that asks for everything finds nothing. */
function few<Value>(values: readonly Value[], maxLength: number): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: subset(values, maxLength) },
  )
}

/** Mostly none; each end may be open, and the range empty. */
function range(values: readonly number[]) {
  const side = fc.oneof(fc.constant(null), fc.constantFrom(...values))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({ from: side, to: side }).filter(({ from, to }) => from !== null || to !== null),
    },
  )
}

function canonical(query: MembershipQuery): MembershipQuery {
  const sorted = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]),
  ) as unknown as MembershipQuery
  return { ...sorted, min: query.any.length === 0 ? 1 : query.min }
}

/** The index of a directory without a database in between. */
export function indexOf(directory: NaiveDirectory): MembershipIndex {
  const bodies = [...directory.bodies].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const bodyAt = (slug: string) => bodies.findIndex((body) => body.slug === slug)
  const networkAt = (slug: string) => directory.networks.findIndex((network) => network.slug === slug)
  const themesAt = (slugs: string[]) =>
    slugs.map((slug) => directory.themes.findIndex((theme) => theme.slug === slug))
  const held = directory.memberships.filter(({ status }) => status !== 'applied')
  const rows: IndexRows = {
    number: 1,
    bodies: bodies.map((body) => ({ ...body, id: body.slug, latitude: null, longitude: null })),
    networks: directory.networks.map((network) => ({
      ...network,
      id: network.slug,
      acronym: null,
      active: true,
      name: network.slug,
      texts: [],
      names: [],
      acronyms: [],
      themes: themesAt(network.themes),
    })),
    themes: directory.themes.map(({ slug, parent }) => ({
      slug,
      parent: parent === null ? null : (themesAt([parent])[0] ?? null),
      texts: [],
    })),
    memberships: Int32Array.from(
      held.flatMap((row, period) => [
        bodyAt(row.body),
        networkAt(row.network),
        period,
        membershipCode(row.class, row.roles),
      ]),
    ),
    periods: held.map((row) => ({ bounds: dayNumbers(row), ended: row.status === 'ended' })),
    partnerships: directory.partnerships.map((row) => ({
      bounds: dayNumbers(row),
      ended: row.status === 'ended',
      themes: themesAt(row.themes),
      parties: row.parties,
    })),
    mandates: directory.mandates.map((row) => ({
      body: bodyAt(row.body),
      network: networkAt(row.network),
      bounds: dayNumbers(row),
    })),
    formerSlugs: [],
  }
  return buildIndex(rows)
}

function dayNumbers(period: { from: string | null; to: string | null; attested: string | null }): DayNumbers {
  const { startEarliest, startLatest, endEarliest, endLatest } = periodBounds(period)
  return [dayNumber(startEarliest), dayNumber(startLatest), dayNumber(endEarliest), dayNumber(endLatest)]
}
