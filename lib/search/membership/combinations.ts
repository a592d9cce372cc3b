import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, NETWORK_SCOPES } from '@/lib/domain/vocabulary'
import type { DayView, Level } from './day-view'
import { CODES, CODES_A_CLASS } from './index-rows'
import type { MembershipIndex } from './membership-index'
import { QUALITIES_OF_CODE } from './present'

/** What the memberships of bodies are on one day: class, roles and scope of each taken together. */
export interface Combinations {
  /**
   * By scope, whatever the scope last, then body: a bit for each class, and for each class with each role, in which the
   * body belongs to a network of the scope (see `cellsOf`).
   */
  held: readonly Int32Array[]
  /**
   * By row, then like `held`: the number of networks, each once, up to `MOST_COUNTED`. Row 0 is whatever class and role; those of
   * the classes follow, and of the roles.
   */
  networks: readonly (readonly Uint8ClampedArray[])[]
}

/** The column for whatever scope. */
export const ANY_SCOPE = NETWORK_SCOPES.length
const COLUMNS = NETWORK_SCOPES.length + 1
const ROWS = 1 + MEMBERSHIP_CLASSES.length + MEMBERSHIP_ROLES.length

/** Numbers of networks are counted up to this one. */
export const MOST_COUNTED = 255

const CELLS_A_CLASS = 1 + MEMBERSHIP_ROLES.length

/** The bits of these classes, by their places, in any role (`null`) or in one of these. */
export function cellsOf(classes: readonly number[], roles: readonly number[] | null): number {
  const cells = roles ? roles.map((role) => 1 + role) : [0]
  return classes.reduce(
    (bits, kind) => cells.reduce((all, cell) => all | (1 << (kind * CELLS_A_CLASS + cell)), bits),
    0,
  )
}

const CELLS_OF_CODE = Int32Array.from({ length: CODES }, (_, code) => {
  const kind = Math.floor(code / CODES_A_CLASS)
  const roles = MEMBERSHIP_ROLES.flatMap((_role, at) => (code & (1 << at) ? [at] : []))
  return cellsOf([kind], null) | cellsOf([kind], roles)
})

/** The combinations of all bodies at a level, made in one walk through all memberships. */
export function combinationsOn(
  { bodies, memberships, scope }: MembershipIndex,
  { memberships: held }: Pick<DayView, 'memberships'>,
  level: Level,
): Combinations {
  const { ofBody, network, code } = memberships
  const cells = Array.from({ length: COLUMNS }, () => new Int32Array(bodies.length))
  const networks = Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () => new Uint8ClampedArray(bodies.length)),
  )
  for (let body = 0; body < bodies.length; body += 1) {
    const last = ofBody[body + 1] ?? 0
    let at = ofBody[body] ?? 0
    while (at < last) {
      const here = network[at] ?? 0
      let qualities = 0
      let combined = 0
      do {
        if ((held[at] ?? 0) >= level) {
          qualities |= QUALITIES_OF_CODE[code[at] ?? 0] ?? 0
          combined |= CELLS_OF_CODE[code[at] ?? 0] ?? 0
        }
        at += 1
      } while (at < last && network[at] === here)
      if (combined === 0) continue
      for (const column of [scope[here] ?? 0, ANY_SCOPE]) {
        const inColumn = cells[column]
        if (inColumn) inColumn[body] = (inColumn[body] ?? 0) | combined
        // Row 0 counts every network; the others follow in the order of the bits.
        for (let left = (qualities << 1) | 1; left !== 0; left &= left - 1) {
          const counts = networks[31 - Math.clz32(left & -left)]?.[column]
          if (counts) counts[body] = (counts[body] ?? 0) + 1
        }
      }
    }
  }
  return { held: cells, networks }
}
