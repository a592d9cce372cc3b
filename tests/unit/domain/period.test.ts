import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_DAY, LAST_DAY } from '@/lib/domain/day'
import {
  asOf,
  compareNewestFirst,
  comparePeriods,
  coreRange,
  isPast,
  OPEN,
  type Period,
  PeriodError,
  periodBounds,
  periodSchema,
} from '@/lib/domain/period'
import { anyPeriod, isPossible } from './edtf-arbitrary'
import { daysBetween, modelAsOf, possiblePairs } from './period-model'

const period = (from: string | null, to: string | null, attested: string | null = null): Period => ({
  from,
  to,
  attested,
})

describe('as of a day', () => {
  it.each([
    ['before the first possible start', '1999-12-31', 'no'],
    ['in the year of the start', '2000-06-01', 'maybe'],
    ['on the last possible start', '2000-12-31', 'yes'],
    ['between start and end', '2010-01-01', 'yes'],
    ['on the first possible end', '2014-10-01', 'yes'],
    ['in the month of the end', '2014-10-02', 'maybe'],
    ['after the last possible end', '2014-11-01', 'no'],
  ])('%s, a period from 2000 to October 2014 answers as it must', (_, day, answer) => {
    expect(asOf(period('2000', '2014-10'), day)).toBe(answer)
  })

  it('an end is inclusive', () => {
    const mandate = period('2014-10-16', '2015-11-06')
    expect(asOf(mandate, '2015-11-06')).toBe('yes')
    expect(asOf(mandate, '2015-11-07')).toBe('no')
  })

  it('an unknown end may lie anywhere from the start on, an open one has not come', () => {
    expect(asOf(period('2000', null), '2020-01-01')).toBe('maybe')
    expect(asOf(period('2000', OPEN), '2020-01-01')).toBe('yes')
    expect(asOf(period('2000-05-17', null), '2000-05-17')).toBe('yes')
  })

  it('nothing known is maybe at all times, always is yes at all times', () => {
    expect(asOf(period(null, null), '2020-01-01')).toBe('maybe')
    expect(asOf(period(OPEN, OPEN), '2020-01-01')).toBe('yes')
  })

  it('a list that names a member makes it certain up to its date, not after it', () => {
    const member = period('2000', null, '2024-11-22')
    expect(asOf(member, '2010-01-01')).toBe('yes')
    expect(asOf(member, '2024-11-22')).toBe('yes')
    expect(asOf(member, '2024-11-23')).toBe('maybe')
  })

  it('a list that names a member of unknown dates makes it certain on its date only', () => {
    const member = period(null, null, '2024-11-22')
    expect(asOf(member, '2024-11-21')).toBe('maybe')
    expect(asOf(member, '2024-11-22')).toBe('yes')
    expect(asOf(member, '2024-11-23')).toBe('maybe')
  })

  it('a list of the very month of the end makes it certain to the end of that month', () => {
    expect(asOf(period('2000', '2014-10', '2014-10'), '2014-10-31')).toBe('yes')
  })

  it('a period of one day covers that day', () => {
    expect(asOf(period('2014-10-16', '2014-10-16'), '2014-10-16')).toBe('yes')
    expect(asOf(period('2014-10-16', '2014-10-16'), '2014-10-15')).toBe('no')
  })

  it('known dates win over a list that contradicts them', () => {
    expect(periodBounds(period('2000', '2014', '2016'))).toEqual(periodBounds(period('2000', '2014')))
    expect(periodBounds(period('2000', null, '1999'))).toEqual(periodBounds(period('2000', null)))
  })

  it('bounds answer as their period does', () => {
    const member = period('1998~', '2014')
    expect(asOf(periodBounds(member), '2014-05-01')).toBe(asOf(member, '2014-05-01'))
  })
})

