import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadCityDirectory } from '@/lib/queries/city-list'
import { loadOrganizationList } from '@/lib/queries/organization-list'
import { loadCityPage, loadOrganizationPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'

async function page(slug: string, locale: Locale = 'fr') {
  const found = await loadCityPage(slug, locale)
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

const networkOf = (href: string) => href.split('/').at(-1) ?? ''

describe('the page of a city', () => {
  it('lists all networks of Marseille, those that it has left among them (M1–M15)', async () => {
    const { memberships } = await page('marseille')
    expect(memberships.map(({ network }) => networkOf(network.href))).toEqual(
      expect.arrayContaining([
        'afccre',
        'aimf',
        'aivp',
        'amf',
        'amgvf',
        'cemr',
        'uclg',
        'cites-unies-france',
        'eurocities',
        'ipgr',
        'medcities',
        'charte-lyon-marseille',
        'alliance-barcelone-genes-lyon-marseille',
        'reseau-urbain-europe-mena',
        'reseau-villes-euromed',
      ]),
    )
    const { former, present } = organizationOn(await page('marseille'), TODAY, null)
    expect(former.map(({ network }) => networkOf(network.href))).toContain('amgvf')
    expect(present.map(({ network }) => networkOf(network.href))).not.toContain('amgvf')
  })

  it('is headed by the name of the page’s language, the local one beside it', async () => {
    expect(await page('saarbrucken', 'fr')).toMatchObject({
      name: { text: 'Sarrebruck' },
      localName: { text: 'Saarbrücken', lang: 'de' },
    })
    expect(await page('saarbrucken', 'de')).toMatchObject({ name: { text: 'Saarbrücken' }, localName: null })
  })

  it('gives every name with its languages, equal ones once', async () => {
    const { names } = await page('marseille', 'en')
    const exonyms = names.find(({ kind }) => kind === 'exonym')?.names ?? []
    expect(exonyms.find(({ text }) => text === 'Marsella')?.languages).toEqual(['Catalan', 'Spanish'])
    for (const group of names) {
      const texts = group.names.map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  it('keeps a city, its intercommunality and its boroughs apart and links them (A8)', async () => {
    const strasbourg = await page('strasbourg')
    expect(strasbourg.partOf.map(({ slug }) => slug)).toEqual(['eurometropole-de-strasbourg'])
    const rosemont = await page('rosemont-la-petite-patrie')
    expect(rosemont).toMatchObject({ kind: 'borough', population: { value: 150_000 } })
    expect(rosemont.partOf.map(({ slug }) => slug)).toContain('montreal')
    expect((await page('montreal')).parts.map(({ slug }) => slug)).toContain('rosemont-la-petite-patrie')
  })

  it('lists the offices held in organs, with their holders (Q9)', async () => {
    const { mandates } = await page('metz')
    expect(
      mandates.find(({ person, period }) => person === 'Dominique Gros' && period.from === '2017'),
    ).toMatchObject({
      organ: { href: '/fr/reseaux/quattropole/organes/presidence' },
      network: { label: 'QuattroPole' },
      period: { label: '2017–2018' },
    })
  })

  it('says of the cities most alike what they have in common', async () => {
    const { alike, memberships } = await page('marseille')
    expect(alike).toHaveLength(10)
    expect(alike.every(({ kind, slug }) => kind === 'city' && slug !== 'marseille')).toBe(true)
    const own = new Set(memberships.map(({ network }) => network.href))
    expect(alike.flatMap(({ shared }) => shared).every(({ href }) => own.has(href))).toBe(true)
  })

  it('suggests networks that cities like it belong to and it does not, each with its reasons', async () => {
    const { networksFor, memberships } = await page('marseille')
    expect(networksFor.length).toBeGreaterThan(0)
    const own = new Set(memberships.map(({ network }) => network.href))
    for (const { href, peers, members, compatriots } of networksFor) {
      expect(own.has(href)).toBe(false)
      expect(peers.length).toBeGreaterThanOrEqual(2)
      expect(members).toBeGreaterThanOrEqual(peers.length)
      expect(members).toBeGreaterThanOrEqual(compatriots)
    }
  })

  it('marks every membership with its source or leaves it unsourced', async () => {
    const { memberships, sources } = await page('marseille')
    const numbers = new Set(sources.map(({ number }) => number))
    expect(memberships.flatMap((row) => row.sources).every(({ number }) => numbers.has(number))).toBe(true)
    expect(memberships.some((row) => row.sources.length === 0)).toBe(true)
  })

  it('leads addresses of other kinds of body to their own section', async () => {
    expect(await loadCityPage('eurocities', 'en')).toEqual({ kind: 'moved', href: '/en/networks/eurocities' })
    expect(await loadOrganizationPage('metz', 'fr')).toEqual({ kind: 'moved', href: '/fr/villes/metz' })
    expect(await loadCityPage('atlantis', 'fr')).toEqual({ kind: 'missing' })
  })
})

describe('the page of a city as of a day', () => {
  it('keeps what held, marks what may have held and leaves out the rest', async () => {
    const { present } = organizationOn(await page('marseille'), TODAY, '2000-06-30')
    const states = new Map(present.map(({ network, period }) => [networkOf(network.href), period.state]))
    expect(states.get('medcities')).toBe('yes')
    expect(states.get('amgvf')).toBe('maybe')
    expect(states.has('mission-100-cities')).toBe(false)
  })

  it('leaves out networks that did not exist yet, even where the beginning of the membership is unknown', async () => {
    const { present } = organizationOn(await page('marseille'), TODAY, '2000-06-30')
    expect(present.map(({ network }) => networkOf(network.href))).not.toContain('uclg')
  })

  it('shows today exactly what is said without a date and has not ended', async () => {
    const body = await page('metz')
    const now = organizationOn(body, TODAY, null).present.map(({ network }) => network.href)
    const dated = organizationOn(body, TODAY, TODAY).present.map(({ network }) => network.href)
    expect(dated).toEqual(expect.arrayContaining(now))
  })
})

describe('the lists', () => {
  it('count each territorial body once, by country and by kind', async () => {
    const { rows, countries, kinds } = await loadCityDirectory('fr')
    const sum = (list: { count: number }[]) => list.reduce((total, { count }) => total + count, 0)
    expect(sum(countries)).toBe(rows.length)
    expect(sum(kinds)).toBe(rows.length)
  })

  it('sort names and countries as the language does', async () => {
    const { countries, rows } = await loadCityDirectory('fr')
    const names = countries.map(({ name }) => name)
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Espagne'))
    const cities = rows.map(({ name }) => name.text)
    expect(cities.indexOf('Épinal')).toBeLessThan(cities.indexOf('Zagreb'))
  })

  it('hold every other body by kind', async () => {
    const { total, groups } = await loadOrganizationList('de')
    expect(groups.reduce((sum, { organizations }) => sum + organizations.length, 0)).toBe(total)
    expect(groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['association', 'ministry']))
  })
})
