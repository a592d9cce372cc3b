import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  type MembershipClass,
  type MembershipRole,
  NETWORK_SCOPES,
  type NetworkScope,
} from '@/lib/domain/vocabulary'
import type { Level } from './day-view'
import { type Scene, variantMasks } from './plan'
import { addPartyThemes, type Present, QUALITIES_OF_CODE, QUALITY_BITS } from './present'
import type { MembershipQuery } from './query'

/** Of some bodies, how many belong to each network, have each theme, or a membership of each class, role and scope. */
export interface MatchCounts {
  network: Int32Array
  /** Broader themes included, through networks and partnerships. */
  theme: Int32Array
  class: Readonly<Record<MembershipClass, number>>
  role: Readonly<Record<MembershipRole, number>>
  scope: Readonly<Record<NetworkScope, number>>
}

/** What to count: where themes are asked for, they are counted of other bodies than the rest. */
export type Counted = 'all' | 'themes' | 'all but themes'

/** Counts many bodies, from what has been gathered about all of them; whatever class and role. */
export function countPresent(
  { index }: Scene,
  present: Present,
  bodies: Int32Array,
  counted: Counted,
): MatchCounts {
  const [countsThemes, countsRest] = [counted !== 'all but themes', counted !== 'themes']
  const { themeWords } = index
  const { ofBody, network, themes, qualities } = present
  const tally = new Counts(index.networks.length, themeWords)
  for (let nth = 0; nth < bodies.length; nth += 1) {
    const body = bodies[nth] ?? 0
    if (countsThemes) {
      for (let word = 0; word < themeWords; word += 1) {
        countBits(tally.theme, word * 32, themes[body * themeWords + word] ?? 0)
      }
    }
    if (!countsRest) continue
    const last = ofBody[body + 1] ?? 0
    for (let at = ofBody[body] ?? 0; at < last; at += 1) increment(tally.network, network[at] ?? 0)
    countBits(tally.quality, 0, qualities[body] ?? 0)
  }
  return tally.all(index.themes.length)
}

/** Counts few bodies, from their memberships in the classes and roles that the query asks for. */
export function countMemberships(
  { index, view }: Scene,
  query: MembershipQuery,
  level: Level,
  bodies: Int32Array,
): MatchCounts {
  const { networkThemes, themeWords, scope } = index
  const { ofBody, network, code } = index.memberships
  const held = view.memberships
  const wanted = variantMasks([query]).counts
  const tally = new Counts(index.networks.length, themeWords)
  const words = new Int32Array(themeWords)
  for (let nth = 0; nth < bodies.length; nth += 1) {
    const body = bodies[nth] ?? 0
    words.fill(0)
    addPartyThemes(index, view, level, body, words, 0)
    let quality = 0
    let before = -1
    const last = ofBody[body + 1] ?? 0
    for (let at = ofBody[body] ?? 0; at < last; at += 1) {
      const kind = code[at] ?? 0
      if ((held[at] ?? 0) < level || wanted[kind] === 0) continue
      quality |= QUALITIES_OF_CODE[kind] ?? 0
      const here = network[at] ?? 0
      if (here === before) continue
      before = here
      increment(tally.network, here)
      quality |= 1 << (QUALITY_BITS.scope + (scope[here] ?? 0))
      for (let word = 0; word < themeWords; word += 1) {
        words[word] = (words[word] ?? 0) | (networkThemes[here * themeWords + word] ?? 0)
      }
    }
    for (let word = 0; word < themeWords; word += 1) countBits(tally.theme, word * 32, words[word] ?? 0)
    countBits(tally.quality, 0, quality)
  }
  return tally.all(index.themes.length)
}

/** How many networks a body belongs to. */
export function networkCountOf({ index, view }: Scene, level: Level, body: number): number {
  const { ofBody, network } = index.memberships
  const held = view.memberships
  const last = ofBody[body + 1] ?? 0
  let count = 0
  let before = -1
  for (let at = ofBody[body] ?? 0; at < last; at += 1) {
    const here = network[at] ?? 0
    if ((held[at] ?? 0) < level || here === before) continue
    before = here
    count += 1
  }
  return count
}

class Counts {
  readonly network: Int32Array
  readonly theme: Int32Array
  readonly quality = new Int32Array(32)

  constructor(networks: number, themeWords: number) {
    this.network = new Int32Array(networks)
    this.theme = new Int32Array(themeWords * 32)
  }

  all(themes: number): MatchCounts {
    return {
      network: this.network,
      theme: this.theme.subarray(0, themes),
      class: byValue(MEMBERSHIP_CLASSES, this.quality, QUALITY_BITS.class),
      role: byValue(MEMBERSHIP_ROLES, this.quality, QUALITY_BITS.role),
      scope: byValue(NETWORK_SCOPES, this.quality, QUALITY_BITS.scope),
    }
  }
}

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function byValue<Value extends string>(
  values: readonly Value[],
  counts: Int32Array,
  first: number,
): Record<Value, number> {
  return Object.fromEntries(values.map((value, at) => [value, counts[first + at] ?? 0])) as Record<
    Value,
    number
  >
}

function countBits(counts: Int32Array, first: number, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const at = first + 31 - Math.clz32(left & -left)
    counts[at] = (counts[at] ?? 0) + 1
  }
}
