import { z } from 'zod'

/**
 * Calendar days as ISO 8601 strings (`2014-10-16`) in the proleptic Gregorian calendar, from 0001-01-01 to
 * 9999-12-31. Such strings compare as days with `<` and `>`, cross every boundary unchanged, and have no time zone.
 */
export type IsoDay = string

/** First and last day of the calendar; as a bound of a period they say "no limit known". */
export const FIRST_DAY: IsoDay = '0001-01-01'
export const LAST_DAY: IsoDay = '9999-12-31'

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MILLISECONDS_PER_DAY = 86_400_000

/** Whether the text is a day that exists: `2015-02-29` and `0000-01-01` do not. */
export function isDay(text: string): boolean {
  const match = ISO_DAY.exec(text)
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** A day of the calendar, as typed or as found in an address. */
export const daySchema = z.string().refine(isDay, { error: 'not a calendar day', params: { reason: 'day' } })

/** Whether year (1 to 9999), month (1 to 12) and day of the month name a day that exists. */
export function dayExists(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** First day of the month `monthIndex` (year × 12 + month − 1), held inside the calendar. */
export function firstDayOfMonth(monthIndex: number): IsoDay {
  const year = Math.floor(monthIndex / 12)
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  return isoDay(year, (monthIndex % 12) + 1, 1)
}

/** Last day of the month `monthIndex` (year × 12 + month − 1), held inside the calendar. */
export function lastDayOfMonth(monthIndex: number): IsoDay {
  const year = Math.floor(monthIndex / 12)
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  const month = (monthIndex % 12) + 1
  return isoDay(year, month, daysInMonth(year, month))
}

/** The day `count` days later (earlier if negative), held inside the calendar. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const moved = new Date(dateOf(day).getTime() + count * MILLISECONDS_PER_DAY)
  const year = moved.getUTCFullYear()
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  return isoDay(year, moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Midnight UTC of a day, for `Intl` and for database drivers. */
export function dateOf(day: IsoDay): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function earlierDay(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b
}

export function laterDay(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
