import type { IsoDay } from './day'
import { parseEdtf } from './edtf'
import { OPEN, type Period } from './period'

/** The days of a meeting as a calendar shows them; `last` is null where only the first is known. */
export interface MeetingDays {
  first: IsoDay
  last: IsoDay | null
}

/** Whole, certain days only: a meeting of a month, a year or "about" a day has none, and is not given any. */
export function meetingDays({ from, to }: Pick<Period, 'from' | 'to'>): MeetingDays | null {
  const first = exactDay(from)
  return first === null ? null : { first, last: exactDay(to) }
}

/** How many meetings a calendar has, and how many it cannot show. */
export interface CalendarCounts {
  held: number
  others: number
}

export function calendarCounts(periods: readonly Pick<Period, 'from' | 'to'>[]): CalendarCounts {
  const held = periods.filter((period) => meetingDays(period) !== null).length
  return { held, others: periods.length - held }
}

function exactDay(date: string | null): IsoDay | null {
  if (date === null || date === OPEN) return null
  const parsed = parseEdtf(date)
  const exact =
    parsed.kind === 'point' && parsed.precision === 'day' && !parsed.approximate && !parsed.uncertain
  return exact ? date : null
}

/** How precisely the beginning of a meeting is known. */
export type MeetingPrecision = 'day' | 'month' | 'year' | 'none'

/** Anything between a day and nothing that is no month counts as a year: seasons, decades, "2019 or 2020". */
export function meetingPrecision({ from, to }: Pick<Period, 'from' | 'to'>): MeetingPrecision {
  const date = from ?? to
  if (date === null || date === OPEN) return 'none'
  const parsed = parseEdtf(date)
  if (parsed.kind === 'between') return 'year'
  return parsed.precision === 'day' || parsed.precision === 'month' ? parsed.precision : 'year'
}
