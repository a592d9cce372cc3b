import { describe, expect, test } from 'vitest'
import { barSpan } from '@/components/charts/period-span'
import { timeScale, yearOf } from '@/components/charts/time-scale'

const day = (date: string) => ({ earliest: date, latest: date })
const year = (number: number) => ({ earliest: `${number}-01-01`, latest: `${number}-12-31` })

describe('the axis of years', () => {
  test('holds every day and marks round years', () => {
    const scale = timeScale(['1998-05-01', '2026-11-22'])
    expect(scale).toMatchObject({ from: 1998, to: 2027, ticks: [2000, 2005, 2010, 2015, 2020, 2025] })
    expect(scale.position('1998-01-01')).toBe(0)
    expect(scale.position('2027-01-01')).toBe(100)
  })

  test('never marks more years than asked for, from four years to a thousand', () => {
    for (const to of ['2003-01-01', '2010-06-01', '2090-01-01', '2999-12-31']) {
      const { ticks } = timeScale(['2000-01-01', to])
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  test('of a single day still has a length', () => {
    const { from, to } = timeScale(['2014-10-16'])
    expect(to - from).toBe(4)
  })

  test.each([
    ['0001-01-01', { from: 1, to: 5 }],
    ['9999-12-31', { from: 9995, to: 9999 }],
  ])('does not go beyond the years that a date can name: %s', (date, ends) => {
    const scale = timeScale([date])
    expect(scale).toMatchObject(ends)
    for (const tick of scale.ticks) {
      expect(scale.position(`${String(tick).padStart(4, '0')}-01-01`)).toBeGreaterThanOrEqual(0)
    }
    expect(timeScale(['2000-01-01', '9999-12-31']).position('9999-12-31')).toBe(100)
  })

  test('counts leap years', () => {
    expect(yearOf('2024-12-31')).toBeCloseTo(2024 + 365 / 366)
    expect(yearOf('2015-07-02')).toBeCloseTo(2015.5, 1)
  })

  test('refuses what is not a date', () => {
    expect(() => yearOf('yesterday')).toThrow('Not a date')
  })
})

describe('the bar of a period', () => {
  const scale = timeScale(['2000-01-01', '2020-01-01'])
  const span = (period: object) => barSpan({ label: '', ...period }, scale, scale.position('2020-01-01'))

  test('has sharp ends where the days are known', () => {
    expect(span({ start: day('2005-01-01'), end: day('2010-01-01') })).toEqual({
      outerStart: 25,
      start: 25,
      end: 50,
      outerEnd: 50,
    })
  })

  test('fades over the year when only the year is known', () => {
    const { outerStart, start, end, outerEnd } = span({ start: year(2005), end: year(2010) })
    expect([outerStart, start, end, outerEnd]).toEqual([25, 30, 50, 55])
  })

  test('begins where it begins when the day shown is earlier', () => {
    const early = barSpan(
      { label: '', start: day('2010-01-01'), end: 'open' },
      scale,
      scale.position('2005-01-01'),
    )
    expect(early).toEqual({ outerStart: 50, start: 50, end: 50, outerEnd: 50 })
  })

  test('runs to the as-of line while it goes on', () => {
    expect(span({ start: day('2005-01-01'), end: 'open' })).toMatchObject({ end: 100, outerEnd: 100 })
  })

  test('fades from the beginning of the axis when its own beginning is unknown', () => {
    const { outerStart, start, end } = span({ end: day('2010-01-01') })
    expect(outerStart).toBe(0)
    expect(start).toBeLessThan(end)
    expect(end).toBe(50)
  })

  test('fades towards the as-of line when its end is unknown', () => {
    const { start, end, outerEnd } = span({ start: day('2005-01-01') })
    expect(start).toBe(25)
    expect(end).toBeLessThan(50)
    expect(outerEnd).toBe(100)
  })

  test('stays in order when the bounds overlap or nothing is known', () => {
    for (const period of [{ start: year(2005), end: year(2005) }, {}, { end: 'open' }]) {
      const { outerStart, start, end, outerEnd } = span(period)
      expect(outerStart).toBeLessThanOrEqual(start)
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(outerEnd)
    }
  })
})
