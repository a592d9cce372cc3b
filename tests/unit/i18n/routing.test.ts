import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/vocabulary'
import { ROUTES, type Route, SEGMENTS } from '@/lib/i18n/routes'
import { dataPath, match, path, queryString, translations } from '@/lib/i18n/routing'

const params = { slug: 'quattropole', organ: 'vorstand', record: '6f2a1c1e-7d1b-4f0e-9d55-0b8f5c1d7a10' }
const routes = Object.keys(ROUTES) as Route[]

describe('the address of a page', () => {
  it('uses the words of its language', () => {
    expect(path('fr', '/networks/[slug]', params)).toBe('/fr/reseaux/quattropole')
    expect(path('de', '/networks/[slug]', params)).toBe('/de/netzwerke/quattropole')
    expect(path('en', '/networks/[slug]', params)).toBe('/en/networks/quattropole')
    expect(path('fr', '/networks/[slug]/organs/[organ]', params)).toBe(
      '/fr/reseaux/quattropole/organes/vorstand',
    )
    expect(path('de', '/events/series/[slug]', params)).toBe('/de/veranstaltungen/reihen/quattropole')
    expect(path('en', '/')).toBe('/en')
  })

  it('keeps the query readable and leaves out what is empty', () => {
    const query = { all: ['eurocities', 'medcities'], none: [], q: '', min: 2, date: null, sort: undefined }
    expect(path('fr', '/cities', {}, query)).toBe('/fr/villes?all=eurocities,medcities&min=2')
    expect(queryString({ q: 'Köln & Co' })).toBe('?q=K%C3%B6ln%20%26%20Co')
  })

  it('is that of its list as data with another ending; a table has no pages', () => {
    const address = { route: '/partnerships', query: { form: ['charter'], page: 2 } } as const
    expect(dataPath('fr', address, 'json')).toBe('/fr/partenariats.json?form=charter&page=2')
    expect(dataPath('de', address, 'csv')).toBe('/de/partnerschaften.csv?form=charter')
    expect(dataPath('en', { route: '/events' }, 'csv')).toBe('/en/events.csv')
  })

  it('percent-encodes parameters and refuses to be built without them', () => {
    expect(path('fr', '/cities/[slug]', { slug: 'a/b' })).toBe('/fr/villes/a%2Fb')
    expect(() => path('fr', '/cities/[slug]')).toThrow('slug')
  })

  it('exists in every language with the same query', () => {
    expect(translations({ route: '/search', query: { q: 'metz' } })).toEqual({
      fr: '/fr/recherche?q=metz',
      de: '/de/suche?q=metz',
      en: '/en/search?q=metz',
    })
  })
})

describe('finding the route of an address', () => {
  it.each(LOCALES)('brings every route back from its %s address', (locale) => {
    for (const route of routes) {
      const segments = path(locale, route, params).split('/').slice(2)
      expect(match(locale, segments)).toMatchObject({ route, language: locale })
    }
  })

  it('understands the words of another language', () => {
    expect(match('de', ['reseaux', 'quattropole'])).toMatchObject({
      route: '/networks/[slug]',
      language: 'fr',
    })
  })

  it('never takes the name of an internal folder for a slug', () => {
    expect(match('en', ['networks', 'view'])).toBeNull()
  })

  it('refuses control characters and endless slugs', () => {
    expect(match('fr', ['villes', 'a\0b'])).toBeNull()
    expect(match('fr', ['villes', 'x'.repeat(201)])).toBeNull()
  })
})

it('no word of an address means two things', () => {
  for (const locale of LOCALES) {
    const words = Object.values(SEGMENTS).map((translated) => translated[locale])
    expect(new Set(words).size).toBe(words.length)
  }
})
