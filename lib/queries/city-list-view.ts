import { slugify } from '@/lib/domain/names'
import type { Query } from '@/lib/i18n/routing'
import type { CityDirectory, CityRowView } from './city-list'
import { AddressReader, type SearchParams } from './shared/address-reader'

export const CITY_SORTS = ['networks', 'population'] as const
export const CITIES_ON_A_PAGE = 100

/** In which order the whole list is shown, and which page of it. What narrows it is a search: city-search.ts. */
export interface CityQuery {
  /** Null for the order of names. */
  sort: (typeof CITY_SORTS)[number] | null
  /** From 1. */
  page: number
}

export interface CityListView {
  /** Number of bodies, over all pages. */
  total: number
  page: number
  pages: number
  rows: CityRowView[]
  /** Initial letters with the page on which each begins; empty unless sorted by name. */
  letters: { letter: string; page: number; slug: string }[]
}

/** Reads the order and the page from an address; what cannot be read counts as not given. */
export function parseCityQuery(params: SearchParams): CityQuery {
  const reader = new AddressReader(params)
  return { sort: reader.known('sort', CITY_SORTS)[0] ?? null, page: reader.page() }
}

/** The address that asks for the same; `page` 1 is left out. */
export function cityQueryAddress({ sort, page }: CityQuery): Query {
  return { sort, page: page > 1 ? page : null }
}

/** A page of the list; a page after the last one shows the last. */
export function viewCities({ rows }: CityDirectory, { sort, page: wanted }: CityQuery): CityListView {
  // Sorting is stable: equal figures stay in the order of names.
  const sorted = sort ? [...rows].sort((a, b) => (b[sort] ?? -1) - (a[sort] ?? -1)) : rows
  const pages = Math.max(1, Math.ceil(sorted.length / CITIES_ON_A_PAGE))
  const page = Math.min(wanted, pages)
  return {
    total: sorted.length,
    page,
    pages,
    rows: sorted.slice((page - 1) * CITIES_ON_A_PAGE, page * CITIES_ON_A_PAGE),
    letters: sort || pages === 1 ? [] : initials(sorted),
  }
}

function initials(rows: readonly CityRowView[]): CityListView['letters'] {
  const letters = new Map<string, { letter: string; page: number; slug: string }>()
  for (const [index, { name, slug }] of rows.entries()) {
    const letter = /^[a-z]/.exec(slugify(name.text))?.[0].toUpperCase()
    if (!letter || letters.has(letter)) continue
    letters.set(letter, { letter, page: Math.floor(index / CITIES_ON_A_PAGE) + 1, slug })
  }
  return [...letters.values()]
}
