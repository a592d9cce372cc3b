import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { clicked, type FacetName } from '@/lib/search/membership/edit'
import { type MembershipQuery, NO_MEMBERSHIP_QUERY } from '@/lib/search/membership/query'
import {
  membershipSearchPlaces,
  readMembershipQuery,
  searchMemberships,
} from '@/lib/search/membership/search'
import { expireMemberships, forgetMemberships } from '@/lib/search/membership/shelf'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  aPartnership,
  apply,
  aTheme,
} from '@/tests/support/builders'
import { emptyDatabase } from '@/tests/support/database'
import { directories, queries, TODAY } from '@/tests/support/membership-arbitraries'
import { naiveSearch, naiveTotal } from '@/tests/support/naive-membership-search'
import { writeDirectory } from '@/tests/support/write-directory'

beforeEach(forgetMemberships)

const ALL = { today: TODAY, pageSize: Number.POSITIVE_INFINITY }

function asking(query: Partial<MembershipQuery>): MembershipQuery {
  return { ...NO_MEMBERSHIP_QUERY, ...query }
}

async function found(query: Partial<MembershipQuery>): Promise<string[]> {
  const { items } = await searchMemberships(asking({ sort: 'name', ...query }), 'fr', ALL)
  return items.map(({ slug }) => slug)
}

