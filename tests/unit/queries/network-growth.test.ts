import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, type Period, periodBounds } from '@/lib/domain/period'
import type { ClaimView } from '@/lib/queries/network-page/claims'
import { growth, membershipChanges } from '@/lib/queries/network-page/growth'

const TODAY = '2026-11-28'
const DAY = { until: TODAY, today: TODAY }
const NETWORK = periodBounds({ from: '2000', to: '..', attested: null })

const member = (
  from: string | null,
  to: string | null = '..',
  status: 'active' | 'applied' | 'ended' = 'active',
) => ({
  dated: { period: { from, to, attested: null } satisfies Period, label: `${from}–${to}` },
  status,
})

const claim = (number: number, date: string | null): ClaimView => ({
  kind: 'members',
  value: `${number}`,
  raw: `${number}`,
  number,
  date,
  dateLabel: date,
  saidBy: null,
  note: null,
  sources: [],
})

const year = (result: ReturnType<typeof growth>, wanted: number) =>
  result.years.find((row) => row.year === wanted)

describe('the membership over time', () => {
  const result = growth(
    [
      member('2000'),
      member('2003-05', '2010'),
      member('2012~'),
      member(null),
      member('2020', null, 'applied'),
    ],
    [claim(7, '2015-06'), claim(9, null)],
    NETWORK,
    DAY,
  )

  it('counts who came and who went in the year that is known, and keeps candidates out', () => {
    expect(year(result, 2000)?.joined).toBe(1)
    expect(year(result, 2003)?.joined).toBe(1)
    expect(year(result, 2010)?.left).toBe(1)
    expect(result.years.reduce((sum, { joined }) => sum + joined, 0)).toBe(2)
    expect(result.total).toBe(4)
    expect(result.undatedStarts).toBe(2)
  })

  it('tells certain from possible members at the end of each year', () => {
    expect(year(result, 2009)?.size).toEqual({ sure: 2, possible: 1 })
    expect(year(result, 2010)?.size).toEqual({ sure: 1, possible: 2 })
    expect(year(result, 2026)?.size).toEqual({ sure: 2, possible: 1 })
  })

  it('has a row for every year from the foundation to the day shown', () => {
    expect(result.years.map((row) => row.year)).toEqual(
      Array.from({ length: 27 }, (_, index) => 2000 + index),
    )
    expect(
      growth([member('2000'), member('2003')], [], NETWORK, { until: '2005-06-30', today: TODAY }).years.at(
        -1,
      ),
    ).toMatchObject({ year: 2005 })
  })

  it('ends with the network, with those who belonged to it then', () => {
    const dissolved = periodBounds({ from: '2000', to: '2012-06-30', attested: null })
    const members = [member('2000', '2012-06-30'), member('2003', '2012-06-30'), member('2003', '2008')]
    expect(growth(members, [], dissolved, DAY).years.at(-1)).toMatchObject({
      year: 2012,
      left: 2,
      size: { sure: 2, possible: 0 },
    })
  })

  it('sets dated claims beside their year, undated ones nowhere', () => {
    expect(year(result, 2015)?.claims.map(({ number }) => number)).toEqual([7])
    expect(result.years.flatMap(({ claims }) => claims)).toHaveLength(1)
  })

  it('shows nothing where a single roll is all that is known', () => {
    expect(growth([member(null), member(null)], [], NETWORK, DAY).years).toEqual([])
  })

  it('takes a membership that has ended, no matter when, for no member of today', () => {
    const ended = growth([member('2000'), member('2001', null, 'ended'), member('2002')], [], NETWORK, DAY)
    expect(year(ended, 2026)?.size).toEqual({ sure: 2, possible: 0 })
    expect(year(ended, 2010)?.size).toEqual({ sure: 2, possible: 1 })
  })

  const date = fc
    .tuple(fc.integer({ min: 1995, max: 2024 }), fc.option(fc.integer({ min: 1, max: 12 })), fc.boolean())
    .map(([y, month, vague]) => `${y}${month ? `-${String(month).padStart(2, '0')}` : ''}${vague ? '~' : ''}`)
  const periods = fc
    .array(fc.tuple(fc.option(date), fc.oneof(fc.constant('..'), fc.constant(null), date)), { maxLength: 12 })
    .map((list) =>
      list.flatMap(([from, to]) => {
        try {
          periodBounds({ from, to, attested: null })
          return [member(from, to)]
        } catch {
          return []
        }
      }),
    )

  it('agrees with asking every member on the last day of every year', () => {
    fc.assert(
      fc.property(periods, (members) => {
        for (const { year: y, size } of growth(
          members,
          [claim(1, '1995'), claim(2, '2000')],
          periodBounds({ from: '..', to: '..', attested: null }),
          DAY,
        ).years) {
          const day = y === 2026 ? TODAY : `${y}-12-31`
          const answers = members.map(({ dated }) => asOf(dated.period, day))
          expect(size).toEqual({
            sure: answers.filter((answer) => answer === 'yes').length,
            possible: answers.filter((answer) => answer === 'maybe').length,
          })
        }
      }),
    )
  })
})

describe('what changed between two days', () => {
  const changes = (members: ReturnType<typeof member>[], from = '2010-01-01', to = '2015-12-31') =>
    membershipChanges(members, from, to)

  it('names who certainly came and who certainly went', () => {
    const { joined, left, stayed } = changes([
      member('2012-03'),
      member('2000', '2013'),
      member('2000'),
      member('2011', '2014'),
    ])
    expect(joined.map(({ member: { dated }, sure }) => [dated.label, sure])).toEqual([
      ['2012-03–..', true],
      ['2011–2014', true],
    ])
    expect(left.map(({ member: { dated }, sure }) => [dated.label, sure])).toEqual([
      ['2000–2013', true],
      ['2011–2014', true],
    ])
    expect(stayed).toBe(1)
  })

  it('marks what the dates leave open, and leaves out what they say nothing about', () => {
    const { joined, left } = changes([member('2015/2017'), member(null), member('1990', null)])
    expect(joined.map(({ sure }) => sure)).toEqual([false])
    expect(left).toEqual([])
  })

  it('counts a member from the day after the first, and as gone on the day after its last', () => {
    expect(changes([member('2010-01-01')]).joined).toEqual([])
    expect(changes([member('2010-01-02')]).joined).toHaveLength(1)
    expect(changes([member('2000', '2015-12-30')]).left).toHaveLength(1)
    expect(changes([member('2000', '2015-12-31')]).left).toEqual([])
  })
})
