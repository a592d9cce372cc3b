import { addDays } from '@/lib/domain/day'
import { OPEN, type Period } from '@/lib/domain/period'

/**
 * What the rules of dates and periods mean, said the slow way: list every day, every pair of a start and an end that
 * the statement allows, and look. Holds for dates that lie well inside the window.
 */
const QUALIFIER = /[?~%]$/

/** All days from `first` to `last`. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The days among those given that an EDTF date (no interval) can mean. */
export function possibleDays(text: string, days: readonly string[]): string[] {
  const slash = text.indexOf('/')
  if (slash >= 0) {
    const first = possibleDays(text.slice(0, slash), days)[0] ?? ''
    const last = possibleDays(text.slice(slash + 1), days).at(-1) ?? ''
    return days.filter((day) => day >= first && day <= last)
  }
  const bare = text.replace(QUALIFIER, '')
  const unit = unitOf(bare)
  const meant = days.filter((day) => isMeant(bare, day))
  if (bare === text) return meant
  const numbers = new Set(meant.map(unit))
  return days.filter((day) => [-1, 0, 1].some((step) => numbers.has(unit(day) + step)))
}

const SEASON_MONTHS: Record<string, string[]> = {
  '21': ['03', '04', '05'],
  '22': ['06', '07', '08'],
  '23': ['09', '10', '11'],
}

function isMeant(bare: string, day: string): boolean {
  const season = /^(\d{4})-(2[1-4])$/.exec(bare)
  if (!season) return new RegExp(`^${bare.replaceAll('X', '\\d')}`).test(day)
  const [, year = '', number = ''] = season
  if (number !== '24')
    return day.startsWith(year) && SEASON_MONTHS[number]?.includes(day.slice(5, 7)) === true
  const next = String(Number(year) + 1).padStart(4, '0')
  return [`${year}-12`, `${next}-01`, `${next}-02`].includes(day.slice(0, 7))
}

/** Numbers the units of a date's precision, so that neighbours differ by one. */
function unitOf(bare: string): (day: string) => number {
  const year = (day: string) => Number(day.slice(0, 4))
  const month = (day: string) => year(day) * 12 + Number(day.slice(5, 7)) - 1
  if (/^\d{2}XX$/.test(bare)) return (day) => Math.floor(year(day) / 100)
  if (/^\d{3}X$/.test(bare)) return (day) => Math.floor(year(day) / 10)
  if (/^\d{4}(-XX(-XX)?)?$/.test(bare)) return year
  if (/-2[1-4]$/.test(bare) && bare.length === 7) return (day) => Math.floor((month(day) - 2) / 3)
  if (/^\d{4}-\d{2}(-XX)?$/.test(bare)) return month
  return (day) => Math.round(Date.parse(day) / 86_400_000)
}

/** Every pair of start and end that a period allows inside the window, as places in it; null if there is none. */
export function possiblePairs(period: Period, window: readonly string[]): [number, number][] | null {
  const place = new Map(window.map((day, index) => [day, index]))
  const places = (value: string | null, open: number) => {
    if (value === null) return window.map((_, index) => index)
    if (value === OPEN) return [open]
    return possibleDays(value, window).map((day) => place.get(day) ?? -1)
  }
  const ends = places(period.to, window.length - 1)
  const pairs = places(period.from, 0).flatMap((start) =>
    ends.filter((end) => start <= end).map((end): [number, number] => [start, end]),
  )
  if (pairs.length === 0) return null
  if (period.attested === null) return pairs
  const held = place.get(possibleDays(period.attested, window).at(-1) ?? '') ?? -1
  const agreeing = pairs.filter(([start, end]) => start <= held && held <= end)
  return agreeing.length > 0 ? agreeing : pairs
}

export function modelAsOf(pairs: readonly [number, number][], day: number): 'yes' | 'maybe' | 'no' {
  const covering = pairs.filter(([start, end]) => start <= day && day <= end).length
  if (covering === pairs.length) return 'yes'
  return covering === 0 ? 'no' : 'maybe'
}
