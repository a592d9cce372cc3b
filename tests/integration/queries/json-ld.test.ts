import { describe, expect, it } from 'vitest'
import { networkJsonLd } from '@/lib/exchange/json-ld/network'
import { jsonLdText } from '@/lib/exchange/json-ld/node'
import { organizationJsonLd } from '@/lib/exchange/json-ld/organization'
import { partnershipJsonLd } from '@/lib/exchange/json-ld/partnership'
import { loadNetworkPage } from '@/lib/queries/network-page'
import { loadCityPage } from '@/lib/queries/organization-page'
import { loadPartnershipPage } from '@/lib/queries/partnership-page'
import type { Found } from '@/lib/queries/shared/found'
import { aCity, aMembership, aNetwork, aPartnership, apply } from '@/tests/support/builders'

async function view<View>(found: Promise<Found<View>>): Promise<View> {
  const answer = await found
  if (answer.kind !== 'found') throw new Error(answer.kind)
  return answer.view
}

const parsed = (...nodes: Parameters<typeof jsonLdText>[0]) => JSON.parse(jsonLdText(nodes))

describe('what machines read of a record', () => {
  it('is, of a network, its names, dates, seat, identifiers and the networks it belongs to', async () => {
    const [umbrella, seat] = [
      aNetwork({ slug: 'umbrella', name: 'Umbrella', texts: {} }),
      aCity({ name: 'Metz', texts: {} }),
    ]
    const network = aNetwork(
      {
        slug: 'one',
        name: 'Un',
        website: 'https://one.example/',
        identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
        texts: { fr: { name: 'Un' }, de: { name: 'Eins' } },
      },
      { from: '2000-02-29', to: '2014~', seat: seat.id },
    )
    await apply([umbrella, seat, network, aMembership(umbrella, network)])
    const node = parsed(networkJsonLd(await view(loadNetworkPage('one', 'fr'))))
    expect(node).toMatchObject({
      '@type': ['Organization', 'org:FormalOrganization'],
      name: 'Un',
      alternateName: ['Eins'],
      foundingDate: '2000-02-29',
      location: [{ '@type': 'Place', name: 'Metz', address: { addressCountry: 'FR' } }],
      memberOf: [{ name: 'Umbrella', url: expect.stringMatching(/\/fr\/reseaux\/umbrella$/) }],
      sameAs: ['https://one.example/', 'https://www.wikidata.org/wiki/Q42'],
    })
    expect(node).not.toHaveProperty('dissolutionDate')
  })

  it('is, of a city, a place and a body that belongs to networks since a year', async () => {
    const [network, city] = [
      aNetwork({ slug: 'one', texts: { fr: { name: 'Un' } } }),
      aCity({ slug: 'metz', name: 'Metz', latitude: 49.1, longitude: 6.2, texts: {} }),
    ]
    await apply([network, city, aMembership(network, city, { from: '2001' })])
    const [body, place] = parsed(...organizationJsonLd(await view(loadCityPage('metz', 'fr'))))['@graph']
    expect(body).toMatchObject({
      '@type': 'GovernmentOrganization',
      memberOf: [{ '@type': 'OrganizationRole', startDate: '2001', memberOf: { name: 'Un' } }],
      areaServed: { '@id': place['@id'] },
    })
    expect(place).toMatchObject({
      '@type': 'City',
      name: 'Metz',
      geo: { latitude: 49.1, longitude: 6.2 },
      containedInPlace: { '@type': 'Country', identifier: 'FR' },
    })
  })

  it('is, of a partnership, its parties', async () => {
    const cities = [aCity({ name: 'Metz', texts: {} }), aCity({ name: 'Trier', texts: {} })]
    await apply([...cities, aPartnership(cities, { slug: 'metz-trier', from: '1957', to: '..' })])
    expect(parsed(partnershipJsonLd(await view(loadPartnershipPage('metz-trier', 'fr'))))).toMatchObject({
      '@type': ['Project', 'org:OrganizationalCollaboration'],
      foundingDate: '1957',
      member: [{ name: 'Metz' }, { name: 'Trier' }],
    })
  })
})
