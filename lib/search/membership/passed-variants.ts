import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, NETWORK_SCOPES } from '@/lib/domain/vocabulary'
import { ANY_SCOPE, cellsOf, MOST_COUNTED } from './combinations'
import { type Level, opposite } from './day-view'
import type { Scene } from './plan'
import type { MembershipQuery } from './query'

/**
 * By body, the variants of a query that it passes as far as they ask for class, role, scope and number of networks: bit v
 * for variant v, as `MembershipReader` finds it by reading the memberships of the body. Null for a query that the
 * combinations of all bodies do not answer: one that asks for certain networks or themes, or for a number of networks in
 * several classes or roles.
 */
export function passedVariants(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  variants: readonly MembershipQuery[],
): Int32Array | null {
  const { all, any, theme, networks } = query
  if (all.length + any.length + theme.length > 0) return null
  if (networks === null) return holding(scene, level, variants)
  const [from, above] = [networks.from ?? 0, networks.to === null ? null : networks.to + 1]
  // Who belongs to one network in two classes would be counted twice.
  if (variants.some((variant) => variant.class.length + variant.role.length > 1)) return null
  if (Math.max(from, above ?? 0) > MOST_COUNTED) return null
  const passing = countingTo(scene, level, variants, from)
  if (above !== null) {
    const tooMany = countingTo(scene, opposite(level), variants, above)
    for (let body = 0; body < passing.length; body += 1)
      passing[body] = (passing[body] ?? 0) & ~(tooMany[body] ?? 0)
  }
  return passing
}

/** By body, the variants of which it holds a membership in the classes, roles and scopes, together. */
function holding({ index, view }: Scene, level: Level, variants: readonly MembershipQuery[]): Int32Array {
  const { held } = view.combinations(level)
  const passing = new Int32Array(index.bodies.length)
  for (const { scopes, group } of byScopes(variants)) {
    const here = joined(scopes, held, (all, more) => {
      for (let body = 0; body < all.length; body += 1) all[body] = (all[body] ?? 0) | (more[body] ?? 0)
    })
    for (const { variant, bit } of group) {
      const wanted = cellsOf(
        placesOf(MEMBERSHIP_CLASSES, variant.class),
        variant.role.length === 0 ? null : placesOf(MEMBERSHIP_ROLES, variant.role),
      )
      // Who asks for none of them asks for no membership.
      const unasked = variant.class.length + variant.role.length + variant.scope.length === 0
      for (let body = 0; body < passing.length; body += 1) {
        if (unasked || ((here[body] ?? 0) & wanted) !== 0) passing[body] = (passing[body] ?? 0) | bit
      }
    }
  }
  return passing
}

/** By body, the variants in whose class or role, and scopes, it belongs to at least so many networks. */
function countingTo(
  { index, view }: Scene,
  level: Level,
  variants: readonly MembershipQuery[],
  least: number,
): Int32Array {
  const { networks } = view.combinations(level)
  const passing = new Int32Array(index.bodies.length)
  for (const { scopes, group } of byScopes(variants)) {
    for (const { variant, bit } of group) {
      const counts = joined<Uint8ClampedArray>(scopes, networks[rowOf(variant)] ?? [], (all, more) => {
        for (let body = 0; body < all.length; body += 1) all[body] = (all[body] ?? 0) + (more[body] ?? 0)
      })
      for (let body = 0; body < counts.length; body += 1) {
        if ((counts[body] ?? 0) >= least) passing[body] = (passing[body] ?? 0) | bit
      }
    }
  }
  return passing
}

/** The column of one scope, or a new one of what is in those of several. */
function joined<Column extends Int32Array | Uint8ClampedArray>(
  scopes: readonly number[],
  columns: readonly Column[],
  add: (all: Column, more: Column) => void,
): Column {
  const [first, ...others] = scopes.map((scope) => columns[scope] as Column)
  if (!first) throw new Error('no scope')
  if (others.length === 0) return first
  const all = first.slice() as Column
  for (const other of others) add(all, other)
  return all
}

function rowOf({ class: [kind], role: [role] }: MembershipQuery): number {
  if (kind) return 1 + MEMBERSHIP_CLASSES.indexOf(kind)
  return role ? 1 + MEMBERSHIP_CLASSES.length + MEMBERSHIP_ROLES.indexOf(role) : 0
}

interface AskingForScopes {
  /** Their columns in `Combinations`. */
  scopes: readonly number[]
  group: { variant: MembershipQuery; bit: number }[]
}

/** The variants by the scopes that they ask for, with the bit of each. */
function byScopes(variants: readonly MembershipQuery[]): AskingForScopes[] {
  const groups = new Map<string, AskingForScopes>()
  for (const [at, variant] of variants.entries()) {
    const scopes = variant.scope.length === 0 ? [ANY_SCOPE] : placesOf(NETWORK_SCOPES, variant.scope)
    const known = groups.get(scopes.join()) ?? { scopes, group: [] }
    known.group.push({ variant, bit: 1 << at })
    groups.set(scopes.join(), known)
  }
  return [...groups.values()]
}

/** The places of the values asked for; of all where none is. */
function placesOf<Value extends string>(known: readonly Value[], asked: readonly Value[]): number[] {
  return known.flatMap((value, at) => (asked.length === 0 || asked.includes(value) ? [at] : []))
}