describe('the membership search over the database', () => {
  it('finds what the naive model finds, and its facets tell what a click shows', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        directories,
        fc.array(queries, { minLength: 6, maxLength: 6 }),
        async (directory, asked) => {
          await emptyDatabase()
          forgetMemberships()
          await writeDirectory(directory)
          for (const query of asked) {
            const result = await searchMemberships(query, 'de', ALL)
            const naive = naiveSearch(directory, query, TODAY)
            const slugs = (match: 'yes' | 'maybe') =>
              result.items.flatMap((item) => (item.match === match ? [item.slug] : [])).sort()
            expect(slugs('yes')).toEqual(naive.yes)
            expect(slugs('maybe')).toEqual(query.maybe ? naive.maybe : [])
            expect([result.total, result.maybe]).toEqual([result.items.length, naive.maybe.length])
            for (const [facet, values] of Object.entries(result.facets)) {
              for (const { value, count } of values) {
                const click = clicked(query, facet as FacetName, value)
                expect({ facet, value, count }).toEqual({
                  facet,
                  value,
                  count: naiveTotal(directory, click, TODAY),
                })
              }
            }
          }
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('gives every body found once, whatever the sort and the length of a page', async () => {
    const network = aNetwork({ slug: 'league' })
    const cities = Array.from({ length: 23 }, (_, at) =>
      aCity({ slug: `city-of-${at}`, name: `Ville ${at}`, population: 1000 * (at % 3) || null, texts: {} }),
    )
    await apply([network, ...cities, ...cities.map((city) => aMembership(network, city))])
    for (const sort of ['relevance', 'name', 'population', 'networks'] as const) {
      const query = asking({ all: ['league'], sort })
      const whole = await searchMemberships(query, 'fr', ALL)
      const pages = await Promise.all(
        [1, 2, 3, 4, 5].map((page) => searchMemberships({ ...query, page }, 'fr', { pageSize: 5 })),
      )
      expect(pages.flatMap(({ items }) => items.map(({ slug }) => slug))).toEqual(
        whole.items.map(({ slug }) => slug),
      )
      expect(new Set(whole.items.map(({ slug }) => slug)).size).toBe(23)
      expect(pages.map(({ pages: count }) => count)).toEqual([5, 5, 5, 5, 5])
    }
  })

  it('shows the last page where a later one is asked for', async () => {
    await apply([aCity({ slug: 'only' })])
    const { page, items } = await searchMemberships(asking({ page: 7 }), 'fr')
    expect([page, items.map(({ slug }) => slug)]).toEqual([1, ['only']])
  })

  it('sorts names as the language of the page names and sorts them', async () => {
    await apply([
      aCity({ slug: 'zuerich', name: 'Zürich', texts: { fr: { name: 'Zurich' }, de: { name: 'Zürich' } } }),
      aCity({
        slug: 'aachen',
        name: 'Aachen',
        texts: { fr: { name: 'Aix-la-Chapelle' }, de: { name: 'Aachen' } },
      }),
      aCity({ slug: 'evian', name: 'Évian', texts: { fr: { name: 'Évian' } } }),
      aCity({ slug: 'epinal', name: 'Épinal', texts: { fr: { name: 'Épinal' } } }),
      aCity({ slug: 'aarau', name: 'Aarau', texts: {} }),
      aCity({ slug: 'ostrava', name: 'Ostrava', texts: { fr: { name: 'Ostrava' }, de: { name: 'Ostrau' } } }),
      aCity({ slug: 'oersted', name: 'Ørsted', texts: {} }),
    ])
    const order = async (locale: 'fr' | 'de') =>
      (await searchMemberships(asking({}), locale)).items.map(({ name }) => name.text)
    expect(await order('fr')).toEqual([
      'Aarau',
      'Aix-la-Chapelle',
      'Épinal',
      'Évian',
      'Ørsted',
      'Ostrava',
      'Zurich',
    ])
    expect(await order('de')).toEqual(['Aachen', 'Aarau', 'Épinal', 'Évian', 'Ørsted', 'Ostrau', 'Zürich'])
  })
})

describe('an item of the result', () => {
  it('has the memberships that the query asks for, with their periods, and says which of them are not certain', async () => {
    const [league, union, other] = [
      aNetwork({ slug: 'league', name: 'Ligue', texts: { de: { name: 'Liga' } } }),
      aNetwork({ slug: 'union' }, { scope: 'national' }),
      aNetwork({ slug: 'other' }),
    ]
    const city = aCity({ slug: 'metz', name: 'Metz', country: 'FR', population: 120_000, texts: {} })
    await apply([
      ...[league, union, other, city],
      aMembership(league, city, { from: '2007-09', to: '..', roles: ['founder'], class: 'associate' }),
      aMembership(union, city, { from: null, to: null, status: 'unknown' }),
      aMembership(other, city, { from: '1990', to: '1999', status: 'ended' }),
    ])
    const { items } = await searchMemberships(asking({ all: ['league', 'union'], maybe: true }), 'de')
    expect(items).toMatchObject([
      {
        slug: 'metz',
        name: { text: 'Metz' },
        kind: 'city',
        country: 'FR',
        population: 120_000,
        networks: 2,
        match: 'maybe',
        memberships: [
          { network: 'union', class: 'full', from: null, to: null, match: 'maybe' },
          {
            network: 'league',
            networkName: { text: 'Liga', lang: 'de', fallback: false },
            class: 'associate',
            roles: ['founder'],
            from: '2007-09',
            to: '..',
            match: 'yes',
          },
        ],
      },
    ])
    const past = await searchMemberships(asking({ date: '1995-01-01', none: ['league'] }), 'de')
    expect(past.items[0]?.memberships.map(({ network, match }) => [network, match])).toEqual([
      ['union', 'maybe'],
      ['other', 'yes'],
    ])
  })

  it('has the seat or the partnership that the query asks for', async () => {
    const [league, theme] = [aNetwork({ slug: 'league' }), aTheme({ slug: 'water' })]
    const narrower = aTheme({ slug: 'rivers', parent: theme.id })
    const organ = anOrgan(league, { slug: 'board', texts: { de: { name: 'Vorstand' } } })
    const [metz, trier] = [aCity({ slug: 'metz' }), aCity({ slug: 'trier' })]
    await apply([
      ...[league, theme, narrower, organ, metz, trier],
      aMandate(organ, {
        organization: metz.id,
        person: null,
        from: '2014',
        to: '..',
        texts: { de: { position: 'Vorsitz' } },
      }),
      aPartnership([metz, trier], {
        slug: 'twins',
        from: null,
        texts: { de: { title: 'Partnerschaft' } },
        themes: [{ theme: narrower.id, rank: 'main' }],
      }),
    ])
    const items = async (query: Partial<MembershipQuery>) =>
      (await searchMemberships(asking({ maybe: true, ...query }), 'de')).items
    expect(await items({ organ: ['any'] })).toMatchObject([
      {
        slug: 'metz',
        match: 'yes',
        seats: [
          {
            network: 'league',
            organ: 'board',
            organName: { text: 'Vorstand' },
            position: { text: 'Vorsitz' },
          },
        ],
        partnerships: [],
      },
    ])
    const asked: Partial<MembershipQuery>[] = [{ partnership: ['metz'] }, { theme: ['water'] }]
    for (const query of asked) {
      const trierItem = (await items(query)).find(({ slug }) => slug === 'trier')
      expect(trierItem).toMatchObject({
        match: 'maybe',
        seats: [],
        partnerships: [{ partnership: 'twins', title: { text: 'Partnerschaft' }, match: 'maybe' }],
      })
    }
    expect((await items({}))[0]).toMatchObject({ seats: [], partnerships: [] })
  })

  it('lies where its body lies', async () => {
    await apply([
      aCity({ slug: 'here', latitude: 49.2, longitude: 6.9 }),
      aCity({ slug: 'nowhere', latitude: null, longitude: null }),
    ])
    expect(await membershipSearchPlaces(asking({}), 'fr')).toEqual({
      located: 1,
      places: [{ lat: 49.2, lon: 6.9, match: 'yes' }],
    })
  })
})

describe('finding by name within the search', () => {
  it('narrows by any name, the closest first, together with the other criteria', async () => {
    const network = aNetwork({ slug: 'league' })
    const [city, region, else_] = [
      aCity({ slug: 'saarbruecken', name: 'Saarbrücken', texts: { fr: { name: 'Sarrebruck' } } }),
      aCity({
        slug: 'regionalverband',
        kind: 'intercommunality',
        name: 'Regionalverband Saarbrücken',
        texts: {},
      }),
      aCity({ slug: 'trier', name: 'Trier', texts: {} }),
    ]
    await apply([network, city, region, else_, aMembership(network, region)])
    const slugs = async (query: Partial<MembershipQuery>) =>
      (await searchMemberships(asking(query), 'fr')).items.map(({ slug }) => slug)
    expect(await slugs({ q: 'SAARBRUECKEN' })).toEqual(['saarbruecken', 'regionalverband'])
    expect(await slugs({ q: 'Sarrebruck' })).toEqual(['saarbruecken'])
    expect(await slugs({ q: 'Saarbrücken', all: ['league'] })).toEqual(['regionalverband'])
    expect(await slugs({ q: '???' })).toEqual([])
  })
})

describe('a change of the directory', () => {
  it('is in the next result, without anything that was derived being written', async () => {
    const [network, city] = [aNetwork({ slug: 'league' }), aCity({ slug: 'metz' })]
    await apply([network, city])
    expect(await found({ all: ['league'] })).toEqual([])

    const membership = aMembership(network, city)
    await apply([membership])
    expireMemberships()
    expect(await found({ all: ['league'] })).toEqual(['metz'])

    await apply([
      {
        action: 'retire',
        type: 'membership',
        id: membership.id,
        baseVersion: 1,
        retirement: { reason: 'error', successor: null },
      },
    ])
    expireMemberships()
    expect(await found({ all: ['league'] })).toEqual([])
  })

  it('leaves an address that names a network by its former slug as it was', async () => {
    const network = aNetwork({ slug: 'old-league', name: 'Ligue' })
    await apply([network, aCity({ slug: 'metz' })])
    const renamed = aNetwork({ slug: 'league', name: 'Ligue' })
    await apply([{ ...renamed, action: 'update', id: network.id, baseVersion: 1 }])
    const { query, notices } = await readMembershipQuery({ all: 'old-league,unheard-of' })
    expect(query.all).toEqual(['league'])
    expect(notices).toEqual([{ code: 'unknown', name: 'all', value: 'unheard-of' }])
  })
})

describe('an address made to do harm', () => {
  it('finds what it would without the harmful part, and changes nothing', async () => {
    const [network, city] = [aNetwork({ slug: 'league' }), aCity({ slug: 'metz' })]
    await apply([network, city, aMembership(network, city)])
    const harm = "x'); drop table membership; --"
    for (const name of Object.keys(NO_MEMBERSHIP_QUERY).filter((parameter) => parameter !== 'q')) {
      const { query, notices } = await readMembershipQuery({ [name]: harm })
      expect(query).toEqual(NO_MEMBERSHIP_QUERY)
      expect(notices.length).toBeGreaterThan(0)
    }
    const { query } = await readMembershipQuery({ q: harm })
    await searchMemberships(query, 'fr')
    expect(await found({ all: ['league'] })).toEqual(['metz'])
  })
})
