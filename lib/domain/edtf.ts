import { z } from 'zod'
import { addDays, dayExists, firstDayOfMonth, type IsoDay, isoDay, lastDayOfMonth } from './day'

/**
 * One date, as far as it is known, in the subset of EDTF level 1 (ISO 8601-2) that the directory uses:
 *
 *     2000   2014-10   2014-10-16      a year, a month, a day
 *     2014-21 … 2014-24                spring, summer, autumn, winter (northern, by whole months)
 *     201X   20XX   2004-XX   2004-10-XX   unspecified digits
 *     1998?  1998~  1998%              uncertain, approximate, both
 *     2017/2018                        one day somewhere from 2017 to 2018
 *
 * Open (`..`) and unknown (null) are answers of a period, not dates: see `period.ts`.
 */
export type EdtfPrecision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day'

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]

export interface EdtfPoint {
  kind: 'point'
  precision: EdtfPrecision
  /** The year; of a decade or century, its first one. */
  year: number
  /** 1 to 12, for a month or a day. */
  month: number | null
  /** Day of the month, for a day. */
  day: number | null
  season: Season | null
  approximate: boolean
  uncertain: boolean
}

export interface EdtfBetween {
  kind: 'between'
  from: EdtfPoint
  to: EdtfPoint
}

export type EdtfDate = EdtfPoint | EdtfBetween

/** `format`: not in the subset; `calendar`: no such month, day or year; `order`: `A/B` where B is not after A. */
export type EdtfErrorReason = 'format' | 'calendar' | 'order'

export class EdtfError extends Error {
  override readonly name = 'EdtfError'
  constructor(
    readonly text: string,
    readonly reason: EdtfErrorReason,
  ) {
    super(`not an EDTF date (${reason}): ${text}`)
  }
}

export interface DayBounds {
  earliest: IsoDay
  latest: IsoDay
}

const POINT = /^(?:(\d{2}XX|\d{3}X)|(\d{4})(?:-(XX)(?:-XX)?|-(\d{2})(?:-(?:(\d{2})|(XX)))?)?)([?~%])?$/

/** The parts of an EDTF date. Throws EdtfError. */
export function parseEdtf(text: string): EdtfDate {
  const slash = text.indexOf('/')
  if (slash < 0) return parsePoint(text, text)
  const from = parsePoint(text.slice(0, slash), text)
  const to = parsePoint(text.slice(slash + 1), text)
  const reversed = pointBounds(from).earliest > pointBounds(to).latest
  const repeated = text.slice(0, slash) === text.slice(slash + 1)
  if (reversed || repeated) throw new EdtfError(text, 'order')
  return { kind: 'between', from, to }
}

/**
 * First and last day that the date can mean, inclusive. A qualifier (`?`, `~`, `%`) widens both sides by one unit of
 * the date's precision. Throws EdtfError.
 */
export function edtfBounds(text: string): DayBounds {
  const date = parseEdtf(text)
  if (date.kind === 'point') return pointBounds(date)
  return { earliest: pointBounds(date.from).earliest, latest: pointBounds(date.to).latest }
}

/** An EDTF date in the one spelling that is stored. An issue's `params.reason` is an EdtfErrorReason. */
export const edtfSchema = z
  .string()
  .max(24)
  .superRefine((text, context) => {
    try {
      parseEdtf(text)
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error
      context.addIssue({ code: 'custom', message: error.message, params: { reason: error.reason } })
    }
  })

/** Sorts dates by their first possible day, then by the last one. */
export function compareEdtf(a: string, b: string): number {
  const left = edtfBounds(a)
  const right = edtfBounds(b)
  return compareText(left.earliest, right.earliest) || compareText(left.latest, right.latest)
}

function parsePoint(text: string, whole: string): EdtfPoint {
  const match = POINT.exec(text)
  if (!match) throw new EdtfError(whole, 'format')
  const [, span, year, noMonth, second, day, , qualifier] = match
  const quality = {
    kind: 'point' as const,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  }
  const rest = { month: null, day: null, season: null }

  if (span !== undefined) {
    const precision = span.endsWith('XX') ? 'century' : 'decade'
    return { ...quality, ...rest, precision, year: Number(span.replaceAll('X', '0')) }
  }

  const point = { ...quality, ...rest, year: Number(year) }
  if (point.year < 1) throw new EdtfError(whole, 'calendar')
  if (second === undefined || noMonth !== undefined) return { ...point, precision: 'year' }

  const number = Number(second)
  const season = SEASONS[number - 21]
  const hasDayPart = text.length - (qualifier ? 1 : 0) > 'YYYY-MM'.length
  if (season !== undefined && !hasDayPart) return { ...point, precision: 'season', season }
  if (!dayExists(point.year, number, day === undefined ? 1 : Number(day))) {
    throw new EdtfError(whole, 'calendar')
  }
  if (day === undefined) return { ...point, precision: 'month', month: number }
  return { ...point, precision: 'day', month: number, day: Number(day) }
}

const MONTHS = { century: 1200, decade: 120, year: 12, season: 3, month: 1 } as const

function pointBounds(point: EdtfPoint): DayBounds {
  const margin = point.approximate || point.uncertain ? 1 : 0
  if (point.precision === 'day') {
    const day = isoDay(point.year, point.month ?? 1, point.day ?? 1)
    return { earliest: addDays(day, -margin), latest: addDays(day, margin) }
  }
  const length = MONTHS[point.precision]
  const first = point.year * 12 + firstMonth(point) - 1
  return {
    earliest: firstDayOfMonth(first - margin * length),
    latest: lastDayOfMonth(first + (1 + margin) * length - 1),
  }
}

/** Spring begins in March, winter in December and ends in the following year. */
function firstMonth(point: EdtfPoint): number {
  if (point.season) return 3 * (SEASONS.indexOf(point.season) + 1)
  return point.month ?? 1
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
