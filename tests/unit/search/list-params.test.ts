import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  type NetworkListParams,
  NO_NETWORK_PARAMS,
  networkListQuery,
  parseNetworkListParams,
  parseSearchParams,
  withoutValue,
  withValue,
} from '@/lib/search/list-params'

const THEMES = ['mobility', 'culture-arts']
const parse = (query: Record<string, string | string[]>) => parseNetworkListParams(query, THEMES)

/** The query as the address that `networkListQuery` makes would carry it. */
function written(params: NetworkListParams): Record<string, string> {
  const pairs = Object.entries(networkListQuery(params))
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join() : String(value ?? '')]),
  )
}

describe('the parameters of the list of networks', () => {
  it('are the defaults where the address has none, or only empty ones', () => {
    expect(parse({})).toEqual({ params: NO_NETWORK_PARAMS, ignored: [] })
    expect(parse({ q: ' ', date: '', scope: ['', ','], sort: '' })).toEqual({
      params: NO_NETWORK_PARAMS,
      ignored: [],
    })
  })

  it('may be written comma-separated or given several times, each value once', () => {
    const { params } = parse({ scope: ['european,national', 'european'], country: 'fr,DE' })
    expect(params.scope).toEqual(['european', 'national'])
    expect(params.country).toEqual(['FR', 'DE'])
  })

  it('are ignored and named where they mean nothing', () => {
    const { params, ignored } = parse({
      scope: 'galactic,european',
      theme: 'mobility,witchcraft',
      country: 'ZZ',
      date: '2015-02-30',
      sort: 'beauty',
      status: 'active',
    })
    expect(params).toEqual({
      ...NO_NETWORK_PARAMS,
      scope: ['european'],
      theme: ['mobility'],
      status: ['active'],
    })
    expect(ignored).toEqual([
      { name: 'date', value: '2015-02-30' },
      { name: 'scope', value: 'galactic' },
      { name: 'theme', value: 'witchcraft' },
      { name: 'country', value: 'ZZ' },
      { name: 'sort', value: 'beauty' },
    ])
  })

  it('are bounded, however long the address is', () => {
    const { params, ignored } = parse({
      scope: Array.from({ length: 500 }, () => 'nothing'),
      q: 'x'.repeat(5000),
    })
    expect(params.q).toBe('')
    expect(ignored.length).toBeLessThan(30)
    expect(ignored.every(({ value }) => value.length <= 100)).toBe(true)
  })

  it('are never an error, whatever an address holds, and make an address that reads the same', () => {
    const names = fc.constantFrom(
      'q',
      'date',
      'scope',
      'theme',
      'country',
      'seat',
      'status',
      'sort',
      '__proto__',
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('european', 'FR', 'de', '2015-06-30'),
    )
    const query = fc.dictionary(names, fc.oneof(value, fc.array(value)))
    fc.assert(
      fc.property(query, (given) => {
        const { params } = parse(given)
        expect(parse(written(params))).toEqual({ params, ignored: [] })
      }),
    )
  })

  it('keep commas and inner spaces of a text in order', () => {
    expect(parse({ q: '  Lille,   Tournai ' }).params.q).toBe('Lille, Tournai')
  })

  it('come back the same from the address that they make', () => {
    const { params } = parse({
      q: 'pôle',
      scope: 'national,cross-border',
      theme: 'mobility',
      country: 'FR',
      seat: 'BE,FR',
      status: 'dissolved',
      date: '2015-06-30',
      sort: 'members',
    })
    expect(parse(written(params))).toEqual({ params, ignored: [] })
  })

  it('leave the default order out of the address', () => {
    expect(networkListQuery(NO_NETWORK_PARAMS).sort).toBeNull()
  })

  it('gain and lose single values', () => {
    const european = withValue(NO_NETWORK_PARAMS, 'scope', 'european')
    expect(european.scope).toEqual(['european'])
    expect(withValue(european, 'scope', 'european')).toBe(european)
    expect(withoutValue(european, 'scope', 'european')).toEqual(NO_NETWORK_PARAMS)
  })

  it('narrow the list, unless they only order it', () => {
    expect(isNarrowed({ ...NO_NETWORK_PARAMS, sort: 'members' })).toBe(false)
    expect(isNarrowed({ ...NO_NETWORK_PARAMS, date: '2015-06-30' })).toBe(true)
    expect(isNarrowed({ ...NO_NETWORK_PARAMS, seat: ['FR'] })).toBe(true)
  })
})

describe('the parameters of the search', () => {
  it('are a text, one kind of result and a page of it', () => {
    const asked = { q: ' Trèves  ', type: 'cities', page: '2' }
    expect(parseSearchParams(asked, ['cities', 'networks'])).toEqual({
      q: 'Trèves',
      type: 'cities',
      page: 2,
      ignored: [],
    })
  })

  it('ignore and name a kind that does not exist', () => {
    expect(parseSearchParams({ q: 'a', type: 'planets' }, ['cities'])).toEqual({
      q: 'a',
      type: null,
      page: 1,
      ignored: [{ name: 'type', value: 'planets' }],
    })
  })

  it('keep the beginning of a text that is too long', () => {
    const { q, ignored } = parseSearchParams({ q: `Metz ${'x'.repeat(500)}` }, ['cities'])
    expect(q).toHaveLength(200)
    expect(ignored).toEqual([])
  })

  it.each(['0', '-1', '1e9', 'two', '1.5'])('take page %j for no page', (page) => {
    expect(parseSearchParams({ q: 'a', page }, ['cities'])).toMatchObject({
      page: 1,
      ignored: [{ name: 'page', value: page }],
    })
  })
})
