import type { IsoDay } from '@/lib/domain/day'
import { type Bounds, dayNumber, type MembershipIndex, populationOrder } from './membership-index'

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
  /** By body: the number of networks that it belongs to, as far as the level goes. */
  networkCount(level: Level): Uint16Array
  /** The bodies by number of networks, most first, the larger ones before the smaller. */
  networkOrder(level: Level): Int32Array
  /** By body: the themes, and broader ones, of the partnerships that it is a party to, as bits like `networkThemes`. */
  partyThemes(level: Level): ReadonlyMap<number, Int32Array>
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
  const networkCount = once((level) => countNetworks(index, held, level))
  return {
    memberships: held,
    partnerships: partnershipsHeld,
    mandates: states(mandates.bounds, number, null),
    networkCount,
    networkOrder: once((level) => orderByCount(index, networkCount(level))),
    partyThemes: once((level) => themesOfParties(index, partnershipsHeld, level)),
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

function countNetworks(
  { memberships, bodies }: MembershipIndex,
  held: Uint8Array,
  level: Level,
): Uint16Array {
  const { body, network } = memberships
  const counts = new Uint16Array(bodies.length)
  let lastBody = -1
  let lastNetwork = -1
  for (let at = 0; at < held.length; at += 1) {
    if ((held[at] ?? 0) < level) continue
    const [b, n] = [body[at] ?? 0, network[at] ?? 0]
    if (b === lastBody && n === lastNetwork) continue
    counts[b] = (counts[b] ?? 0) + 1
    lastBody = b
    lastNetwork = n
  }
  return counts
}

function themesOfParties(
  { themeWords, partnerships }: MembershipIndex,
  held: Uint8Array,
  level: Level,
): Map<number, Int32Array> {
  const themes = new Map<number, Int32Array>()
  for (let at = 0; at < partnerships.partyBody.length; at += 1) {
    const partnership = partnerships.partyOf[at] ?? 0
    if ((held[partnership] ?? 0) < level) continue
    const body = partnerships.partyBody[at] ?? 0
    const words = themes.get(body) ?? new Int32Array(themeWords)
    themes.set(body, words)
    for (let word = 0; word < themeWords; word += 1) {
      words[word] = (words[word] ?? 0) | (partnerships.themes[partnership * themeWords + word] ?? 0)
    }
  }
  return themes
}

function orderByCount(index: MembershipIndex, counts: Uint16Array): Int32Array {
  // Sorting is stable: equal counts stay in the order of population.
  return populationOrder(index)
    .slice()
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
}
