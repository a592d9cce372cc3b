import { z } from 'zod'
import { earlierDay, FIRST_DAY, type IsoDay, LAST_DAY, laterDay } from './day'
import { type DayBounds, EdtfError, edtfBounds, edtfSchema } from './edtf'
import type { AsOfAnswer } from './vocabulary'

/** As `from`: always. As `to`: no end, still going on. */
export const OPEN = '..'

/**
 * When something held. `from` and `to` are EDTF dates, both inclusive, null where unknown, or `..`. `attested` is a date
 * (EDTF) at which a source says that it held: the date of a member list, for instance.
 */
export interface Period {
  from: string | null
  to: string | null
  attested: string | null
}

/** First and last possible day of the start and of the end; 0001-01-01 and 9999-12-31 where nothing limits them. */
export interface PeriodBounds {
  startEarliest: IsoDay
  startLatest: IsoDay
  endEarliest: IsoDay
  endLatest: IsoDay
}

/** The period certainly ends before it starts. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError'
  constructor(readonly period: Period) {
    super(`a period cannot end (${period.to}) before it starts (${period.from})`)
  }
}

const ANY_DAY: DayBounds = { earliest: FIRST_DAY, latest: LAST_DAY }

/**
 * The days on which a period may have started and ended. What is unknown is anything that the rest allows: no start
 * after the last possible end, none after the day at which it is attested. `attested` counts as its last possible day,
 * and is set aside where `from` or `to` contradict it. Throws EdtfError, PeriodError.
 */
export function periodBounds(period: Period): PeriodBounds {
  const start = sideBounds(period.from, FIRST_DAY)
  const end = sideBounds(period.to, LAST_DAY)
  if (end.latest < start.earliest) throw new PeriodError(period)

  const bounds = {
    startEarliest: start.earliest,
    startLatest: earlierDay(start.latest, end.latest),
    endEarliest: laterDay(end.earliest, start.earliest),
    endLatest: end.latest,
  }
  const attested = period.attested === null ? null : edtfBounds(period.attested).latest
  if (attested === null || attested < bounds.startEarliest || attested > bounds.endLatest) return bounds
  return {
    ...bounds,
    startLatest: earlierDay(bounds.startLatest, attested),
    endEarliest: laterDay(bounds.endEarliest, attested),
  }
}

/** Whether the period certainly, possibly or certainly not covers the day. Throws EdtfError, PeriodError. */
export function asOf(period: Period | PeriodBounds, day: IsoDay): AsOfAnswer {
  const bounds = 'startEarliest' in period ? period : periodBounds(period)
  if (day < bounds.startEarliest || day > bounds.endLatest) return 'no'
  return bounds.startLatest <= day && day <= bounds.endEarliest ? 'yes' : 'maybe'
}

/**
 * The days that the period certainly covers, inclusive, or null if there is none. A start that may be the last day of
 * the calendar, or an end that may be its first one, is no knowledge and gives no such day.
 */
export function coreRange(bounds: PeriodBounds): { first: IsoDay; last: IsoDay } | null {
  const { startLatest, endEarliest } = bounds
  if (startLatest > endEarliest || startLatest === LAST_DAY || endEarliest === FIRST_DAY) return null
  return { first: startLatest, last: endEarliest }
}

/** The first year in which the period may have begun; null where nothing is known of it. */
export function firstYear(period: Period): number | null {
  const { startEarliest } = periodBounds(period)
  return startEarliest === FIRST_DAY ? null : Number(startEarliest.slice(0, 4))
}

/** Whether the period has certainly ended before the day. */
export function isPast(bounds: PeriodBounds, day: IsoDay): boolean {
  return bounds.endLatest < day
}

/** Sorts by start, then by end, oldest first; "always" comes first, an unknown start last. Throws like periodBounds. */
export function comparePeriods(a: Period, b: Period): number {
  if ((a.from === null) !== (b.from === null)) return a.from === null ? 1 : -1
  const left = periodBounds(a)
  const right = periodBounds(b)
  return (
    compareDays(left.startEarliest, right.startEarliest) ||
    compareDays(left.startLatest, right.startLatest) ||
    compareDays(left.endEarliest, right.endEarliest) ||
    compareDays(left.endLatest, right.endLatest)
  )
}

/** Sorts by the last possible end, then by start, newest first; what may still go on leads, unknown starts follow. */
export function compareNewestFirst(a: Period, b: Period): number {
  const byEnd = compareDays(periodBounds(b).endLatest, periodBounds(a).endLatest)
  if (byEnd !== 0) return byEnd
  if ((a.from === null) !== (b.from === null)) return a.from === null ? 1 : -1
  return comparePeriods(b, a)
}

const side = z.union([edtfSchema, z.literal(OPEN)]).nullable()

/** The three fields of a period, to spread into a record's schema; join `checkPeriod` to it. */
export const periodFields = {
  from: side.default(null),
  to: side.default(null),
  attested: edtfSchema.nullable().default(null),
}

/** A zod check: adds an issue on `to`, with `params.reason` `period-order`, where the period ends before it starts. */
export function checkPeriod(context: z.core.ParsePayload<Period>): void {
  try {
    periodBounds(context.value)
  } catch (error) {
    // A side that is no date at all has its own issue already.
    if (error instanceof EdtfError) return
    if (!(error instanceof PeriodError)) throw error
    context.issues.push({
      code: 'custom',
      path: ['to'],
      message: error.message,
      params: { reason: 'period-order' },
      input: context.value.to,
    })
  }
}

export const periodSchema = z.strictObject(periodFields).check(checkPeriod)

function sideBounds(value: string | null, open: IsoDay): DayBounds {
  if (value === null) return ANY_DAY
  if (value === OPEN) return { earliest: open, latest: open }
  return edtfBounds(value)
}

function compareDays(a: IsoDay, b: IsoDay): number {
  return a < b ? -1 : a > b ? 1 : 0
}
