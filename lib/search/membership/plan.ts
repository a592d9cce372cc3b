import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  NETWORK_SCOPES,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { type DayView, type Level, opposite, YES } from './day-view'
import { CODES, CODES_A_CLASS } from './index-rows'
import type { MembershipIndex } from './membership-index'
import { ANY, type Criterion, type MembershipQuery, type NumberRange } from './query'

/** What a query is asked of. */
export interface Scene {
  index: MembershipIndex
  view: DayView
  /** Bodies with the name asked for, by place; null when no name is. */
  named: ReadonlySet<number> | null
}

/**
 * A criterion that every body passes or fails, with a bit of its own. `networks` stands for class, role, scope and number
 * of networks together: they are one question, asked of the memberships.
 */
export type Clause = Criterion & { bit: number }

/** The clauses of a query, at most 31. */
export function clausesOf(query: MembershipQuery): Clause[] {
  const criteria: Criterion[] = [
    ...query.all.map((value): Criterion => ({ name: 'all', value })),
    ...query.none.map((value): Criterion => ({ name: 'none', value })),
  ]
  if (query.any.length > 0) criteria.push({ name: 'any' })
  if (query.networks !== null || query.class.length + query.role.length + query.scope.length > 0) {
    criteria.push({ name: 'networks' })
  }
  for (const name of ['country', 'kind', 'theme', 'organ', 'partnership'] as const) {
    if (query[name].length > 0) criteria.push({ name })
  }
  if (query.pop) criteria.push({ name: 'pop' })
  if (query.q !== '') criteria.push({ name: 'q' })
  return criteria.map((criterion, at) => ({ ...criterion, bit: 1 << at }))
}

/**
 * By body, the bits of the clauses that it fails, as far as they can be told without looking at all its memberships: those
 * about class, role, scope, number, theme and optional networks are left open.
 */
export function knownFailures(
  scene: Scene,
  query: MembershipQuery,
  clauses: readonly Clause[],
  level: Level,
): Int32Array {
  const fails = new Int32Array(scene.index.bodies.length)
  for (const clause of clauses) markFailures(fails, scene, query, clause, level)
  return fails
}

function markFailures(
  fails: Int32Array,
  scene: Scene,
  query: MembershipQuery,
  clause: Clause,
  level: Level,
): void {
  const { index, view } = scene
  const { bit, name, value } = clause
  const failUnless = (passes: (body: number) => boolean) => {
    for (let body = 0; body < fails.length; body += 1)
      if (!passes(body)) fails[body] = (fails[body] ?? 0) | bit
  }
  const failAllBut = (mark: (pass: (body: number) => void) => void) => {
    const passing = new Uint8Array(fails.length)
    mark((body) => {
      passing[body] = 1
    })
    failUnless((body) => passing[body] === 1)
  }
  switch (name) {
    case 'all':
      failAllBut((pass) => eachMember(scene, value ?? '', level, pass))
      break
    case 'none':
      eachMember(scene, value ?? '', opposite(level), (body) => {
        fails[body] = (fails[body] ?? 0) | bit
      })
      break
    case 'country': {
      const wanted = index.countries.map((code) => query.country.includes(code))
      failUnless((body) => wanted[index.country[body] ?? 0] === true)
      break
    }
    case 'kind': {
      const wanted = TERRITORIAL_KINDS.map((kind) => query.kind.includes(kind))
      failUnless((body) => wanted[index.kind[body] ?? 0] === true)
      break
    }
    case 'pop':
      failUnless((body) => {
        const population = index.population[body] ?? -1
        return population < 0 ? level !== YES : within(population, query.pop)
      })
      break
    case 'q':
      failUnless((body) => scene.named?.has(body) === true)
      break
    case 'organ':
      failAllBut((pass) => {
        const wanted = index.networks.map(
          ({ slug }) => query.organ.includes(slug) || query.organ.includes(ANY),
        )
        const { body, network } = index.mandates
        for (let at = 0; at < body.length; at += 1) {
          if ((view.mandates[at] ?? 0) >= level && wanted[network[at] ?? 0]) pass(body[at] ?? 0)
        }
      })
      break
    case 'partnership':
      failAllBut((pass) => {
        const { partyBody, partyOf, parties } = index.partnerships
        const wanted = new Set(query.partnership)
        for (let at = 0; at < partyBody.length; at += 1) {
          const [body, partnership] = [partyBody[at] ?? 0, partyOf[at] ?? 0]
          if ((view.partnerships[partnership] ?? 0) < level) continue
          const own = index.bodies[body]?.slug
          const others = parties[partnership] ?? []
          if (others.some((party) => party !== own && (wanted.has(ANY) || wanted.has(party)))) pass(body)
        }
      })
      break
    // The rest is decided by all memberships of a body together.
    default:
  }
}

/** Every body that belongs to a network, in whatever class; some more than once. */
export function eachMember(
  { index, view }: Scene,
  slug: string,
  level: Level,
  visit: (body: number) => void,
): void {
  const network = index.networkAt.get(slug)
  if (network === undefined) return
  const { ofNetwork, byNetwork, body } = index.memberships
  for (let place = ofNetwork[network] ?? 0; place < (ofNetwork[network + 1] ?? 0); place += 1) {
    const at = byNetwork[place] ?? 0
    if ((view.memberships[at] ?? 0) >= level) visit(body[at] ?? 0)
  }
}

/** The themes asked for, as bits like `networkThemes`, which contain the broader ones already. */
export function themeBits({ themeAt, themeWords }: MembershipIndex, slugs: readonly string[]): Int32Array {
  const words = new Int32Array(themeWords)
  for (const slug of slugs) {
    const at = themeAt.get(slug)
    if (at !== undefined) words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31))
  }
  return words
}

/**
 * Class, role and scope of several variants of a query at once: bit v of a mask belongs to variant v.
 * `counts[code]` are the variants in which a membership of that class and these roles counts, `inScope[scope]` those for
 * which a network of that scope does, `unasked` those that ask for no membership at all.
 */
export interface VariantMasks {
  counts: Int32Array
  inScope: Int32Array
  unasked: number
}

export function variantMasks(variants: readonly MembershipQuery[]): VariantMasks {
  const bitsWhere = (test: (variant: MembershipQuery) => boolean) =>
    variants.reduce((mask, variant, at) => (test(variant) ? mask | (1 << at) : mask), 0)
  return {
    counts: Int32Array.from({ length: CODES }, (_, code) => {
      const kind = MEMBERSHIP_CLASSES[Math.floor(code / CODES_A_CLASS)]
      const roles = MEMBERSHIP_ROLES.filter((_role, at) => (code % CODES_A_CLASS) & (1 << at))
      return bitsWhere(
        (variant) =>
          (variant.class.length === 0 || variant.class.some((wanted) => wanted === kind)) &&
          (variant.role.length === 0 || variant.role.some((wanted) => roles.includes(wanted))),
      )
    }),
    inScope: Int32Array.from(NETWORK_SCOPES, (scope) =>
      bitsWhere((variant) => variant.scope.length === 0 || variant.scope.includes(scope)),
    ),
    unasked: bitsWhere((variant) => variant.class.length + variant.role.length + variant.scope.length === 0),
  }
}

export function within(number: number, range: NumberRange | null): boolean {
  return (
    range === null ||
    ((range.from === null || number >= range.from) && (range.to === null || number <= range.to))
  )
}
