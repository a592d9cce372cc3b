import { describe, expect, it } from 'vitest'
import { bodiesLike, networksFor } from '@/lib/search/membership/alike'
import { dayView } from '@/lib/search/membership/day-view'
import type { Scene } from '@/lib/search/membership/plan'
import { indexOf, TODAY } from '@/tests/support/membership-arbitraries'
import type { NaiveDirectory } from '@/tests/support/naive-membership-search'

const since2000 = { from: '2000', to: '..', attested: null, status: 'active' }
const member = (body: string, network: string, more: object = {}): NaiveDirectory['memberships'][number] => ({
  body,
  network,
  class: 'full',
  roles: [],
  ...since2000,
  ...more,
})

const DIRECTORY: NaiveDirectory = {
  bodies: [
    { slug: 'aix', kind: 'city', country: 'FR', population: 150_000 },
    { slug: 'bonn', kind: 'city', country: 'DE', population: 330_000 },
    { slug: 'caen', kind: 'city', country: 'FR', population: 105_000 },
    { slug: 'dax', kind: 'city', country: 'FR', population: 21_000 },
    { slug: 'essen', kind: 'city', country: 'DE', population: null },
    { slug: 'savoie', kind: 'region', country: 'FR', population: 150_000 },
  ],
  networks: [
    { slug: 'alpha', scope: 'european', themes: ['water'] },
    { slug: 'beta', scope: 'international', themes: ['water', 'culture'] },
    { slug: 'gamma', scope: 'national', themes: [] },
    { slug: 'left', scope: 'european', themes: [] },
  ],
  themes: [
    { slug: 'culture', parent: null },
    { slug: 'water', parent: null },
  ],
  memberships: [
    ...['aix', 'bonn', 'caen', 'savoie'].map((body) => member(body, 'alpha')),
    ...['bonn', 'caen', 'essen'].map((body) => member(body, 'beta')),
    ...['bonn', 'essen'].map((body) => member(body, 'gamma')),
    ...['bonn', 'caen'].map((body) => member(body, 'left')),
    member('aix', 'left', { to: '2010', status: 'ended' }),
  ],
  partnerships: [
    { parties: ['aix', 'bonn'], themes: ['culture'], ...since2000 },
    { parties: ['essen', 'dax'], themes: ['water'], ...since2000 },
  ],
  mandates: [],
}

const index = indexOf(DIRECTORY)
const scene: Scene = { index, view: dayView(index, TODAY, TODAY), named: null, failures: new Map() }
const placeOf = (slug: string) => index.bodyAt.get(slug) ?? -1
const slugOf = (place: number) => index.bodies[place]?.slug
const networkSlug = (place: number) => index.networks[place]?.slug

describe('the bodies most like one', () => {
  it('each say what they have in common, and those with most come first', () => {
    const likenesses = bodiesLike(scene, placeOf('aix'), 10).map(
      ({ body, networks, themes, ...likeness }) => ({
        slug: slugOf(body),
        networks: networks.map(networkSlug),
        themes: themes.map((theme) => index.themes[theme]?.slug),
        ...likeness,
      }),
    )
    expect(likenesses).toEqual([
      { slug: 'caen', networks: ['alpha'], sameCountry: true, similarSize: true, themes: [], points: 4 },
      {
        slug: 'bonn',
        networks: ['alpha'],
        sameCountry: false,
        similarSize: false,
        themes: ['culture'],
        points: 3,
      },
    ])
  })

  it('are of the same kind, and no more than asked for', () => {
    expect(bodiesLike(scene, placeOf('savoie'), 10)).toEqual([])
    expect(bodiesLike(scene, placeOf('aix'), 1).map(({ body }) => slugOf(body))).toEqual(['caen'])
  })
})

describe('the networks for a body like one', () => {
  it('are those of several of its peers, with the reasons, but for what is near others, and what it has left', () => {
    const suggestions = networksFor(scene, placeOf('aix'), 10)
    expect(
      suggestions.map(({ network, peers, themes, ...counts }) => ({
        slug: networkSlug(network),
        peers: peers.map(slugOf),
        themes: themes.map((theme) => index.themes[theme]?.slug),
        ...counts,
      })),
    ).toEqual([
      { slug: 'beta', peers: ['caen', 'bonn'], themes: ['culture', 'water'], compatriots: 1, members: 3 },
    ])
  })

  it('are none where nobody is like it', () => {
    expect(networksFor(scene, placeOf('savoie'), 10)).toEqual([])
  })
})
