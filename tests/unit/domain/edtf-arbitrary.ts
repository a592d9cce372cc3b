import fc from 'fast-check'
import { daysInMonth, FIRST_DAY, isoDay, LAST_DAY } from '@/lib/domain/day'
import { type EdtfError, edtfBounds } from '@/lib/domain/edtf'
import { OPEN, type Period, PeriodError, periodBounds } from '@/lib/domain/period'

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

const anyYear = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1950, max: 2030 }) },
  fc.integer({ min: 1, max: 9999 }),
  fc.constantFrom(1, 2, 9, 10, 100, 9899, 9990, 9998, 9999),
)
const month = fc.integer({ min: 1, max: 12 })
const qualifier = fc.constantFrom('', '', '', '?', '~', '%')

/** A day that exists, from years given. */
function dayOf(year: fc.Arbitrary<number>): fc.Arbitrary<string> {
  return fc.tuple(year, month, fc.nat(30)).map(([y, m, d]) => isoDay(y, m, (d % daysInMonth(y, m)) + 1))
}

/** One date in each form of the subset, without interval. */
export function edtfPoint(year: fc.Arbitrary<number> = anyYear): fc.Arbitrary<string> {
  const bare = fc.oneof(
    year.map(four),
    fc.tuple(year, month).map(([y, m]) => `${four(y)}-${two(m)}`),
    dayOf(year),
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${four(y)}-${s}`),
    year.map((y) => `${four(y).slice(0, 3)}X`),
    year.map((y) => `${four(y).slice(0, 2)}XX`),
    year.map((y) => `${four(y)}-XX`),
    year.map((y) => `${four(y)}-XX-XX`),
    fc.tuple(year, month).map(([y, m]) => `${four(y)}-${two(m)}-XX`),
  )
  return fc.tuple(bare, qualifier).map((parts) => parts.join(''))
}

/** Any valid date, intervals included. */
export function edtfText(year: fc.Arbitrary<number> = anyYear): fc.Arbitrary<string> {
  const between = fc
    .tuple(edtfPoint(year), edtfPoint(year))
    .filter(([a, b]) => a !== b && edtfBounds(a).earliest <= edtfBounds(b).latest)
    .map((sides) => sides.join('/'))
  return fc.oneof({ weight: 4, arbitrary: edtfPoint(year) }, between)
}

/** Texts that look like dates and mostly are none: a valid date with one character changed, and impossible days. */
export const almostEdtf: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      edtfText(),
      fc.nat(20),
      fc.constantFrom('', '0', '3', '9', 'X', 'x', '-', '/', '?', '.', ' ', '\n', '٣'),
    )
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
  fc
    .tuple(fc.integer({ min: 0, max: 2100 }), fc.nat(25), fc.nat(32))
    .map(([y, m, d]) => `${four(y)}-${two(m)}-${two(d)}`),
  fc.tuple(edtfPoint(), edtfPoint()).map((sides) => sides.join('/')),
)

/** Periods of all kinds, the impossible ones included. */
export function anyPeriod(year: fc.Arbitrary<number> = anyYear): fc.Arbitrary<Period> {
  const side = fc.oneof({ weight: 5, arbitrary: edtfText(year) }, fc.constantFrom(null, OPEN))
  return fc.record({
    from: side,
    to: side,
    attested: fc.oneof(edtfText(year), fc.constant(null)),
  })
}

export function isPossible(period: Period): boolean {
  try {
    periodBounds(period)
    return true
  } catch (error) {
    if (error instanceof PeriodError) return false
    throw error
  }
}

/** The bounds of a date, or why there are none. */
export function boundsOrReason(text: string): { earliest: string; latest: string } | string {
  try {
    return edtfBounds(text)
  } catch (error) {
    return (error as EdtfError).reason
  }
}

export const anyDay = fc.oneof({ weight: 8, arbitrary: dayOf(anyYear) }, fc.constantFrom(FIRST_DAY, LAST_DAY))
