import { z } from 'zod'
import { COUNTRY_CODES } from '@/lib/domain/countries'
import { daySchema, type IsoDay } from '@/lib/domain/day'
import {
  NETWORK_SCOPES,
  NETWORK_STATUSES,
  type NetworkScope,
  type NetworkStatus,
} from '@/lib/domain/vocabulary'
import type { Query } from '@/lib/i18n/routing'
import { LONGEST_QUERY } from './box/typed'

/** The query of an address as Next gives it to a page. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** A value of the address that the page cannot use and says so. */
export interface Ignored {
  name: string
  value: string
}

export const NETWORK_SORTS = ['scope', 'name', 'members', 'founded'] as const
export type NetworkSort = (typeof NETWORK_SORTS)[number]

/** What the list of networks is asked for. Values of one list are alternatives; the lists narrow one another. */
export interface NetworkListParams {
  q: string
  date: IsoDay | null
  scope: readonly NetworkScope[]
  /** Slugs of themes; a theme includes the narrower ones. */
  theme: readonly string[]
  /** Countries of members, ISO 3166-1. */
  country: readonly string[]
  /** Countries of registered seats. */
  seat: readonly string[]
  status: readonly NetworkStatus[]
  sort: NetworkSort
}

/** The parameters that hold lists, in the order in which an address writes them. */
export const NETWORK_FILTERS = ['scope', 'theme', 'country', 'seat', 'status'] as const
export type NetworkFilter = (typeof NETWORK_FILTERS)[number]

export const NO_NETWORK_PARAMS: NetworkListParams = {
  q: '',
  date: null,
  scope: [],
  theme: [],
  country: [],
  seat: [],
  status: [],
  sort: 'scope',
}

/** Bounds what one address can ask for. */
const MOST_VALUES = 20
const LONGEST_TEXT = 100

const text = z
  .string()
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(LONGEST_TEXT))
const typedText = z.string().transform((value) =>
  value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUERY),
)
const pageNumber = z.coerce.number().pipe(z.int().min(1).max(1000))
const country = z.string().toUpperCase().pipe(z.enum(COUNTRY_CODES))

/**
 * Reads the parameters of the list of networks. What it does not know is left out and returned, so that the page can
 * say it; nothing in an address is an error. `themes` are the slugs that exist.
 */
export function parseNetworkListParams(
  query: SearchParams,
  themes: readonly string[],
): { params: NetworkListParams; ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const one = <Value>(name: string, schema: z.ZodType<Value>): Value | null =>
    readValues(query, name, schema, ignored, 'whole')[0] ?? null
  const list = <Value>(name: string, schema: z.ZodType<Value>): Value[] =>
    readValues(query, name, schema, ignored, 'list')
  const params: NetworkListParams = {
    q: one('q', text) ?? '',
    date: one('date', daySchema),
    scope: list('scope', z.enum(NETWORK_SCOPES)),
    theme: list('theme', z.enum(themes)),
    country: list('country', country),
    seat: list('seat', country),
    status: list('status', z.enum(NETWORK_STATUSES)),
    sort: one('sort', z.enum(NETWORK_SORTS)) ?? NO_NETWORK_PARAMS.sort,
  }
  return { params, ignored }
}

/** What the one box is asked for: the text, one kind of record or all, and a page of that kind. */
export function parseSearchParams<Type extends string>(
  query: SearchParams,
  types: readonly Type[],
): { q: string; type: Type | null; page: number; ignored: Ignored[] } {
  const ignored: Ignored[] = []
  // Of a text pasted by mistake, the beginning is looked for.
  const [q = ''] = readValues(query, 'q', typedText, ignored, 'whole')
  const [type = null] = readValues(query, 'type', z.enum(types), ignored, 'whole')
  const [page = 1] = readValues(query, 'page', pageNumber, ignored, 'whole')
  return { q, type, page, ignored }
}

/** The query that asks for the same list: always written in one way, defaults left out. */
export function networkListQuery({ sort, ...params }: NetworkListParams): Query {
  const { q, scope, theme, country: countries, seat, status, date } = params
  return {
    q,
    scope,
    theme,
    country: countries,
    seat,
    status,
    date,
    sort: sort === NO_NETWORK_PARAMS.sort ? null : sort,
  }
}

/** The same list with one value of a filter added. */
export function withValue(params: NetworkListParams, name: NetworkFilter, value: string): NetworkListParams {
  const values: readonly string[] = params[name]
  return values.includes(value) ? params : { ...params, [name]: [...values, value] }
}

/** The same list with one value of a filter removed. */
export function withoutValue(
  params: NetworkListParams,
  name: NetworkFilter,
  value: string,
): NetworkListParams {
  const values: readonly string[] = params[name]
  return { ...params, [name]: values.filter((other) => other !== value) }
}

/** Whether anything narrows the list; the order of the rows does not. */
export function isNarrowed(params: NetworkListParams): boolean {
  return params.q !== '' || params.date !== null || NETWORK_FILTERS.some((name) => params[name].length > 0)
}

/** The values of a parameter, written comma-separated or given several times; each once, the first few only. */
function readValues<Value>(
  query: SearchParams,
  name: string,
  schema: z.ZodType<Value>,
  ignored: Ignored[],
  form: 'whole' | 'list',
): Value[] {
  const given = [query[name] ?? []].flat()
  const texts = (form === 'list' ? given.flatMap((value) => value.split(',')) : given.slice(0, 1))
    .map((value) => value.trim())
    .filter((value) => value !== '')
  const values = new Set<Value>()
  for (const value of texts.slice(0, MOST_VALUES)) {
    const result = schema.safeParse(value)
    if (result.success) values.add(result.data)
    else ignored.push({ name, value: value.slice(0, LONGEST_TEXT) })
  }
  return [...values]
}
