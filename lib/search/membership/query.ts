import type { IsoDay } from '@/lib/domain/day'
import type {
  MembershipClass,
  MembershipRole,
  NetworkScope,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'

/** Kinds of body that the membership search finds. */
export type BodyKind = (typeof TERRITORIAL_KINDS)[number]

export const MEMBERSHIP_SORTS = ['relevance', 'name', 'population', 'networks'] as const
export type MembershipSort = (typeof MEMBERSHIP_SORTS)[number]

/** Whole numbers from 0, both ends included; null where that end is open. */
export interface NumberRange {
  from: number | null
  to: number | null
}

/** As a value of `organ` or `partnership`: whichever. No record has this slug. */
export const ANY = 'any'

/**
 * What the membership search is asked for. Every field narrows the result; the values of one list are alternatives, but
 * for `all` (each required) and `none` (each excluded). Lists are sorted and have each value once; networks, themes and
 * bodies are named by slug.
 */
export interface MembershipQuery {
  /** Part of a name. */
  q: string
  all: readonly string[]
  none: readonly string[]
  /** Optional networks, of which at least `min` must be among those of the body. */
  any: readonly string[]
  min: number
  /** The day on which everything has to hold; null for today. */
  date: IsoDay | null
  /** Also bodies of which it is not known. */
  maybe: boolean
  /** ISO 3166-1 alpha-2. */
  country: readonly string[]
  kind: readonly BodyKind[]
  /** Inhabitants. */
  pop: NumberRange | null
  /** Class and role of the memberships that count for `all`, `any`, `theme` and `networks`; not for `none`. */
  class: readonly MembershipClass[]
  role: readonly MembershipRole[]
  /** Belongs to a network of such a scope; with `networks`, only these networks are counted. */
  scope: readonly NetworkScope[]
  /** Belongs to a network, or is a party to a partnership, that works on the theme or a narrower one. */
  theme: readonly string[]
  /** Number of networks. */
  networks: NumberRange | null
  /** Has a seat in an organ of the network, or of any. */
  organ: readonly string[]
  /** Is a party to a partnership with the body, or with any. */
  partnership: readonly string[]
  /** Null for the order that suits the query: `defaultSort`. */
  sort: MembershipSort | null
  /** From 1. */
  page: number
}

export const NO_MEMBERSHIP_QUERY: MembershipQuery = {
  q: '',
  all: [],
  none: [],
  any: [],
  min: 1,
  date: null,
  maybe: false,
  country: [],
  kind: [],
  pop: null,
  class: [],
  role: [],
  scope: [],
  theme: [],
  networks: null,
  organ: [],
  partnership: [],
  sort: null,
  page: 1,
}

/** The lists of a query. */
const QUERY_LISTS = [
  'all',
  'none',
  'any',
  'country',
  'kind',
  'class',
  'role',
  'scope',
  'theme',
  'organ',
  'partnership',
] as const
export type QueryList = (typeof QUERY_LISTS)[number]

/** What can be taken out of a query; the values of `all` and `none` each by itself. */
const QUERY_CRITERIA = [
  'q',
  'all',
  'none',
  'any',
  'country',
  'kind',
  'pop',
  'class',
  'role',
  'scope',
  'theme',
  'networks',
  'organ',
  'partnership',
] as const
export type CriterionName = (typeof QUERY_CRITERIA)[number]

export interface Criterion {
  name: CriterionName
  /** The network, for `all` and `none`. */
  value?: string
}

/** Why nothing can match, whatever the directory holds. */
export type Contradiction =
  | { code: 'required-and-excluded'; network: string }
  /** Fewer optional networks are left, once the excluded ones are out, than must be met. */
  | { code: 'min-above-optional'; min: number; optional: number }
  | { code: 'empty-range'; name: 'pop' | 'networks'; from: number; to: number }

/** What in a query contradicts itself; such a query has no result. */
export function contradictions(query: MembershipQuery): Contradiction[] {
  const optional = query.any.filter((slug) => !query.none.includes(slug)).length
  return [
    ...query.all
      .filter((slug) => query.none.includes(slug))
      .map((network) => ({ code: 'required-and-excluded' as const, network })),
    ...(query.any.length > 0 && query.min > optional
      ? [{ code: 'min-above-optional' as const, min: query.min, optional }]
      : []),
    ...(['pop', 'networks'] as const).flatMap((name) => {
      const { from, to } = query[name] ?? { from: null, to: null }
      return from !== null && to !== null && from > to
        ? [{ code: 'empty-range' as const, name, from, to }]
        : []
    }),
  ]
}

/** The criteria of a query, in the order in which it reads as a sentence. */
export function criteriaOf(query: MembershipQuery): Criterion[] {
  return QUERY_CRITERIA.flatMap((name): Criterion[] => {
    if (name === 'all' || name === 'none') return query[name].map((value) => ({ name, value }))
    const value = query[name]
    const set = Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
    return set ? [{ name }] : []
  })
}

/** Whether the query asks about memberships or a name: then the best matches come first, else the order of names. */
export function defaultSort(query: MembershipQuery): MembershipSort {
  const { q, all, any, class: classes, role, scope, theme } = query
  const asked = [all, any, classes, role, scope, theme].some((list) => list.length > 0)
  return q !== '' || asked ? 'relevance' : 'name'
}
