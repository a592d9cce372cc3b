import { addDays, type IsoDay, laterDay } from '@/lib/domain/day'
import { asOf, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'
import { within } from './as-of'
import type { ClaimView } from './claims'
import type { MemberView } from './members'

/** How many certainly did, and how many more may have. */
export interface Count {
  sure: number
  possible: number
}

/** The membership in one year: who came, who went, how many there were at its end. */
export interface GrowthYear {
  year: number
  /** Beginnings that certainly lie in the year. */
  joined: number
  /** Ends that certainly lie in the year. */
  left: number
  /** Members on 31 December, or on the day shown in its year. */
  size: Count
  /** Numbers of members stated for the year, latest first. */
  claims: ClaimView[]
}

export interface Growth {
  /** Every year from the first that something is known of to that of the day shown, oldest first. */
  years: GrowthYear[]
  /** Memberships whose beginning is not known to the year. */
  undatedStarts: number
  /** Memberships in all. */
  total: number
}

/** A longer chart cannot be read; the table under it has every year. */
const MOST_YEARS = 400

/** Share of the memberships whose year of joining has to be known: with fewer, the picture would only show doubt. */
const ENOUGH = 0.2

/** Dates known to no better than this say nothing about a span of time. */
const ROUGHEST_YEARS = 5

/**
 * The membership of a network year by year up to a day, or to the last on which it surely existed. Empty where fewer
 * than two years are told apart: a single roll says nothing about time.
 */
export function growth(
  members: readonly Pick<MemberView, 'dated' | 'status'>[],
  claims: readonly ClaimView[],
  network: PeriodBounds,
  { until: asked, today }: { until: IsoDay; today: IsoDay },
): Growth {
  const until = endYear(network) !== null && network.endEarliest < asked ? network.endEarliest : asked
  const bounds = members.filter(({ status }) => status !== 'applied').map((member) => boundsOf(member, today))
  const counted = claims.filter(
    ({ kind, number, date }) => kind === 'members' && number !== null && date !== null,
  )
  const starts = bounds.map(startYear)
  const known = [
    ...starts,
    ...bounds.map(endYear),
    ...counted.map(({ date }) => claimYear(date)),
    ...(starts.some((year) => year !== null) || counted.length > 0 ? [startYear(network)] : []),
  ].filter((year): year is number => year !== null)
  const last = yearOf(until)
  const first = Math.max(Math.min(...known, last), last - MOST_YEARS)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    joined: starts.filter((start) => start === year).length,
    left: bounds.filter((bound) => endYear(bound) === year).length,
    size: sizeOn(bounds, year === last ? until : `${pad(year)}-12-31`, network),
    claims: counted.filter(({ date }) => claimYear(date) === year),
  }))
  const telling = years.filter(({ joined, left, claims }) => joined + left + claims.length > 0)
  const datedStarts = starts.filter((year) => year !== null).length
  const told = telling.length >= 2 && (datedStarts >= bounds.length * ENOUGH || counted.length >= 2)
  return {
    years: told ? years : [],
    undatedStarts: bounds.length - datedStarts,
    total: bounds.length,
  }
}

/** The bounds of a membership; one that is said to have ended, no matter when, has ended before today. */
function boundsOf({ dated, status }: Pick<MemberView, 'dated' | 'status'>, today: IsoDay): PeriodBounds {
  const bounds = periodBounds(dated.period)
  if (status !== 'ended' || bounds.endLatest < today) return bounds
  return { ...bounds, endLatest: laterDay(bounds.endEarliest, addDays(today, -1)) }
}

/** How many of the periods cover the day. What belongs to a network that did not exist yet was not there. */
function sizeOn(periods: readonly PeriodBounds[], day: IsoDay, network: PeriodBounds): Count {
  const existed = asOf(network, day)
  const answers = periods.map((period): AsOfAnswer => within(asOf(period, day), existed))
  return {
    sure: answers.filter((answer) => answer === 'yes').length,
    possible: answers.filter((answer) => answer === 'maybe').length,
  }
}

/** A member that came or went between two days. */
export interface MemberTurn<Member> {
  member: Member
  /** Whether it certainly happened between the two days. */
  sure: boolean
}

export interface MembershipChanges<Member> {
  joined: MemberTurn<Member>[]
  left: MemberTurn<Member>[]
  /** Members on both days, certainly. */
  stayed: number
}

/**
 * Who came after the first day and until the second, who was gone by the second but not by the first. A date known only
 * roughly makes it possible, not certain; one known to no better than five years says nothing about the span and is
 * left out.
 */
export function membershipChanges<Member extends Pick<MemberView, 'dated' | 'status'>>(
  members: readonly Member[],
  from: IsoDay,
  to: IsoDay,
): MembershipChanges<Member> {
  const rows = members
    .filter(({ status }) => status !== 'applied')
    .map((member) => ({ member, bounds: periodBounds(member.dated.period) }))
  return {
    joined: rows.flatMap(({ member, bounds: { startEarliest, startLatest } }) =>
      turn(member, startEarliest, startLatest, addDays(from, 1), to),
    ),
    // A member is gone on the day after its last one.
    left: rows.flatMap(({ member, bounds: { endEarliest, endLatest } }) =>
      turn(member, endEarliest, endLatest, from, addDays(to, -1)),
    ),
    stayed: rows.filter(({ bounds }) => asOf(bounds, from) === 'yes' && asOf(bounds, to) === 'yes').length,
  }
}

/** The turn, if the day that is known to lie between `earliest` and `latest` may lie between `first` and `last`. */
function turn<Member>(
  member: Member,
  earliest: IsoDay,
  latest: IsoDay,
  first: IsoDay,
  last: IsoDay,
): MemberTurn<Member>[] {
  if (yearOf(latest) - yearOf(earliest) > ROUGHEST_YEARS || earliest > last || latest < first) return []
  return [{ member, sure: earliest >= first && latest <= last }]
}

function startYear({ startEarliest, startLatest }: PeriodBounds): number | null {
  return yearOf(startEarliest) === yearOf(startLatest) ? yearOf(startEarliest) : null
}

function endYear({ endEarliest, endLatest }: PeriodBounds): number | null {
  return yearOf(endEarliest) === yearOf(endLatest) ? yearOf(endEarliest) : null
}

function claimYear(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0]
  return year ? Number(year) : null
}

function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4))
}

function pad(year: number): string {
  return String(year).padStart(4, '0')
}
