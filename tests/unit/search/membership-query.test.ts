import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryString } from '@/lib/i18n/routing'
import {
  clicked,
  membershipQueryAddress,
  withoutCriterion,
  withoutValue,
  withValue,
} from '@/lib/search/membership/edit'
import { MOST_VALUES, parseMembershipQuery, type QueryVocabulary } from '@/lib/search/membership/parse'
import {
  contradictions,
  criteriaOf,
  defaultSort,
  MEMBERSHIP_SORTS,
  type MembershipQuery,
  NO_MEMBERSHIP_QUERY,
} from '@/lib/search/membership/query'
import { queries } from '@/tests/support/membership-arbitraries'

const everything: QueryVocabulary = {
  network: (slug) =>
    slug === 'old-name' ? 'new-name' : slug.startsWith('no-') || !/^[a-z0-9-]+$/.test(slug) ? null : slug,
  networkNamed: () => null,
  theme: (slug) => (slug.startsWith('no-') ? null : slug),
  body: (slug) => (slug.startsWith('no-') ? null : slug),
}

function parse(address: string | Record<string, string | string[]>) {
  const params = typeof address === 'string' ? Object.fromEntries(new URLSearchParams(address)) : address
  return parseMembershipQuery(params, everything)
}

const withNameAndPage = fc
  .tuple(
    queries,
    fc.constantFrom('', 'Saarbrücken', 'l’Île & co, 50 %'),
    fc.option(fc.constantFrom(...MEMBERSHIP_SORTS)),
    fc.integer({ min: 1, max: 1_000_000 }),
  )
  .map(([query, q, sort, page]): MembershipQuery => ({ ...query, q, sort, page }))

describe('the address of a membership query', { timeout: 60_000 }, () => {
  it('reads back as the query that it was written from', () => {
    fc.assert(
      fc.property(withNameAndPage, (query) => {
        const read = parse(queryString(membershipQueryAddress(query)).slice(1))
        expect(read.query).toEqual(query)
        expect(read.notices).toEqual([])
      }),
    )
  })

  it('never fails, and whatever was read is in canonical form', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a,b', '1-', '-', '0', 'FR'),
    )
    const params = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(NO_MEMBERSHIP_QUERY), 'pop-from', 'networks-to'), fc.string()),
      fc.oneof(value, fc.array(value)),
    )
    fc.assert(
      fc.property(params, (given) => {
        const { query } = parse(given)
        expect(parse(queryString(membershipQueryAddress(query)).slice(1)).query).toEqual(query)
      }),
      { numRuns: 1000 },
    )
  })

  it('reads the example of the contract', () => {
    const { query, notices } = parse(
      'all=eurocities,medcities&none=uclg&any=c40,metropolis,aimf&min=2&date=2015-06-30&maybe=1&country=FR,IT' +
        '&kind=city&pop=100000-&class=full&role=founder&scope=european&theme=mobility&sort=population&page=2',
    )
    expect(notices).toEqual([])
    expect(query).toEqual({
      ...NO_MEMBERSHIP_QUERY,
      all: ['eurocities', 'medcities'],
      none: ['uclg'],
      any: ['aimf', 'c40', 'metropolis'],
      min: 2,
      date: '2015-06-30',
      maybe: true,
      country: ['FR', 'IT'],
      kind: ['city'],
      pop: { from: 100_000, to: null },
      class: ['full'],
      role: ['founder'],
      scope: ['european'],
      theme: ['mobility'],
      sort: 'population',
      page: 2,
    })
  })

  it('is the same whatever the order and the form of its lists', () => {
    const asked = { all: ['b,a', 'a'], country: ['it', 'FR '], kind: 'City' }
    expect(parse(asked)).toEqual(parse('all=a,b&country=FR,IT&kind=city'))
  })

  it('understands the ends of a range in fields of their own, as a plain form sends them', () => {
    expect(parse({ pop: '', 'pop-from': '100 000', 'pop-to': '' }).query.pop).toEqual({
      from: 100_000,
      to: null,
    })
    expect(parse('networks=3').query.networks).toEqual({ from: 3, to: 3 })
  })

  it('takes a former slug for the present one', () => {
    expect(parse('all=old-name').query.all).toEqual(['new-name'])
  })
})

