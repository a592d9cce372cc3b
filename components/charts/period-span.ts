import type { Day, TimeScale } from './time-scale'

/** A period between two ends, each known to lie between an earliest and a latest day. */
export interface BarPeriod {
  /** Bounds of the beginning; left out when nothing is known of it. */
  start?: { earliest: Day; latest: Day }
  /** Bounds of the end, `open` while it goes on; left out when nothing is known of it. */
  end?: { earliest: Day; latest: Day } | 'open'
  /** Shown on pointing: "2014 – 2020". */
  label: string
  /** What only may hold on the page's date is drawn hollow, over all the time that it may fill. */
  state?: 'yes' | 'maybe' | 'ended'
}

/** Positions in percent of the axis: the bar fades in from `outerStart` to `start` and out from `end` to `outerEnd`. */
export interface BarSpan {
  outerStart: number
  start: number
  end: number
  outerEnd: number
}

/**
 * The bar of a period: surely held between its latest beginning and its earliest end, possibly held around. An end
 * nothing is known of reaches back to the axis's beginning, or on to its end; an open one runs to the as-of line.
 */
export function barSpan({ start, end }: BarPeriod, scale: TimeScale, now: number): BarSpan {
  const outerStart = start ? scale.position(start.earliest) : 0
  const latestStart = start ? scale.position(start.latest) : undefined
  const earliestEnd =
    end === 'open' ? Math.max(now, latestStart ?? 0) : end ? scale.position(end.earliest) : undefined
  const outerEnd = end === 'open' ? (earliestEnd ?? now) : end ? scale.position(end.latest) : now
  const from = latestStart ?? Math.max((earliestEnd ?? outerEnd) - 6, outerStart)
  const to = earliestEnd ?? Math.min(from + 6, outerEnd)
  // Bounds that overlap leave no sure part: the bar then only rises and falls, around the middle.
  const middle = (from + to) / 2
  const [sureFrom, sureTo] = from <= to ? [from, to] : [middle, middle]
  return {
    outerStart: Math.min(outerStart, sureFrom),
    start: sureFrom,
    end: sureTo,
    outerEnd: Math.max(outerEnd, sureTo),
  }
}
