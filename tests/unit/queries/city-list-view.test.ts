import { describe, expect, it } from 'vitest'
import type { CityDirectory, CityRowView } from '@/lib/queries/city-list'
import { CITIES_ON_A_PAGE, cityQueryAddress, parseCityQuery, viewCities } from '@/lib/queries/city-list-view'

function city(slug: string, facts: Partial<CityRowView> = {}): CityRowView {
  return {
    slug,
    kind: 'city',
    name: { text: slug, lang: 'fr', fallback: false },
    href: `/fr/villes/${slug}`,
    localName: null,
    country: 'FR',
    population: null,
    populationYear: null,
    networks: 0,
    partOf: null,
    at: null,
    ...facts,
  }
}

const directory = (rows: CityRowView[]): CityDirectory => ({ rows, countries: [], kinds: [] })
const ask = (params: Record<string, string>) => parseCityQuery(params)

describe('reading the address of the list', () => {
  it('knows an order and a page, and takes anything else for the first page by name', () => {
    expect(ask({ sort: 'networks', page: '3' })).toEqual({ sort: 'networks', page: 3 })
    expect(ask({ sort: 'colour', page: '-1' })).toEqual({ sort: null, page: 1 })
  })

  it('writes the same address again', () => {
    const params = { sort: 'population', page: '2' }
    const address = cityQueryAddress(ask(params))
    const written = Object.fromEntries(Object.entries(address).map(([key, value]) => [key, String(value)]))
    expect(written).toEqual(params)
  })
})

describe('the list', () => {
  const rows = [
    city('aachen', { country: 'DE', population: 250, networks: 1 }),
    city('lyon', { population: 500, networks: 4 }),
    city('metz', { population: 120, networks: 4, kind: 'region' }),
  ]

  it('sorts by figures, equal ones by name', () => {
    const by = (sort: string) => viewCities(directory(rows), ask({ sort })).rows.map(({ slug }) => slug)
    expect(by('networks')).toEqual(['lyon', 'metz', 'aachen'])
    expect(by('population')).toEqual(['lyon', 'aachen', 'metz'])
  })

  it('falls into pages without gap or repetition; beyond the last page it shows the last', () => {
    const many = Array.from({ length: 2 * CITIES_ON_A_PAGE + 7 }, (_, index) => city(`city-${index}`))
    const page = (number: string) => viewCities(directory(many), ask({ page: number }))
    const all = [...page('1').rows, ...page('2').rows, ...page('3').rows].map(({ slug }) => slug)
    expect(all).toEqual(many.map(({ slug }) => slug))
    expect(page('99').page).toBe(3)
    expect(page('99').rows).toHaveLength(7)
  })

  it('tells on which page each initial begins', () => {
    const many = Array.from({ length: CITIES_ON_A_PAGE }, (_, index) => city(`a${index}`))
    const list = viewCities(directory([...many, city('Ålborg'), city('Épinal')]), ask({}))
    expect(list.letters.map(({ letter, page }) => [letter, page])).toEqual([
      ['A', 1],
      ['E', 2],
    ])
  })
})
