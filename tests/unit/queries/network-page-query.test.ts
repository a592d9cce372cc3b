import { describe, expect, it } from 'vitest'
import { PLAIN_QUERY, parseNetworkQuery, toParameters } from '@/lib/queries/network-page/page-query'

describe('the address of a view of a network', () => {
  it('asks for a day, an order and filters', () => {
    const { query, ignored } = parseNetworkQuery({
      date: '2015-06-30',
      since: '2010-01-01',
      reach: 'through',
      sort: 'since',
      country: 'fr,DE',
      class: 'full',
      role: 'founder',
      status: 'active,ended',
      page: '3',
    })
    expect(query).toEqual({
      day: '2015-06-30',
      since: '2010-01-01',
      reach: 'through',
      members: {
        sort: 'since',
        country: ['FR', 'DE'],
        class: ['full'],
        role: ['founder'],
        status: ['active', 'ended'],
        page: 3,
      },
    })
    expect(ignored).toEqual([])
  })

  it.each(['2015-02-29', 'yesterday', '2015', '0000-00-00'])('sets the day %s aside and says so', (date) => {
    const { query, ignored } = parseNetworkQuery({ date })
    expect(query).toEqual(PLAIN_QUERY)
    expect(ignored).toEqual([{ name: 'date', value: date }])
  })

  it('keeps what it understands of a list', () => {
    const { query, ignored } = parseNetworkQuery({ country: 'FR,Atlantis', sort: 'size' })
    expect(query.members.country).toEqual(['FR'])
    expect(query.members.sort).toBe('name')
    expect(ignored.map(({ name }) => name).sort()).toEqual(['country', 'sort'])
  })

  it('is written again as it was read, without what is not asked for', () => {
    expect(toParameters(PLAIN_QUERY)).toEqual({
      date: null,
      since: null,
      reach: null,
      sort: null,
      country: [],
      class: [],
      role: [],
      status: [],
      page: null,
    })
    const { query } = parseNetworkQuery({ date: '2015-06-30', country: 'FR,DE', sort: 'country' })
    expect(toParameters(query)).toMatchObject({
      date: '2015-06-30',
      sort: 'country',
      country: ['FR', 'DE'],
    })
  })
})
