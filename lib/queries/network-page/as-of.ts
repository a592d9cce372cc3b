import type { IsoDay } from '@/lib/domain/day'
import { edtfBounds } from '@/lib/domain/edtf'
import { asOf, periodBounds } from '@/lib/domain/period'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'
import type { NetworkPage } from '../network-page'
import { type Dated, isUndated } from './context'
import type { IdentityView } from './identity'
import type { LineageBody } from './lineage'
import type { MandateView, OrganView } from './organs'

/** A row with the answer for the day asked for, or for today where that matters. */
export type Stated<Item> = Item & { state?: AsOfAnswer }

/** An organ with those who hold its positions on the day, and those who held them before. */
export interface OrganAsOf extends OrganView {
  state?: AsOfAnswer
  holders: Stated<MandateView>[]
  /** Empty on a day asked for: only what held then is shown. */
  formerHolders: MandateView[]
}

/** The page as of a day. Rows that certainly did not hold then are left out, doubtful ones carry `maybe`. */
export interface NetworkAsOf extends Omit<NetworkPage, 'organs' | 'identity'> {
  day: IsoDay | null
  identity: Omit<IdentityView, 'names' | 'legalForms' | 'sections' | 'memberOf' | 'parent'> & {
    /** Whether the network existed on the day. */
    state?: AsOfAnswer
    names: Stated<IdentityView['names'][number]>[]
    legalForms: Stated<IdentityView['legalForms'][number]>[]
    parent: Stated<NonNullable<IdentityView['parent']>> | null
    sections: Stated<IdentityView['sections'][number]>[]
    memberOf: Stated<IdentityView['memberOf'][number]>[]
  }
  organs: OrganAsOf[]
}

/**
 * The page for a day, or as it is today. Statements, turns, meetings and documents later than the day are left out.
 * Members have a list of their own (`memberList`).
 */
export function networkAsOf(page: NetworkPage, day: IsoDay | null, today: IsoDay): NetworkAsOf {
  const { identity } = page
  const state = day ? asOf(identity.dated.period, day) : undefined
  return {
    ...page,
    day,
    identity: {
      ...identity,
      ...(state ? { state } : {}),
      names: held(identity.names, day),
      legalForms: held(identity.legalForms, day),
      parent: identity.parent && (held([identity.parent], day)[0] ?? null),
      sections: held(identity.sections, day, state),
      memberOf: held(identity.memberOf, day, state),
    },
    claims: until(page.claims, day),
    organs: held(page.organs, day, state).map((organ) => organAsOf(organ, day, today)),
    history: until(page.history, day),
    lineage: lineageUntil(page.lineage, day),
    meetings: {
      ...page.meetings,
      events: page.meetings.events.filter(
        ({ dated }) => !day || periodBounds(dated.period).startEarliest <= day,
      ),
    },
    partnerships: page.partnerships.filter(
      ({ dated }) => !day || periodBounds(dated.period).startEarliest <= day,
    ),
    documents: until(page.documents, day),
  }
}

/** The organ with its holders on the day; without one, with those of today and those before. */
export function organAsOf(organ: Stated<OrganView>, day: IsoDay | null, today: IsoDay): OrganAsOf {
  const stated = organ.mandates.map((mandate) => ({ ...mandate, state: mandateState(mandate, day ?? today) }))
  return {
    ...organ,
    holders: stated.filter(({ state }) => state !== 'no'),
    formerHolders: day ? [] : organ.mandates.filter((mandate) => mandateState(mandate, today) === 'no'),
  }
}

/**
 * Rows that held or may have held on the day. Rows of no known time stay, unmarked. What belongs to a whole that
 * certainly did not exist (`whole`) cannot have been there by mere lack of dates.
 */
export function held<Item extends { dated: Dated }>(
  items: readonly Item[],
  day: IsoDay | null,
  whole?: AsOfAnswer,
): Stated<Item>[] {
  if (!day) return [...items]
  return items.flatMap((item) => {
    if (isUndated(item.dated) && whole !== 'no') return item
    const state = within(asOf(item.dated.period, day), whole)
    return state === 'no' ? [] : { ...item, state }
  })
}

/** The answer for a part of a whole: doubtful it cannot be when the whole certainly did not exist. */
export function within(state: AsOfAnswer, whole?: AsOfAnswer): AsOfAnswer {
  return whole === 'no' && state === 'maybe' ? 'no' : state
}

/** A seat for one holder is left at the latest when the next one surely has it. */
function mandateState({ dated, endsBy }: MandateView, day: IsoDay): AsOfAnswer {
  if (endsBy !== null && day > endsBy) return 'no'
  return asOf(dated.period, day)
}

/** The genealogy as far as it had come: nothing that began later, and no turn to come. */
function lineageUntil(bodies: readonly LineageBody[], day: IsoDay | null): LineageBody[] {
  if (!day) return [...bodies]
  const begun = ({ dated }: { dated: Dated }) => periodBounds(dated.period).startEarliest <= day
  return bodies.filter(begun).map((body) => ({
    ...body,
    legalForms: body.legalForms.filter(begun),
    became: until(body.became, day),
  }))
}

function until<Item extends { date: string | null }>(items: readonly Item[], day: IsoDay | null): Item[] {
  return items.filter(({ date }) => !day || date === null || edtfBounds(date).earliest <= day)
}
