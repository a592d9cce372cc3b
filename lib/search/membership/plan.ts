import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, NETWORK_SCOPES } from '@/lib/domain/vocabulary'
import type { DayView, Level } from './day-view'
import { CODES, CODES_A_CLASS } from './index-rows'
import type { MembershipIndex } from './membership-index'
import type { Criterion, MembershipQuery } from './query'

/** What a query is asked of. */
export interface Scene {
  index: MembershipIndex
  view: DayView
  /** Bodies with the name asked for, by place; null when no name is. */
  named: ReadonlySet<number> | null
  /** Which bodies fail a clause, by what the clause asks: the clicks on facets share most clauses. */
  failures: Map<string, Uint8Array>
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

/** Whether it does not matter in which class and role a body belongs to a network, nor to how many. */
export function isPlain(query: MembershipQuery): boolean {
  return query.class.length === 0 && query.role.length === 0 && query.networks === null
}

/** Every body that belongs to a network, in whatever class and role, once. */
export function eachMember(
  { index, view }: Scene,
  network: number | undefined,
  level: Level,
  visit: (body: number) => void,
): void {
  if (network === undefined) return
  const { ofNetwork, byNetwork, body } = index.memberships
  const held = view.memberships
  const last = ofNetwork[network + 1] ?? 0
  let before = -1
  for (let place = ofNetwork[network] ?? 0; place < last; place += 1) {
    const at = byNetwork[place] ?? 0
    if ((held[at] ?? 0) < level) continue
    // The memberships of one body in the network follow one another.
    const member = body[at] ?? 0
    if (member !== before) visit(member)
    before = member
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

/** By item, whether it has one of the themes asked for. */
export function onAnyOf(themes: Int32Array, wanted: Int32Array): Uint8Array {
  const items = new Uint8Array(themes.length / wanted.length)
  for (let word = 0; word < wanted.length; word += 1) {
    const bits = wanted[word] ?? 0
    if (bits === 0) continue
    for (let item = 0, at = word; item < items.length; item += 1, at += wanted.length) {
      if ((themes[at] ?? 0) & bits) items[item] = 1
    }
  }
  return items
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
