import type { Query } from '@/lib/i18n/routing'
import {
  type Criterion,
  type MembershipQuery,
  NO_MEMBERSHIP_QUERY,
  type NumberRange,
  type QueryList,
} from './query'

/** What the facets of a result count: a click on a value adds it to this list of the query, or takes it out. */
export const FACET_LISTS = {
  network: 'all',
  country: 'country',
  kind: 'kind',
  scope: 'scope',
  class: 'class',
  role: 'role',
  theme: 'theme',
} as const satisfies Record<string, QueryList>
export type FacetName = keyof typeof FACET_LISTS

/** The parameters of the address that asks for this, in a fixed order; what says nothing is left out. */
export function membershipQueryAddress(query: MembershipQuery): Query {
  const { min, maybe, pop, networks, page, ...asTheyAre } = query
  const { q, all, none, any, date, country, kind, theme, organ, partnership, sort } = asTheyAre
  return {
    q,
    all,
    none,
    any,
    min: any.length > 0 && min > 1 ? min : null,
    date,
    maybe: maybe ? 1 : null,
    country,
    kind,
    pop: rangeText(pop),
    class: asTheyAre.class,
    role: asTheyAre.role,
    scope: asTheyAre.scope,
    theme,
    networks: rangeText(networks),
    organ,
    partnership,
    sort,
    page: page > 1 ? page : null,
  }
}

/**
 * The query with one more value in a list, on its first page. A network has one place: whoever requires it no longer
 * excludes it. A value that does not fit the list must not be given.
 */
export function withValue(query: MembershipQuery, list: QueryList, value: string): MembershipQuery {
  const cleared = isNetworkList(list)
    ? NETWORK_LISTS.reduce((rest, other) => (other === list ? rest : withoutValue(rest, other, value)), query)
    : query
  return firstPage({ ...cleared, [list]: [...new Set([...cleared[list], value])].sort() })
}

/**
 * The query without one value of a list, on its first page. No more optional networks are asked for than are left, and none
 * where all that are left are excluded.
 */
export function withoutValue(query: MembershipQuery, list: QueryList, value: string): MembershipQuery {
  const values: readonly string[] = query[list]
  if (!values.includes(value)) return firstPage(query)
  const left = values.filter((other) => other !== value)
  if (list !== 'any') return firstPage({ ...query, [list]: left })
  const optional = left.filter((slug) => !query.none.includes(slug)).length
  return firstPage({
    ...query,
    any: optional > 0 ? left : [],
    min: Math.max(1, Math.min(query.min, optional)),
  })
}

/** What a click on a value of a facet asks for. */
export function clicked(query: MembershipQuery, facet: FacetName, value: string): MembershipQuery {
  const list = FACET_LISTS[facet]
  const values: readonly string[] = query[list]
  return values.includes(value) ? withoutValue(query, list, value) : withValue(query, list, value)
}

/** The query without one of its criteria, on its first page. */
export function withoutCriterion(query: MembershipQuery, { name, value }: Criterion): MembershipQuery {
  if (value !== undefined && (name === 'all' || name === 'none')) return withoutValue(query, name, value)
  const rest = { ...query, [name]: NO_MEMBERSHIP_QUERY[name] }
  return firstPage(name === 'any' ? { ...rest, min: 1 } : rest)
}

const NETWORK_LISTS = ['all', 'none', 'any'] as const

function isNetworkList(list: QueryList): boolean {
  return NETWORK_LISTS.some((name) => name === list)
}

function firstPage(query: MembershipQuery): MembershipQuery {
  return query.page === 1 ? query : { ...query, page: 1 }
}

function rangeText(range: NumberRange | null): string | null {
  return range && `${range.from ?? ''}-${range.to ?? ''}`
}
