import type { IsoDay } from '@/lib/domain/day'
import { type Bounds, dayNumber, type MembershipIndex } from './membership-index'
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
  /** By body: the themes, and broader ones, of the partnerships that it is a party to, as bits like `networkThemes`. */
  partyThemes(level: Level): Int32Array
}

/** So many days are kept for an index: today, and those that people are looking at. */
const DAYS_KEPT = 12

const views = new WeakMap<MembershipIndex, Map<string, DayView>>()

/** What holds on a day. What is known to have ended no longer holds today, even where nobody has told since when. */
export function dayView(index: MembershipIndex, day: IsoDay, today: IsoDay): DayView {
  const known = views.get(index) ?? new Map<string, DayView>()
  views.set(index, known)
  const key = `${day}/${today}`
  const view = known.get(key) ?? makeView(index, day, day >= today)
  known.delete(key)
  known.set(key, view)
  const oldest = known.keys().next()
  if (known.size > DAYS_KEPT && !oldest.done) known.delete(oldest.value)
  return view
}

function makeView(index: MembershipIndex, day: IsoDay, endsCount: boolean): DayView {
  const { memberships, partnerships, mandates } = index
  const number = dayNumber(day)
  const held = states(memberships.bounds, number, endsCount ? memberships.ended : null)
  const partnershipsHeld = states(partnerships.bounds, number, endsCount ? partnerships.ended : null)
  const partyThemes = once((level) => themesOfParties(index, partnershipsHeld, level))
  return {
    memberships: held,
    partnerships: partnershipsHeld,
    mandates: states(mandates.bounds, number, null),
    present: once((level) => presentOn(index, held, level, partyThemes(level))),
    partyThemes,
  }
}

/** Makes a value for each level when it is first asked for. */
function once<Value>(make: (level: Level) => Value): (level: Level) => Value {
  const made = new Map<Level, Value>()
  return (level) => {
    const value = made.get(level) ?? make(level)
    made.set(level, value)
    return value
  }
}

/** `asOf` of lib/domain/period.ts for a whole column. */
function states(bounds: Bounds, day: number, ended: Uint8Array | null): Uint8Array {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const held = new Uint8Array(startEarliest.length)
  for (let at = 0; at < held.length; at += 1) {
    if (day < (startEarliest[at] ?? 0) || day > (endLatest[at] ?? 0) || ended?.[at]) continue
    held[at] = (startLatest[at] ?? 0) <= day && day <= (endEarliest[at] ?? 0) ? YES : MAYBE
  }
  return held
}

function themesOfParties(
  { bodies, themeWords, partnerships }: MembershipIndex,
  held: Uint8Array,
  level: Level,
): Int32Array {
  const { partyBody, partyOf } = partnerships
  const themes = new Int32Array(bodies.length * themeWords)
  for (let at = 0; at < partyBody.length; at += 1) {
    const partnership = partyOf[at] ?? 0
    if ((held[partnership] ?? 0) < level) continue
    const first = (partyBody[at] ?? 0) * themeWords
    for (let word = 0; word < themeWords; word += 1) {
      const filed = partnerships.themes[partnership * themeWords + word] ?? 0
      themes[first + word] = (themes[first + word] ?? 0) | filed
    }
  }
  return themes
}
