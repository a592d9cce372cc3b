import { describe, expect, it } from 'vitest'
import type { OrganizationKind } from '@/lib/domain/vocabulary'
import type { CityDirectory, CityRowView } from '@/lib/queries/city-list'
import { CITIES_ON_A_PAGE, cityQueryAddress, parseCityQuery, viewCities } from '@/lib/queries/city-list-view'
import type { FoundName } from '@/lib/search/names'

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

function found(slug: string, text: string, lang = 'de'): FoundName {
  const kind: OrganizationKind = 'city'
  return { id: slug, slug, kind, match: 'exact', name: { text, lang, kind: 'exonym' } }
}

describe('reading the address of the list', () => {
  it('takes lists separated by commas, each value once', () => {
    const query = parseCityQuery({ country: 'FR,de,FR', kind: ['city', 'region'] })
    expect(query.countries).toEqual(['FR', 'DE'])
    expect(query.kinds).toEqual(['city', 'region'])
    expect(query.ignored).toEqual([])
  })

  it('names what it cannot read and goes on without it', () => {
    const query = parseCityQuery({ country: 'XX', kind: 'network', sort: 'colour', page: '-1', q: ' Metz ' })
    expect(query).toMatchObject({ q: 'Metz', countries: [], kinds: [], sort: null, page: 1 })
    expect(query.ignored.map(({ name }) => name)).toEqual(['country', 'kind', 'sort', 'page'])
  })

  it('writes the same address again', () => {
    const params = { q: 'metz', country: 'FR,DE', kind: 'city', sort: 'population', page: '2' }
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

  it('counts what it lists', () => {
    const list = viewCities(directory(rows), ask({ country: 'FR' }), null)
    expect(list.total).toBe(2)
    expect(list.rows.map(({ slug }) => slug)).toEqual(['lyon', 'metz'])
  })

  it('combines filters', () => {
    const list = viewCities(directory(rows), ask({ country: 'FR', kind: 'city' }), null)
    expect(list.rows.map(({ slug }) => slug)).toEqual(['lyon'])
  })

  it('sorts by figures, equal ones by name', () => {
    const by = (sort: string) => viewCities(directory(rows), ask({ sort }), null).rows.map(({ slug }) => slug)
    expect(by('networks')).toEqual(['lyon', 'metz', 'aachen'])
    expect(by('population')).toEqual(['lyon', 'aachen', 'metz'])
  })

  it('keeps the order of a search by name, and says under which other name a city was found', () => {
    const names = [
      found('metz', 'Metz'),
      found('aachen', 'Aix-la-Chapelle', 'fr'),
      found('nowhere', 'Nowhere'),
    ]
    const list = viewCities(directory(rows), ask({ q: 'x' }), names)
    expect(list.rows.map(({ slug, foundAs }) => [slug, foundAs?.text ?? null])).toEqual([
      ['metz', 'Metz'],
      ['aachen', 'Aix-la-Chapelle'],
    ])
    const shown = viewCities(directory([city('Metz')]), ask({ q: 'metz' }), [found('Metz', 'Metz')])
    expect(shown.rows[0]?.foundAs).toBeNull()
  })

  it('falls into pages without gap or repetition; beyond the last page it shows the last', () => {
    const many = Array.from({ length: 2 * CITIES_ON_A_PAGE + 7 }, (_, index) => city(`city-${index}`))
    const page = (number: string) => viewCities(directory(many), ask({ page: number }), null)
    const all = [...page('1').rows, ...page('2').rows, ...page('3').rows].map(({ slug }) => slug)
    expect(all).toEqual(many.map(({ slug }) => slug))
    expect(page('99').page).toBe(3)
    expect(page('99').rows).toHaveLength(7)
  })

  it('tells on which page each initial begins', () => {
    const many = Array.from({ length: CITIES_ON_A_PAGE }, (_, index) => city(`a${index}`))
    const list = viewCities(directory([...many, city('Ålborg'), city('Épinal')]), ask({}), null)
    expect(list.letters.map(({ letter, page }) => [letter, page])).toEqual([
      ['A', 1],
      ['E', 2],
    ])
  })
})
