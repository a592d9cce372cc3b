import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexRows } from '@/lib/search/membership/index-rows'
import { networkLabel, networkNames } from '@/lib/search/membership/network-names'
import { slugsForNames } from '@/lib/search/membership/slugs-for-names'

function aNetwork(
  slug: string,
  parts: Partial<IndexRows['networks'][number]>,
): IndexRows['networks'][number] {
  return {
    id: slug,
    slug,
    acronym: null,
    name: slug,
    texts: [],
    names: [],
    acronyms: [],
    scope: 'european',
    active: true,
    themes: [],
    ...parts,
  }
}

const NETWORKS = [
  aNetwork('uclg', {
    acronym: 'UCLG',
    name: 'United Cities and Local Governments',
    texts: [{ locale: 'fr', name: 'Cités et Gouvernements Locaux Unis' }],
    names: ['CGLU', 'United Cities'],
  }),
  aNetwork('euromed', { name: 'Villes, ports et îles – réseau' }),
  aNetwork('united-cities', { name: 'United Cities' }),
  aNetwork('north', { name: 'North', names: ['The Compass'] }),
  aNetwork('south', { name: 'South', names: ['The Compass'] }),
]
const named = networkNames(NETWORKS)

describe('a network called by what people write', () => {
  it('is found by its name in any language and spelling, by its acronyms and its label', () => {
    expect(named('cites et gouvernements locaux unis')).toBe('uclg')
    expect(named('C.G.L.U.')).toBe('uclg')
    expect(named('uclg')).toBe('uclg')
    expect(named('CGLU – Cités et Gouvernements Locaux Unis')).toBe('uclg')
    expect(named('Villes, ports et îles – réseau')).toBe('euromed')
  })

  it('is the one that is called so today, before one that was or that others call so', () => {
    expect(named('United Cities')).toBe('united-cities')
  })

  it('is not guessed where several are called so, or none', () => {
    expect(named('The Compass')).toBeNull()
    expect(named('Nobody')).toBeNull()
    expect(named(' – ')).toBeNull()
    expect(named('')).toBeNull()
  })

  it('is found by its own label, whatever its name', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => /[a-z]/i.test(name))
    fc.assert(
      fc.property(text, text, (name, short) => {
        const find = networkNames([aNetwork('the-one', { name })])
        expect(find(networkLabel({ name, short }))).toBe('the-one')
      }),
    )
  })
})

describe('the lists of networks in an address', () => {
  const vocabulary = {
    network: (slug: string) => (NETWORKS.some((network) => network.slug === slug) ? slug : null),
    networkNamed: named,
  }
  const read = (params: Record<string, string | string[]>) => slugsForNames(params, vocabulary)

  it('are read by slug or name, separated by commas, repeated, or both', () => {
    expect(read({ all: 'CGLU,united-cities', any: ['North', 'South, CGLU'] })).toEqual({
      params: { all: ['uclg', 'united-cities'], any: ['north', 'south', 'uclg'] },
      named: true,
    })
  })

  it('may hold names that have commas', () => {
    expect(read({ none: 'north,Villes, ports et îles – réseau,CGLU' }).params).toEqual({
      none: ['north', 'euromed', 'uclg'],
    })
  })

  it('stay as they are where they name no network, and so do other parameters', () => {
    const params = { all: ['nobody', 'The Compass'], q: 'CGLU', country: ['FR'] }
    expect(read(params)).toEqual({ params, named: false })
  })

  it('are never an error', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('all', 'organ', '__proto__'), fc.string()), (params) => {
        expect(() => read(params)).not.toThrow()
      }),
    )
  })
})
