import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadCitySearch } from '@/lib/queries/city-search'
import { loadCitySearchCsv, loadCitySearchJson } from '@/lib/queries/city-search-data'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'
const search = (query: string) => {
  const params = Object.fromEntries(new URLSearchParams(query))
  return loadCitySearch(params, 'fr', { today: TODAY })
}

async function csv(params: Record<string, string>, locale: Locale): Promise<string> {
  let whole = ''
  for await (const piece of (await loadCitySearchCsv(params, locale)).text) whole += piece
  return whole
}

/** The query of an address of the search. */
const queryOf = (href: string) => href.split('?')[1]?.split('#')[0] ?? ''

const EXAMPLE = 'all=eurocities,medcities&none=uclg'

describe('the search by memberships, on the real data set', () => {
  it('finds bodies with the memberships asked for as reasons', async () => {
    const view = await search(EXAMPLE)
    expect(view.total).toBeGreaterThan(0)
    expect(view.title).toBe('Villes et territoires membres d’Eurocities et de MedCités, mais pas de CGLU')
    for (const { reasons, match } of view.rows) {
      const networks = new Set(reasons.map(({ href }) => href))
      expect([...networks].sort()).toEqual(['/fr/reseaux/eurocities', '/fr/reseaux/medcities'])
      expect(match).toBe('yes')
    }
  })

  it('shows behind every facet what its number says', { timeout: 60_000 }, async () => {
    const { facets } = await search(EXAMPLE)
    for (const { name, values } of facets) {
      for (const { value, count, href } of values.slice(0, 4)) {
        expect((await search(queryOf(href))).total, `${name}=${value}`).toBe(count)
      }
    }
  })

  it('finds uncertain ones only where they are asked for, and marks them', async () => {
    const certain = await search(EXAMPLE)
    const all = await search(`${EXAMPLE}&maybe=1`)
    expect(all.total).toBe(certain.total + certain.maybe)
    expect(all.rows.filter(({ match }) => match === 'maybe')).toHaveLength(certain.maybe)
    expect(certain.rows.every(({ match }) => match === 'yes')).toBe(true)
  })

  it('takes a criterion away by the link of its part of the sentence', async () => {
    const { sentence } = await search(`${EXAMPLE}&country=IT`)
    const italy = sentence.find(({ text }) => text === 'Italie')
    expect(italy?.removeHref).toBe(`/fr/villes?${EXAMPLE}`)
  })

  it('says what empties a result, and offers searches that find something', async () => {
    const { total, emptiedBy, nearest } = await search('all=quattropole&country=JP')
    expect(total).toBe(0)
    expect(emptiedBy.map(({ without }) => without[0]?.name).sort()).toEqual(['all', 'country'])
    for (const way of [...emptiedBy, ...(nearest ? [nearest] : [])]) {
      expect(way.total).toBeGreaterThan(0)
      expect((await search(queryOf(way.href))).total).toBe(way.total)
    }
  })

  it('names what contradicts itself and what it leaves out', async () => {
    const { contradictions, notices, total } = await search('all=uclg&none=uclg&date=2015-02-30&any=atlantis')
    expect(total).toBe(0)
    expect(contradictions.map(({ code }) => code)).toEqual(['required-and-excluded'])
    expect(notices.map(({ code, name }) => [code, name])).toEqual(
      expect.arrayContaining([
        ['unknown', 'any'],
        ['malformed', 'date'],
      ]),
    )
  })

  it('says under which name a city was found', async () => {
    const { rows } = await search('q=koeln&kind=city')
    expect(rows[0]).toMatchObject({ slug: 'cologne', foundAs: { text: 'Köln' } })
  })

  it('puts the whole result on the map, not one page of it', async () => {
    const { places, rows, total } = await search('all=eurocities')
    expect(places.length).toBeGreaterThan(rows.length)
    expect(places.length).toBeLessThanOrEqual(total)
  })
})

describe('its result as data', () => {
  it('has the documented shape and nothing else', async () => {
    const json = await loadCitySearchJson({ all: 'eurocities,medcities', none: 'uclg', maybe: '1' }, 'en')
    expect(Object.keys(json)).toEqual(['total', 'maybe', 'page', 'items', 'facets'])
    expect(json.items).toHaveLength(json.total)
    for (const item of json.items) {
      expect(Object.keys(item)).toEqual(['slug', 'name', 'kind', 'country', 'population', 'memberships'])
      for (const membership of item.memberships) {
        expect(Object.keys(membership)).toEqual(['network', 'class', 'roles', 'from', 'to', 'match'])
        expect(['yes', 'maybe']).toContain(membership.match)
      }
    }
    expect(Object.keys(json.facets).sort()).toEqual(
      ['class', 'country', 'kind', 'network', 'role', 'scope', 'theme'].sort(),
    )
    for (const value of Object.values(json.facets).flat()) {
      expect(Object.keys(value)).toEqual(['value', 'count'])
    }
  })

  it('has the seats and partnerships that a search asks for, as the page has', async () => {
    const params = { organ: 'any', partnership: 'any', maybe: '1' }
    const [json, view] = await Promise.all([
      loadCitySearchJson(params, 'fr', { today: TODAY }),
      search(String(new URLSearchParams(params))),
    ])
    expect(json.total).toBeGreaterThan(0)
    for (const item of json.items) {
      expect(item.seats?.length).toBeGreaterThan(0)
      expect(item.partnerships?.length).toBeGreaterThan(0)
    }
    for (const { reasons } of view.rows) {
      expect(reasons.map(({ kind }) => kind)).toContain('seat')
    }
    expect((await csv(params, 'fr')).split('\r\n')[1]).toContain(view.rows[0]?.reasons[0]?.name.text)
  })

  it('is the same as on the page', async () => {
    const [json, view] = await Promise.all([
      loadCitySearchJson({ all: 'eurocities', page: '2' }, 'fr', { today: TODAY }),
      search('all=eurocities&page=2'),
    ])
    expect(json.page).toBe(2)
    expect(json.total).toBe(view.total)
    expect(json.items.map(({ slug }) => slug)).toEqual(view.rows.map(({ slug }) => slug))
  })

  it('is one row a body in CSV, over all pages, with a header in the language', async () => {
    const params = { all: 'eurocities', page: '2' }
    const [fr, de, json] = await Promise.all([
      csv(params, 'fr'),
      csv(params, 'de'),
      loadCitySearchJson(params, 'fr'),
    ])
    expect(fr.split('\r\n')[0]).toBe(
      '\ufeffNom,Identifiant,Nature,Code du pays,Pays,Population,Nombre de réseaux,Correspond,Adhésions,Sièges,Partenariats',
    )
    expect(de.split('\r\n')[0]).toContain('Einwohnerzahl')
    expect(fr.trim().split('\r\n')).toHaveLength(json.total + 1)
  })
})
