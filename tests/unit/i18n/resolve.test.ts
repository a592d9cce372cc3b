import { describe, expect, it } from 'vitest'
import { resolve } from '@/lib/i18n/resolve'

const at = (address: string) => {
  const [pathname = '', query] = address.split('?')
  return resolve(pathname, new URLSearchParams(query))
}

describe('an address', () => {
  it.each([
    ['/fr', '/fr'],
    ['/fr/reseaux', '/fr/networks'],
    ['/de/netzwerke/quattropole', '/de/networks/quattropole'],
    ['/en/networks/quattropole', '/en/networks/quattropole'],
    ['/fr/rencontres/series/proximite', '/fr/events/series/proximite'],
    ['/de/impressum', '/de/legal'],
  ])('%s is drawn by %s', (address, to) => {
    expect(at(address)).toMatchObject({ kind: 'page', to })
  })

  it.each([
    ['/de/reseaux/x', '/de/netzwerke/x'],
    ['/fr/networks/x', '/fr/reseaux/x'],
    ['/fr/reseaux/x/', '/fr/reseaux/x'],
    ['/FR/Networks/QuattroPole/', '/fr/reseaux/quattropole'],
    ['/DE', '/de'],
    ['/en/villes?all=c40&page=2', '/en/cities?all=c40&page=2'],
  ])('%s is written %s, reached in one hop', (address, to) => {
    expect(at(address)).toEqual({ kind: 'redirect', to })
    expect(at(to)).toMatchObject({ kind: 'page' })
  })

  it.each([
    '/fr/rien',
    '/fr/networks/x/view',
    '/en/networks/view',
    '/en/gone',
    '/en/missing',
    '/fr/reseaux/x/y/z',
    '/fr/reseaux/%00',
  ])('%s leads nowhere', (address) => {
    expect(at(address)).toEqual({ kind: 'missing', locale: address.slice(1, 3) })
  })

  it.each(['/xx/reseaux', '/reseaux', '/wp-login.php', '/%E0%A4%A', '//'])(
    '%s has no language',
    (address) => {
      expect(at(address)).toEqual({ kind: 'missing', locale: null })
    },
  )
})

describe('a query', () => {
  it('that the page understands is drawn by its view, without what it does not understand', () => {
    expect(at('/fr/reseaux?scope=european&utm_source=x')).toMatchObject({
      to: '/fr/networks/view?scope=european',
    })
    expect(at('/de/netzwerke/quattropole?date=2015-06-30')).toMatchObject({
      to: '/de/networks/quattropole/view?date=2015-06-30',
    })
  })

  it('without a value, or not understood, leaves the prerendered page', () => {
    expect(at('/fr/reseaux?q=&scope=&utm_source=x')).toMatchObject({ to: '/fr/networks' })
    expect(at('/fr/a-propos?date=2015')).toMatchObject({ to: '/fr/about' })
  })
})

it('answers data only for lists that offer it', () => {
  expect(at('/fr/a-propos.json')).toEqual({ kind: 'missing', locale: 'fr' })
  expect(at('/fr/reseaux/quattropole.csv')).toEqual({ kind: 'missing', locale: 'fr' })
  expect(at('/fr/villes.json?all=c40')).toMatchObject({
    kind: 'data',
    to: '/api/lists/fr/cities/json?all=c40',
  })
  expect(at('/de/netzwerke.csv?scope=european')).toMatchObject({
    kind: 'data',
    to: '/api/lists/de/networks/csv?scope=european',
  })
  expect(at('/fr/rencontres.json')).toMatchObject({ kind: 'data', to: '/api/lists/fr/events/json' })
  expect(at('/fr/events.json?year=2019')).toEqual({ kind: 'redirect', to: '/fr/rencontres.json?year=2019' })
})

describe('a calendar', () => {
  it('stands at the address of the list or network whose meetings it holds', () => {
    expect(at('/fr/rencontres.ics')).toMatchObject({ kind: 'data', to: '/api/calendar/fr' })
    expect(at('/de/veranstaltungen.ics?series=hansetag&utm_source=x')).toMatchObject({
      kind: 'data',
      to: '/api/calendar/de?series=hansetag',
    })
    expect(at('/en/networks/quattropole.ics?date=2015-06-30')).toMatchObject({
      kind: 'data',
      to: '/api/calendar/en/quattropole',
      route: '/networks/[slug]',
      params: { slug: 'quattropole' },
    })
  })

  it('has one spelling of its address, reached in one hop', () => {
    for (const address of ['/fr/events.ics', '/FR/Rencontres.ICS', '/fr/rencontres.ics/']) {
      expect(at(address)).toEqual({ kind: 'redirect', to: '/fr/rencontres.ics' })
    }
    expect(at('/de/reseaux/QuattroPole.ics')).toEqual({
      kind: 'redirect',
      to: '/de/netzwerke/quattropole.ics',
    })
  })

  it('exists only of meetings', () => {
    for (const address of [
      '/fr/villes.ics',
      '/fr/reseaux.ics',
      '/fr/villes/metz.ics',
      '/fr/rencontres/x.ics',
    ]) {
      expect(at(address)).toEqual({ kind: 'missing', locale: 'fr' })
    }
  })
})
