/** A day on the time axis: an ISO 8601 date (`YYYY-MM-DD`). */
export type Day = string

/** The day as a year with fraction: 2015-07-02 is about 2015.5. Throws on anything that is not a date. */
export function yearOf(day: Day): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`Not a date: ${day}`)
  const year = new Date(time).getUTCFullYear()
  const start = Date.UTC(year, 0, 1)
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start)
}

const TICK_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200]

/** An axis of years: its ends, round years to mark, and the place of a day in percent of its length. */
export interface TimeScale {
  from: number
  to: number
  ticks: number[]
  position: (day: Day) => number
}

/** The years that a date can name: ISO 8601 writes them with four figures. */
const FIRST_YEAR = 1
const LAST_YEAR = 9999
const SHORTEST = 4

/**
 * The axis that holds all the days, with at most `mostTicks` round years; never shorter than four years, nor beyond the
 * years that a date can name.
 */
export function timeScale(days: readonly Day[], mostTicks = 6): TimeScale {
  const years = days.map(yearOf)
  let from = Math.floor(Math.min(...years))
  let to = Math.ceil(Math.max(...years))
  from -= Math.max(Math.floor((SHORTEST - (to - from)) / 2), 0)
  from = Math.min(Math.max(from, FIRST_YEAR), LAST_YEAR - SHORTEST)
  to = Math.min(Math.max(to, from + SHORTEST), LAST_YEAR)
  const step = TICK_STEPS.find((size) => (to - from) / size < mostTicks) ?? 500
  const first = Math.ceil(from / step) * step
  const ticks = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, index) => first + index * step,
  )
  const position = (day: Day) =>
    Math.round(Math.min(Math.max((yearOf(day) - from) / (to - from), 0), 1) * 1000) / 10
  return { from, to, ticks, position }
}
