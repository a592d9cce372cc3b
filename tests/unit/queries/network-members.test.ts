import { describe, expect, it } from 'vitest'
import { MEMBERS_ON_A_PAGE, memberList } from '@/lib/queries/network-page/member-list'
import type { MemberView } from '@/lib/queries/network-page/members'
import { type MemberQuery, PLAIN_QUERY } from '@/lib/queries/network-page/page-query'

const TODAY = '2026-11-22'

interface Facts extends Partial<Pick<MemberView, 'class' | 'roles' | 'status'>> {
  from?: string | null
  to?: string | null
  country?: string | null
}

function member(name: string, { from = null, to = '..', country = 'FR', ...facts }: Facts = {}): MemberView {
  const text = { text: name, lang: 'en', fallback: false }
  return {
    organization: { slug: name.toLowerCase(), kind: 'city', name: text, href: `/${name}`, country },
    countryName: country,
    class: 'full',
    roles: [],
    status: 'active',
    dated: { period: { from, to, attested: null }, label: '' },
    note: null,
    place: null,
    sources: null,
    ...facts,
  }
}

const list = (members: MemberView[], query: Partial<MemberQuery> = {}, day: string | null = null) =>
  memberList(members, { ...PLAIN_QUERY.members, ...query }, { day, today: TODAY, locale: 'en' })

const names = (result: ReturnType<typeof list>, group: string) =>
  result.groups.find(({ key }) => key === group)?.rows.map(({ organization }) => organization.name.text) ?? []

describe('the members of today', () => {
  const result = list([
    member('Metz', { from: '2000' }),
    member('Nancy', { from: '2000', to: '2010', status: 'ended' }),
    member('Toul', { from: null, to: null, status: 'ended' }),
    member('Trier', { from: '2028', to: '2028' }),
    member('Thionville', { status: 'applied' }),
    member('Verdun', { from: '2005', to: null, status: 'unknown' }),
  ])

  it('keep former members and those to come in parts of their own', () => {
    expect(names(result, 'current')).toEqual(['Metz', 'Verdun'])
    expect(names(result, 'former')).toEqual(['Nancy', 'Toul'])
    expect(names(result, 'coming')).toEqual(['Trier', 'Thionville'])
  })

  it('are doubtful where the end of the membership is not known', () => {
    const states = result.groups[0]?.rows.map(({ state }) => state)
    expect(states).toEqual(['yes', 'maybe'])
  })

  it('count as many as are listed', () => {
    expect(result.shown).toBe(result.groups.reduce((sum, { rows }) => sum + rows.length, 0))
    expect(result.shown).toBe(6)
  })
})

describe('the members on a day', () => {
  const members = [
    member('Metz', { from: '2000' }),
    member('Nancy', { from: '2000', to: '2010', status: 'ended' }),
    member('Toul', { from: '2012' }),
    member('Verdun', { from: null }),
  ]

  it('leave out who certainly was none, and mark who may have been one', () => {
    const result = list(members, {}, '2005-06-30')
    expect(names(result, 'current')).toEqual(['Metz', 'Nancy', 'Verdun'])
    expect(result.groups[0]?.rows.map(({ state }) => state)).toEqual(['yes', 'yes', 'maybe'])
  })

  it('are none by mere lack of dates while the network certainly did not exist', () => {
    const before = memberList(members, PLAIN_QUERY.members, {
      day: '1999-01-01',
      today: TODAY,
      locale: 'en',
      existed: 'no',
    })
    expect(before.all).toEqual([])
  })

  it('have no former part: it would tell of another day', () => {
    expect(list(members, {}, '2015-06-30').groups.map(({ key }) => key)).toEqual(['current'])
  })

  it('give rules per member the sure and the possible number of full members', () => {
    const partner = member('Arlon', { from: '2000', class: 'partner' })
    expect(list([...members, partner], {}, '2005-06-30').fullMembers).toEqual({ sure: 2, possible: 1 })
  })
})

describe('filters and order', () => {
  const members = [
    member('Bern', { country: 'CH', from: '2010', roles: ['founder'] }),
    member('Lyon', { country: 'FR', from: '1990' }),
    member('Metz', { country: 'FR', from: null, class: 'observer' }),
    member('Zug', { country: 'CH', from: '1990-05', class: 'observer' }),
    member('UN', { country: null, from: '2001' }),
  ]

  it('narrow the list and keep the number of all', () => {
    const result = list(members, { country: ['CH'], class: ['observer'] })
    expect(names(result, 'current')).toEqual(['Zug'])
    expect(result.shown).toBe(1)
    expect(result.all).toHaveLength(5)
    expect(result.filtered).toBe(true)
  })

  it('offer each value with the number of rows that choosing it leaves', () => {
    const { facets } = list(members, { class: ['observer'] })
    expect(facets.country).toEqual([
      { value: 'CH', count: 1 },
      { value: 'FR', count: 1 },
    ])
    expect(facets.class).toEqual([
      { value: 'full', count: 3 },
      { value: 'observer', count: 2 },
    ])
    expect(facets.role).toEqual([{ value: 'founder', count: 0 }])
  })

  it('sort by country, then by name, bodies of no country last', () => {
    expect(names(list(members, { sort: 'country' }), 'current')).toEqual([
      'Bern',
      'Zug',
      'Lyon',
      'Metz',
      'UN',
    ])
  })

  it('sort by length of membership, unknown starts last', () => {
    expect(names(list(members, { sort: 'since' }), 'current')).toEqual(['Lyon', 'Zug', 'UN', 'Bern', 'Metz'])
  })
})

describe('a long list', () => {
  const members = [
    ...Array.from({ length: MEMBERS_ON_A_PAGE - 2 }, (_, at) => member(`Now ${at}`, { from: '2000' })),
    ...Array.from({ length: 4 }, (_, at) => member(`Coming ${at}`, { status: 'applied' })),
    ...Array.from({ length: MEMBERS_ON_A_PAGE }, (_, at) =>
      member(`Former ${at}`, { to: '2010', status: 'ended' }),
    ),
  ]
  const listed = (page: number, query: Partial<MemberQuery> = {}) =>
    list(members, { page, ...query }).groups.map((group) => [
      group.key,
      group.listed.length,
      group.rows.length,
    ])

  it('is told in pages that go from one group to the next, each with the number of all', () => {
    expect(listed(1)).toEqual([
      ['current', 498, 498],
      ['coming', 2, 4],
      ['former', 0, 500],
    ])
    expect(listed(2)).toEqual([
      ['current', 0, 498],
      ['coming', 2, 4],
      ['former', 498, 500],
    ])
    expect(listed(3).at(-1)).toEqual(['former', 2, 500])
  })

  it('has every member on one page, in order', () => {
    const { groups, pages } = list(members)
    const byPage = Array.from({ length: pages }, (_, at) => list(members, { page: at + 1 }).groups)
    expect(byPage.flatMap((page) => page.flatMap((group) => group.listed))).toEqual(
      groups.flatMap(({ rows }) => rows),
    )
  })

  it('shows its last page where a later one is asked for, and one page where there is little', () => {
    expect(list(members, { page: 99 })).toMatchObject({ page: 3, pages: 3 })
    expect(list(members.slice(0, 2), { page: 99 })).toMatchObject({ page: 1, pages: 1 })
    expect(list([], { page: 2 })).toMatchObject({ page: 1, pages: 1, groups: [] })
  })

  it('turns pages within what the filters leave', () => {
    expect(listed(1, { status: ['ended'] })).toEqual([['former', 500, 500]])
  })
})
