import { describe, expect, it } from 'vitest'
import type { ListedNetwork, MemberGroup, NetworkList } from '@/lib/queries/network-list'
import { networkListView } from '@/lib/queries/network-list-view'
import { type NetworkListParams, NO_NETWORK_PARAMS } from '@/lib/search/list-params'

const TODAY = '2026-11-22'

function members(
  country: string,
  count: number,
  from: string,
  to = '9999-12-31',
  ended = false,
): MemberGroup {
  return { country, count, ended, startEarliest: from, startLatest: from, endEarliest: to, endLatest: to }
}

function network(slug: string, rest: Partial<ListedNetwork> = {}): ListedNetwork {
  return {
    slug,
    name: { text: slug, lang: 'fr', fallback: false },
    acronym: null,
    href: `/fr/reseaux/${slug}`,
    scope: 'european',
    status: 'active',
    period: { from: '1990', to: '..', attested: null },
    summary: null,
    seat: null,
    claims: [],
    members: [],
    themes: [],
    ownThemes: [],
    nameKeys: [slug],
    ...rest,
  }
}

const seatIn = (country: string): ListedNetwork['seat'] => ({
  slug: 'seat',
  kind: 'city',
  name: { text: 'Seat', lang: 'fr', fallback: false },
  href: '/fr/villes/seat',
  country,
})

const LIST: NetworkList = {
  themes: [
    { slug: 'environment', name: 'Environnement', depth: 0 },
    { slug: 'water', name: 'Eau', depth: 1 },
  ],
  networks: [
    network('Énergie', {
      themes: ['water', 'environment'],
      seat: seatIn('FR'),
      members: [members('FR', 3, '1995-01-01'), members('DE', 2, '2010-01-01')],
      claims: [
        {
          number: 20,
          unit: 'cities',
          label: '20 villes',
          date: { edtf: '2020', label: '2020', earliest: '2020-01-01' },
        },
        {
          number: 10,
          unit: 'cities',
          label: '10 villes',
          date: { edtf: '2005', label: '2005', earliest: '2005-01-01' },
        },
      ],
    }),
    network('Atlas', {
      scope: 'international',
      period: { from: '2012-05', to: '..', attested: null },
      nameKeys: ['atlas', 'weltatlas der stadte'],
      members: [members('IT', 9, '2012-05-01')],
    }),
    network('Zenith', {
      scope: 'national',
      status: 'dissolved',
      period: { from: '1974', to: '2015', attested: null },
      seat: seatIn('FR'),
      members: [members('FR', 7, '1974-01-01', '2015-06-30', true)],
    }),
    network('eau', {
      themes: ['environment'],
      period: { from: null, to: '..', attested: null },
      seat: seatIn('BE'),
    }),
  ],
}

const view = (params: Partial<NetworkListParams> = {}) =>
  networkListView(LIST, { ...NO_NETWORK_PARAMS, ...params }, 'fr', TODAY)
const slugs = (params: Partial<NetworkListParams> = {}) =>
  view(params).groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))
const row = (slug: string, params: Partial<NetworkListParams> = {}) =>
  view(params)
    .groups.flatMap(({ rows }) => rows)
    .find((candidate) => candidate.slug === slug)

describe('the list of networks', () => {
  it('holds them all by scope, the widest first, then by name as the language sorts names', () => {
    expect(view().groups.map(({ scope, rows }) => [scope, rows.map(({ slug }) => slug)])).toEqual([
      ['international', ['Atlas']],
      ['european', ['eau', 'Énergie']],
      ['national', ['Zenith']],
    ])
    expect(view().total).toBe(4)
  })

  it('is one group when sorted otherwise', () => {
    expect(slugs({ sort: 'name' })).toEqual(['Atlas', 'eau', 'Énergie', 'Zenith'])
    expect(slugs({ sort: 'members' })).toEqual(['Atlas', 'Énergie', 'eau', 'Zenith'])
    expect(slugs({ sort: 'founded' })).toEqual(['Zenith', 'Énergie', 'Atlas', 'eau'])
    expect(view({ sort: 'name' }).groups).toHaveLength(1)
  })

  it('finds a network by any of its names', () => {
    expect(slugs({ q: 'Städte welt' })).toEqual(['Atlas'])
    expect(slugs({ q: '?' })).toEqual([])
  })

  it('takes values of one filter as alternatives, and several filters together', () => {
    expect(slugs({ seat: ['FR', 'BE'] })).toEqual(['eau', 'Énergie', 'Zenith'])
    expect(slugs({ seat: ['FR'], status: ['active'] })).toEqual(['Énergie'])
    expect(slugs({ theme: ['environment'] })).toEqual(['eau', 'Énergie'])
    expect(slugs({ theme: ['water'] })).toEqual(['Énergie'])
  })

  it('counts for a country the networks that have members from it, former ones left out', () => {
    expect(slugs({ country: ['FR'] })).toEqual(['Énergie'])
    expect(slugs({ country: ['FR'], date: '2010-06-30' })).toEqual(['Énergie', 'Zenith'])
  })
})

describe('as of a day, the list', () => {
  it('leaves out networks that did not exist, and marks those that only may have', () => {
    const asked = view({ date: '2012-05-15' })
    expect(asked.groups.flatMap(({ rows }) => rows.map(({ slug, state }) => [slug, state]))).toEqual([
      ['Atlas', 'maybe'],
      ['eau', 'maybe'],
      ['Énergie', 'yes'],
      ['Zenith', 'yes'],
    ])
    expect(asked).toMatchObject({ total: 4, maybe: 2 })
    expect(slugs({ date: '1980-01-01' })).toEqual(['eau', 'Zenith'])
  })

  it('counts the members of that day', () => {
    expect(row('Énergie')?.members).toEqual({ yes: 5, maybe: 0 })
    expect(row('Énergie', { date: '2000-01-01' })?.members).toEqual({ yes: 3, maybe: 0 })
    expect(row('Zenith')?.members).toEqual({ yes: 0, maybe: 0 })
    expect(row('Zenith', { date: '2000-01-01' })?.members).toEqual({ yes: 7, maybe: 0 })
  })

  it('shows the latest claim made by then', () => {
    expect(row('Énergie')?.claim?.number).toBe(20)
    expect(row('Énergie', { date: '2010-01-01' })?.claim?.number).toBe(10)
    expect(row('Énergie', { date: '2000-01-01' })?.claim).toBeNull()
  })
})

describe('the numbers beside the filters', () => {
  it('are the numbers of networks that a choice lists', () => {
    for (const params of [{}, { seat: ['FR'] }, { status: ['active' as const] }, { date: '2000-01-01' }]) {
      const { facets } = view(params)
      for (const name of ['scope', 'theme', 'country', 'seat', 'status'] as const) {
        for (const { value, count } of facets[name]) {
          expect(slugs({ ...params, [name]: [value] }), `${name}=${value}`).toHaveLength(count)
        }
      }
    }
  })

  it('leave out what nothing has, but never what is chosen', () => {
    expect(view().facets.scope.map(({ value }) => value)).toEqual(['international', 'european', 'national'])
    expect(view({ scope: ['bilateral'] }).facets.scope).toContainEqual({
      value: 'bilateral',
      label: 'bilatéral',
      count: 0,
    })
  })
})

describe('a row', () => {
  it('gives the years of foundation and dissolution, and none that nobody knows', () => {
    expect(row('Zenith')).toMatchObject({ founded: '1974', dissolved: '2015', year: 1974 })
    expect(row('Atlas')).toMatchObject({ founded: '2012', dissolved: null })
    expect(row('eau')).toMatchObject({ founded: null, year: null })
  })
})
