import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daySchema, FIRST_DAY, isDay, LAST_DAY } from '@/lib/domain/day'
import { anyDay } from './edtf-arbitrary'

describe('a day', () => {
  it.each(['2016-02-29', '2000-02-29', FIRST_DAY, LAST_DAY])('%s exists', (day) => {
    expect(isDay(day)).toBe(true)
    expect(daySchema.parse(day)).toBe(day)
  })

  it.each([
    '2015-02-29',
    '1900-02-29',
    '0000-01-01',
    '2014-13-01',
    '2014-04-31',
    '2014-1-1',
    '2014',
    '10000-01-01',
    '',
  ])('%j does not', (day) => {
    expect(isDay(day)).toBe(false)
    expect(daySchema.safeParse(day).success).toBe(false)
  })

  it('later by some days and earlier by as many is the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        const moved = addDays(day, count)
        expect(isDay(moved)).toBe(true)
        if (moved !== FIRST_DAY && moved !== LAST_DAY) expect(addDays(moved, -count)).toBe(day)
      }),
    )
  })

  it('moves across months, leap days and years, and not out of the calendar', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29')
    expect(addDays('2015-12-31', 1)).toBe('2016-01-01')
    expect(addDays('0100-03-01', -1)).toBe('0100-02-28')
    expect(addDays(FIRST_DAY, -1)).toBe(FIRST_DAY)
    expect(addDays(LAST_DAY, 1)).toBe(LAST_DAY)
  })
})
