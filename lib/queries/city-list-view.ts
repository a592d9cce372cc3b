import { COUNTRY_CODES } from '@/lib/domain/countries'
import { slugify } from '@/lib/domain/names'
import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import type { Query } from '@/lib/i18n/routing'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import type { FoundName, NameMatch } from '@/lib/search/names'
import type { CityDirectory, CityRowView } from './city-list'
import { AddressReader } from './shared/address-reader'

export const CITY_SORTS = ['networks', 'population'] as const
export const CITIES_ON_A_PAGE = 100

/** What the address of the list asks for. */
export interface CityQuery {
  q: string
  countries: string[]
  kinds: (typeof TERRITORIAL_KINDS)[number][]
  sort: (typeof CITY_SORTS)[number] | null
  /** From 1. */
  page: number
  /** Parts of the address that mean nothing here, as they were written. */
  ignored: Ignored[]
}

export interface ListedCity extends CityRowView {
  /** The name by which it was found, where it is not the one shown. */
  foundAs: FoundName['name'] | null
}

export interface CityListView {
  /** Number of bodies that the query leaves, over all pages. */
  total: number
  /** How many of them belong to a network. */
  members: number
  page: number
  pages: number
  rows: ListedCity[]
  /** How closely the names match, when a name was asked for. */
  match: NameMatch | null
  /** Initial letters with the page on which each begins; empty unless sorted by name. */
  letters: { letter: string; page: number; slug: string }[]
}

/** Reads the address of the list; what cannot be read is left out and named. */
export function parseCityQuery(params: SearchParams): CityQuery {
  const reader = new AddressReader(params)
  const query = {
    q: reader.text('q'),
    countries: reader.known('country', COUNTRY_CODES, (text) => text.toUpperCase()),
    kinds: reader.known('kind', TERRITORIAL_KINDS),
    sort: reader.known('sort', CITY_SORTS)[0] ?? null,
    page: reader.page(),
  }
  return { ...query, ignored: reader.ignored }
}

/** The address that asks for the same; `page` 1 is left out. */
export function cityQueryAddress({ q, countries, kinds, sort, page }: CityQuery): Query {
  return { q, country: countries, kind: kinds, sort, page: page > 1 ? page : null }
}

/**
 * The page of the list that the query asks for. `found` are the bodies of the name asked for, best first; null when none
 * was. A page after the last one shows the last.
 */
export function viewCities(
  { rows }: CityDirectory,
  query: CityQuery,
  found: readonly FoundName[] | null,
): CityListView {
  const selected = (found ? named(rows, found) : rows.map((row) => ({ ...row, foundAs: null }))).filter(
    ({ country, kind }) =>
      (query.countries.length === 0 || query.countries.includes(country)) &&
      (query.kinds.length === 0 || query.kinds.some((wanted) => wanted === kind)),
  )
  const { sort } = query
  // Sorting is stable: equal figures stay in the order of names.
  if (sort) selected.sort((a, b) => (b[sort] ?? -1) - (a[sort] ?? -1))
  const pages = Math.max(1, Math.ceil(selected.length / CITIES_ON_A_PAGE))
  const page = Math.min(query.page, pages)
  return {
    total: selected.length,
    members: selected.filter(({ networks }) => networks > 0).length,
    page,
    pages,
    rows: selected.slice((page - 1) * CITIES_ON_A_PAGE, page * CITIES_ON_A_PAGE),
    match: found?.[0]?.match ?? null,
    letters: found || sort || pages === 1 ? [] : initials(selected),
  }
}

function named(rows: readonly CityRowView[], found: readonly FoundName[]): ListedCity[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return found.flatMap(({ slug, name }) => {
    const row = bySlug.get(slug)
    if (!row) return []
    return [{ ...row, foundAs: [row.name.text, row.localName].includes(name.text) ? null : name }]
  })
}

function initials(rows: readonly ListedCity[]): CityListView['letters'] {
  const letters = new Map<string, { letter: string; page: number; slug: string }>()
  for (const [index, { name, slug }] of rows.entries()) {
    const letter = /^[a-z]/.exec(slugify(name.text))?.[0].toUpperCase()
    if (!letter || letters.has(letter)) continue
    letters.set(letter, { letter, page: Math.floor(index / CITIES_ON_A_PAGE) + 1, slug })
  }
  return [...letters.values()]
}