describe('against every pair of a start and an end that the statement allows', () => {
  const window = daysBetween('2019-06-01', '2020-10-31')
  const first = window[0]
  const last = window.at(-1)
  // A year, a decade or a far season would reach out of the window.
  const near = (text: string | null) =>
    text === null ||
    text === OPEN ||
    text.split('/').every((part) => /^(2019-1[12]|2020-0[1-5])/.test(part) && !/-XX-/.test(part))
  const year = fc.constantFrom(2019, 2020)
  const scattered = anyPeriod(year).filter((p) => near(p.from) && near(p.to) && near(p.attested))
  // Dates that begin and end on the same or neighbouring days, where a wrong comparison shows.
  const touching = [
    '2020-01',
    '2020-01-01',
    '2020-01-31',
    '2020-02-01',
    '2020-02',
    '2020-01~',
    '2020-01-31/2020-02',
  ]
  const adjacent = fc.record({
    from: fc.constantFrom(null, OPEN, ...touching),
    to: fc.constantFrom(null, OPEN, ...touching),
    attested: fc.constantFrom(null, ...touching),
  })
  const nearPeriod = fc.oneof(scattered, adjacent)

  it('bounds and answers are the same', () => {
    let possible = 0
    fc.assert(
      fc.property(
        nearPeriod,
        fc.array(fc.nat(window.length - 1), { minLength: 4, maxLength: 4 }),
        (p, places) => {
          const pairs = possiblePairs(p, window)
          if (!pairs) {
            expect(() => periodBounds(p)).toThrow(PeriodError)
            return
          }
          possible += 1
          const bounds = periodBounds(p)
          const extremes = { start: [Infinity, -Infinity], end: [Infinity, -Infinity] } as const
          const [starts, ends] = [[...extremes.start], [...extremes.end]]
          for (const [start, end] of pairs) {
            starts[0] = Math.min(starts[0] ?? start, start)
            starts[1] = Math.max(starts[1] ?? start, start)
            ends[0] = Math.min(ends[0] ?? end, end)
            ends[1] = Math.max(ends[1] ?? end, end)
          }
          const held = (day: string) => (day === FIRST_DAY ? first : day === LAST_DAY ? last : day)
          expect([bounds.startEarliest, bounds.startLatest].map(held)).toEqual(starts.map((at) => window[at]))
          expect([bounds.endEarliest, bounds.endLatest].map(held)).toEqual(ends.map((at) => window[at]))

          for (const at of places.filter((place) => place > 0 && place < window.length - 1)) {
            expect(asOf(bounds, window[at] ?? '')).toBe(modelAsOf(pairs, at))
          }
        },
      ),
      { numRuns: 400 },
    )
    expect(possible).toBeGreaterThan(50)
  })
})

describe('the certain days', () => {
  it('are those from the last possible start to the first possible end', () => {
    expect(coreRange(periodBounds(period('2000', '2014-10')))).toEqual({
      first: '2000-12-31',
      last: '2014-10-01',
    })
    expect(coreRange(periodBounds(period('2000', '2000')))).toBeNull()
  })

  it('do not come from what is unknown', () => {
    expect(coreRange(periodBounds(period(null, OPEN)))).toBeNull()
    expect(coreRange(periodBounds(period(OPEN, null)))).toBeNull()
    expect(coreRange(periodBounds(period(null, null)))).toBeNull()
  })

  it('are exactly the days answered by yes', () => {
    const days = fc.constantFrom(...daysBetween('2014-01-01', '2015-12-31'))
    fc.assert(
      fc.property(anyPeriod(fc.constantFrom(2014, 2015)).filter(isPossible), days, (p, day) => {
        const core = coreRange(periodBounds(p))
        const certain = core !== null && core.first <= day && day <= core.last
        expect(asOf(p, day) === 'yes').toBe(certain)
      }),
    )
  })
})

describe('a period', () => {
  it('that certainly ends before it starts is refused, on its end', () => {
    const result = periodSchema.safeParse({ from: '2015', to: '2014' })
    expect(result.error?.issues).toMatchObject([{ path: ['to'], params: { reason: 'period-order' } }])
  })

  it('that may end before it starts is accepted', () => {
    expect(periodSchema.safeParse({ from: '2014-10', to: '2014' }).success).toBe(true)
  })

  it('with something that is no date is refused once, at its place', () => {
    const result = periodSchema.safeParse({ from: 'soon', to: '2014', attested: '2013-02-30' })
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([['from'], ['attested']])
  })

  it('cannot be attested by something open', () => {
    expect(periodSchema.safeParse({ attested: OPEN }).success).toBe(false)
  })

  it('is past from the day after its last possible one', () => {
    const bounds = periodBounds(period('2000', '2014'))
    expect(isPast(bounds, '2014-12-31')).toBe(false)
    expect(isPast(bounds, '2015-01-01')).toBe(true)
    expect(isPast(periodBounds(period('2000', null)), '2015-01-01')).toBe(false)
  })
})

describe('periods sort', () => {
  const always = period(OPEN, '2010')
  const early = period('1999', '2004')
  const late = period('2004', '2014')
  const present = period('2014', OPEN)
  const undated = period(null, '2003')

  it('oldest first, an unknown start last', () => {
    expect([undated, present, late, always, early].sort(comparePeriods)).toEqual([
      always,
      early,
      late,
      present,
      undated,
    ])
  })

  it('newest first, what goes on before what has ended', () => {
    expect([undated, early, late, always, present].sort(compareNewestFirst)).toEqual([
      present,
      late,
      always,
      early,
      undated,
    ])
  })

  it('in one order, whichever two are compared', () => {
    const possible = anyPeriod().filter(isPossible)
    fc.assert(
      fc.property(possible, possible, possible, (a, b, c) => {
        for (const compare of [comparePeriods, compareNewestFirst]) {
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
