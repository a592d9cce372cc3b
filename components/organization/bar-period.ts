import type { BarPeriod } from '@/components/charts/period-span'
import { addDays, FIRST_DAY, type IsoDay, LAST_DAY } from '@/lib/domain/day'
import { OPEN, periodBounds } from '@/lib/domain/period'
import type { MembershipView } from '@/lib/queries/organization-page-model'

/** Unknown beginnings are drawn back to this many years ago at most, unless something is known of earlier ones. */
const YEARS_BACK = 40

const EARLIEST_MARK: IsoDay = '1850-01-01'
const DAYS_AHEAD = 3653

/**
 * The bar of a membership. A beginning that nobody knows reaches back to the foundation of the network, since nobody
 * belongs to what does not exist, but not before `first`; an end that nobody knows, to `today`.
 */
export function barPeriod(membership: MembershipView, first: IsoDay, today: IsoDay): BarPeriod {
  const { period, network } = membership
  const bounds = periodBounds(period)
  const founded = network.foundedEarliest && network.foundedEarliest > first ? network.foundedEarliest : first
  const earliest = bounds.startEarliest === FIRST_DAY ? founded : bounds.startEarliest
  const latest = bounds.startLatest === LAST_DAY ? today : bounds.startLatest
  const state = membership.status.key === 'ended' || bounds.endLatest < today ? 'ended' : 'yes'
  return {
    label: period.label,
    state: period.state === 'maybe' ? 'maybe' : period.state ? 'yes' : state,
    ...(earliest <= latest ? { start: { earliest, latest } } : {}),
    ...endOf(period.to, bounds, today),
  }
}

/** Whether a day can be marked on the timeline: far from all memberships it would squeeze them to nothing. */
export function fitsTimeline(day: IsoDay | null, today: IsoDay): boolean {
  return day === null || (day >= EARLIEST_MARK && day <= addDays(today, DAYS_AHEAD))
}

/** The first day of the axis: the earliest beginning known, or some decades ago. */
export function firstDayShown(memberships: readonly MembershipView[], today: IsoDay): IsoDay {
  const known = memberships
    .map(({ period }) => periodBounds(period).startEarliest)
    .filter((day) => day !== FIRST_DAY)
  const back = `${String(Number(today.slice(0, 4)) - YEARS_BACK).padStart(4, '0')}-01-01`
  return [...known, back].reduce((a, b) => (a < b ? a : b))
}

function endOf(
  to: string | null,
  { endEarliest, endLatest }: { endEarliest: IsoDay; endLatest: IsoDay },
  today: IsoDay,
): Pick<BarPeriod, 'end'> {
  if (to === OPEN) return { end: 'open' }
  if (endLatest !== LAST_DAY)
    return { end: { earliest: endEarliest === FIRST_DAY ? endLatest : endEarliest, latest: endLatest } }
  if (endEarliest === FIRST_DAY || endEarliest > today) return {}
  return { end: { earliest: endEarliest, latest: today } }
}
