import type { IsoDay } from '@/lib/domain/day'
import { asOf, isPast, type Period, periodBounds } from '@/lib/domain/period'
import type {
  DatedView,
  EventRowView,
  MandateView,
  MembershipView,
  NetworkMentionView,
  OrganizationPageView,
  PartnershipRowView,
} from './organization-page-model'
import { type PartnershipState, partnershipState } from './partnership-status'

export interface ShownPartnership extends PartnershipRowView {
  /** What the dates and the record say of the day shown. */
  state: PartnershipState
}

/** A body's page as of a day: the day asked for, or today with the past kept. */
export interface OrganizationOnDay extends OrganizationPageView {
  /** The day asked for; null shows today and what has ended. */
  day: IsoDay | null
  today: IsoDay
  present: MembershipView[]
  former: MembershipView[]
  partnerships: ShownPartnership[]
}

/**
 * What the page shows. With a day, only what held or may have held on it, each marked; meetings up to that day. Without
 * one, everything, memberships that have ended apart. Networks found through today's memberships (`indirect`, `alike`, `networksFor`)
 * are those of today in either case.
 */
export function organizationOn(
  page: OrganizationPageView,
  today: IsoDay,
  day: IsoDay | null,
): OrganizationOnDay {
  const partnerships = page.partnerships.map((row) => ({
    ...row,
    state: partnershipState(row.period, row.recorded, day ?? today),
  }))
  if (day === null) {
    const ended = (row: MembershipView) =>
      row.status.key === 'ended' || isPast(periodBounds(row.period), today)
    return {
      ...page,
      day,
      today,
      partnerships,
      present: page.memberships.filter((row) => !ended(row)),
      former: page.memberships.filter(ended),
    }
  }
  return {
    ...page,
    day,
    today,
    partnerships: heldOn(partnerships, day),
    present: heldOn(page.memberships, day).filter(({ network }) => mayHaveExisted(network, day)),
    former: [],
    mandates: heldOn<MandateView>(page.mandates, day),
    events: page.events.filter(({ period }: EventRowView) => periodBounds(period).startEarliest <= day),
  }
}

/** Nobody belonged to what was not founded yet, even where nobody knows since when they do. */
function mayHaveExisted({ foundedEarliest }: NetworkMentionView, day: IsoDay): boolean {
  return foundedEarliest === null || foundedEarliest <= day
}

function heldOn<Row extends { period: DatedView }>(rows: readonly Row[], day: IsoDay): Row[] {
  return rows.flatMap((row) => {
    const state = asOf(row.period as Period, day)
    return state === 'no' ? [] : [{ ...row, period: { ...row.period, state } }]
  })
}
