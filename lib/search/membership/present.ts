import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES } from '@/lib/domain/vocabulary'
import type { DayView, Level } from './day-view'
import { CODES, CODES_A_CLASS } from './index-rows'
import type { MembershipIndex } from './membership-index'

/** What bodies belong to and have on one day, whatever the class and role of their memberships. */
export interface Present {
  /** The networks of body b, each once, are those from `ofBody[b]` to before `ofBody[b + 1]`. */
  ofBody: Int32Array
  network: Int32Array
  /** By body: their number. */
  networkCount: Uint16Array
  /** By body: its themes through networks and partnerships, like `MembershipIndex.networkThemes`. */
  themes: Int32Array
  /** By body: bits of `QUALITY_BITS`. */
  qualities: Int32Array
}

/** Where the bits for classes, roles and scopes begin; each has one in the order of the vocabulary. */
export const QUALITY_BITS = {
  class: 0,
  role: MEMBERSHIP_CLASSES.length,
  scope: MEMBERSHIP_CLASSES.length + MEMBERSHIP_ROLES.length,
} as const

/** The bits of some values of a quality, whose vocabulary `known` is. */
export function qualityBits<Value extends string>(
  quality: keyof typeof QUALITY_BITS,
  known: readonly Value[],
  values: readonly Value[],
): number {
  return values.reduce((bits, value) => bits | (1 << (QUALITY_BITS[quality] + known.indexOf(value))), 0)
}

/** Class and roles by `Memberships.code`, as quality bits. */
export const QUALITIES_OF_CODE = Int32Array.from(
  { length: CODES },
  (_, code) => (1 << Math.floor(code / CODES_A_CLASS)) | ((code % CODES_A_CLASS) << QUALITY_BITS.role),
)

/** What holds at a level, made in one walk through all memberships. */
export function presentOn(
  index: MembershipIndex,
  view: Pick<DayView, 'memberships' | 'partnerships'>,
  level: Level,
): Present {
  const { bodies, memberships, networkThemes, themeWords, scope } = index
  const held = view.memberships
  const { network, code } = memberships
  const ofBody = new Int32Array(bodies.length + 1)
  const networks = new Int32Array(network.length)
  const networkCount = new Uint16Array(bodies.length)
  const themes = new Int32Array(bodies.length * themeWords)
  const qualities = new Int32Array(bodies.length)
  let count = 0
  for (let body = 0; body < bodies.length; body += 1) {
    const first = count
    const last = memberships.ofBody[body + 1] ?? 0
    let quality = 0
    let before = -1
    addPartyThemes(index, view, level, body, themes, body * themeWords)
    for (let at = memberships.ofBody[body] ?? 0; at < last; at += 1) {
      if ((held[at] ?? 0) < level) continue
      quality |= QUALITIES_OF_CODE[code[at] ?? 0] ?? 0
      const here = network[at] ?? 0
      if (here === before) continue
      before = here
      networks[count] = here
      count += 1
      quality |= 1 << (QUALITY_BITS.scope + (scope[here] ?? 0))
      for (let word = 0; word < themeWords; word += 1) {
        const place = body * themeWords + word
        themes[place] = (themes[place] ?? 0) | (networkThemes[here * themeWords + word] ?? 0)
      }
    }
    qualities[body] = quality
    networkCount[body] = count - first
    ofBody[body + 1] = count
  }
  return { ofBody, network: networks.slice(0, count), networkCount, themes, qualities }
}

/**
 * Adds to `words`, from `first`, the themes, and broader ones, of the partnerships that a body is a party to, as bits like
 * `networkThemes`.
 */
export function addPartyThemes(
  { themeWords, partnerships }: MembershipIndex,
  { partnerships: held }: Pick<DayView, 'partnerships'>,
  level: number,
  body: number,
  words: Int32Array,
  first: number,
): void {
  const { ofBody, byBody, themes } = partnerships
  const last = ofBody[body + 1] ?? 0
  for (let at = ofBody[body] ?? 0; at < last; at += 1) {
    const partnership = byBody[at] ?? 0
    if ((held[partnership] ?? 0) < level) continue
    for (let word = 0; word < themeWords; word += 1) {
      words[first + word] = (words[first + word] ?? 0) | (themes[partnership * themeWords + word] ?? 0)
    }
  }
}
