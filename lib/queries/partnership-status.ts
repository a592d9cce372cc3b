import type { IsoDay } from '@/lib/domain/day'
import { asOf, OPEN, type Period, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import type { PartnershipStatus } from '@/lib/domain/vocabulary'

/** What the dates say of a day; `unknown` where they do not settle whether it still goes on. */
export type PartnershipState = PartnershipStatus | 'planned' | 'unknown'

export const PARTNERSHIP_STATES = ['planned', 'active', 'dormant', 'ended', 'unknown'] as const

/**
 * The state of a partnership today. Its dates decide; where they leave it open, what the editors recorded does. An open
 * end says that it goes on, even if nobody knows since when.
 * @param recorded the status kept with the record
 * @param bounds those of the period, where the caller has them already
 */
export function partnershipState(
  period: Period,
  recorded: PartnershipStatus,
  today: IsoDay,
  bounds = periodBounds(period),
): PartnershipState {
  const settled = settledByDates(bounds, today)
  if (settled) return settled
  if (recorded !== 'active') return recorded
  if (period.to === OPEN) return 'active'
  return asOf(bounds, today) === 'yes' ? 'active' : 'unknown'
}

/** Whether the state is what the editors recorded, since the dates say neither that it is over nor that it goes on. */
export function isRecordedState(
  period: Period,
  recorded: PartnershipStatus,
  today: IsoDay,
  bounds = periodBounds(period),
): boolean {
  return settledByDates(bounds, today) === null && recorded !== 'active'
}

function settledByDates({ endLatest, startEarliest }: PeriodBounds, today: IsoDay): PartnershipState | null {
  if (endLatest < today) return 'ended'
  return startEarliest > today ? 'planned' : null
}

/** Words in which sources state a status, folded to lower case. */
const CLAIMS: Readonly<Record<string, PartnershipStatus>> = {
  'en cours': 'active',
  laufend: 'active',
  ongoing: 'active',
  'en sommeil': 'dormant',
  ruhend: 'dormant',
  dormant: 'dormant',
  terminé: 'ended',
  abgeschlossen: 'ended',
  beendet: 'ended',
  completed: 'ended',
  ended: 'ended',
}

/** Whether what the source claims is something else than the state that the dates give. */
export function claimDiffers(claim: string | null, state: PartnershipState): boolean {
  return claim !== null && CLAIMS[claim.trim().toLowerCase()] !== state
}