describe('what an address says wrongly', () => {
  it.each([
    ['all=no-such', 'unknown', 'all', 'no-such'],
    ['all=UCLG!', 'malformed', 'all', 'UCLG!'],
    ['country=XX', 'unknown', 'country', 'XX'],
    ['kind=network', 'unknown', 'kind', 'network'],
    ['date=2015-02-29', 'malformed', 'date', '2015-02-29'],
    ['pop=many', 'malformed', 'pop', 'many'],
    ['pop=-', 'malformed', 'pop', '-'],
    ['min=0&any=a', 'malformed', 'min', '0'],
    ['min=2', 'pointless', 'min', '2'],
    ['maybe=yes', 'unknown', 'maybe', 'yes'],
    ['sort=size', 'unknown', 'sort', 'size'],
    ['page=1e3', 'malformed', 'page', '1e3'],
    ['theme=no-theme', 'unknown', 'theme', 'no-theme'],
    ['organ=no-network', 'unknown', 'organ', 'no-network'],
  ])('%s is left out and noted', (address, code, name, value) => {
    const { query, notices } = parse(address)
    expect(notices).toEqual([{ code, name, value }])
    expect({ ...query, any: [] }).toEqual(NO_MEMBERSHIP_QUERY)
  })

  it('takes no more networks than the limit', () => {
    const slugs = Array.from({ length: MOST_VALUES.all + 1 }, (_, at) => `n${String(at).padStart(2, '0')}`)
    const { query, notices } = parse({ all: slugs })
    expect(query.all).toHaveLength(MOST_VALUES.all)
    expect(notices).toEqual([{ code: 'too-many', name: 'all', value: slugs.at(-1) }])
  })

  it.each([
    ['all=a,b&none=b,c', { code: 'required-and-excluded', network: 'b' }],
    ['any=a,b&min=3', { code: 'min-above-optional', min: 3, optional: 2 }],
    ['any=a,b&none=b&min=2', { code: 'min-above-optional', min: 2, optional: 1 }],
    ['pop=5000-1000', { code: 'empty-range', name: 'pop', from: 5000, to: 1000 }],
    ['networks=3-2', { code: 'empty-range', name: 'networks', from: 3, to: 2 }],
  ])('%s contradicts itself', (address, expected) => {
    const read = parse(address)
    expect(read.contradictions).toEqual([expected])
    expect(read.notices).toEqual([])
  })
})

describe('changing a query', () => {
  const query: MembershipQuery = {
    ...NO_MEMBERSHIP_QUERY,
    all: ['a'],
    none: ['b'],
    any: ['c', 'd'],
    min: 2,
    page: 3,
  }

  it('gives a network one place only', () => {
    expect(withValue(query, 'none', 'a')).toEqual({ ...query, all: [], none: ['a', 'b'], page: 1 })
    expect(withValue(query, 'all', 'b')).toEqual({ ...query, all: ['a', 'b'], none: [], page: 1 })
  })

  it('asks for no more optional networks than are left', () => {
    expect(withoutValue(query, 'any', 'c')).toEqual({ ...query, any: ['d'], min: 1, page: 1 })
    expect(clicked(query, 'network', 'c')).toEqual({ ...query, all: ['a', 'c'], any: ['d'], min: 1, page: 1 })
  })

  it('takes out what a click put in', () => {
    fc.assert(
      fc.property(queries, (any) => {
        if (any.country.includes('FR')) return
        expect(clicked(clicked(any, 'country', 'FR'), 'country', 'FR')).toEqual(any)
      }),
    )
  })

  it('has nothing left when every criterion is taken out', () => {
    fc.assert(
      fc.property(queries, (any) => {
        const { date, maybe } = any
        expect(criteriaOf(any).reduce(withoutCriterion, any)).toEqual({ ...NO_MEMBERSHIP_QUERY, date, maybe })
      }),
    )
  })

  it('leaves no optional networks that are all excluded', () => {
    const query = { ...NO_MEMBERSHIP_QUERY, any: ['alpha', 'beta'], none: ['alpha'] }
    expect(contradictions(query)).toEqual([])
    const required = withValue(query, 'all', 'beta')
    expect(required).toMatchObject({ all: ['beta'], any: [], none: ['alpha'], min: 1 })
    expect(contradictions(required)).toEqual([])
  })

  it('makes no contradiction that was not there', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom('alpha', 'beta'), (any, network) => {
        const before = contradictions(any).length
        expect(contradictions(withValue(any, 'all', network)).length).toBeLessThanOrEqual(before)
      }),
    )
  })
})

describe('the order that suits a query', () => {
  it('puts the best matches first where there is something to match, else it is that of names', () => {
    expect(defaultSort(NO_MEMBERSHIP_QUERY)).toBe('name')
    expect(defaultSort({ ...NO_MEMBERSHIP_QUERY, country: ['FR'] })).toBe('name')
    expect(defaultSort({ ...NO_MEMBERSHIP_QUERY, all: ['eurocities'] })).toBe('relevance')
  })
})
