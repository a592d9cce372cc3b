import type { IsoDay } from '@/lib/domain/day'
import { Recent } from '@/lib/domain/recent'
import { remember } from '@/lib/domain/remember'
import { type Combinations, combinationsOn } from './combinations'
import { type Bounds, dayNumber, type HeldPeriods, type MembershipIndex } from './membership-index'
import { type Present, presentOn } from './present'

/** How much of an answer is asked for: `MAYBE` takes what may hold, `YES` only what certainly does. */
export const MAYBE = 1
export const YES = 2
export type Level = typeof MAYBE | typeof YES

/** What is not excluded at a level is what does not hold at the other one. */
export function opposite(level: Level): Level {
  return level === YES ? MAYBE : YES
}

/** What of an index holds on one day: 0 no, 1 maybe, 2 yes. */
export interface DayView {
  memberships: Uint8Array
  partnerships: Uint8Array
  mandates: Uint8Array
  /** What bodies belong to and have, as far as the level goes. */
  present(level: Level): Present
  /** In which classes, roles and scopes they belong to networks, and to how many, as far as the level goes. */
  combinations(level: Level): Combinations
}

/** So many days are kept for an index: today, and those that people are looking at. */
const DAYS_KEPT = 12

const views = new WeakMap<MembershipIndex, Recent<DayView>>()

/** What holds on a day. What is known to have ended no longer holds today, even where nobody has told since when. */
export function dayView(index: MembershipIndex, day: IsoDay, today: IsoDay): DayView {
  const known = views.get(index) ?? new Recent<DayView>(DAYS_KEPT)
  views.set(index, known)
  return known.get(`${day}/${today}`, () => makeView(index, day, day >= today))
}

function makeView(index: MembershipIndex, day: IsoDay, endsCount: boolean): DayView {
  const { memberships, partnerships, mandates } = index
  const number = dayNumber(day)
  const view: DayView = {
    memberships: statesOf(memberships.period, states(memberships.periods, number, endsCount)),
    partnerships: states(partnerships.periods, number, endsCount),
    mandates: states({ bounds: mandates.bounds, ended: null }, number, false),
    present: remember((level: Level) => presentOn(index, view, level)),
    combinations: remember((level: Level) => combinationsOn(index, view, level)),
  }
  return view
}

/** `asOf` of lib/domain/period.ts for a whole column. */
function states(
  { bounds, ended }: { bounds: Bounds; ended: HeldPeriods['ended'] | null },
  day: number,
  endsCount: boolean,
): Uint8Array {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const held = new Uint8Array(startEarliest.length)
  for (let at = 0; at < held.length; at += 1) {
    if (day < (startEarliest[at] ?? 0) || day > (endLatest[at] ?? 0)) continue
    if (endsCount && ended?.[at]) continue
    held[at] = (startLatest[at] ?? 0) <= day && day <= (endEarliest[at] ?? 0) ? YES : MAYBE
  }
  return held
}

/** The states of what has one of these periods each. */
function statesOf(period: Int32Array, ofPeriod: Uint8Array): Uint8Array {
  const held = new Uint8Array(period.length)
  for (let at = 0; at < held.length; at += 1) held[at] = ofPeriod[period[at] ?? 0] ?? 0
  return held
}
