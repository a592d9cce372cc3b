import { FIRST_DAY, type IsoDay, LAST_DAY } from '@/lib/domain/day'
import { OPEN, type Period, periodBounds } from '@/lib/domain/period'
import type { BarPeriod } from './period-span'

/** The bar of a period. `endsBy` is a day at which it had ended, where that is known otherwise. */
export function barOf(period: Period, label: string, endsBy: IsoDay | null = null): BarPeriod {
  const bounds = periodBounds(period)
  const latest = endsBy !== null && endsBy < bounds.endLatest ? endsBy : bounds.endLatest
  const start =
    bounds.startEarliest === FIRST_DAY
      ? undefined
      : { earliest: bounds.startEarliest, latest: bounds.startLatest }
  const end =
    period.to === OPEN
      ? ('open' as const)
      : latest === LAST_DAY
        ? undefined
        : { earliest: bounds.endEarliest, latest }
  return { start, end, label }
}
