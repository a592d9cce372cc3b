import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import type { Level } from './day-view'
import { failuresOf, isDear, MANY, markFailures } from './failures'
import { type Counted, countMemberships, countPresent, type MatchCounts } from './match-counts'
import { MembershipReader } from './membership-reader'
import { passedVariants } from './passed-variants'
import { type Clause, clausesOf, eachMember, isPlain, type Scene } from './plan'
import { contradictions, type MembershipQuery } from './query'

/** What asking a query of every body gives, at one level. */
export interface Evaluation {
  /** The bodies that pass, by place, ascending. */
  matches: Int32Array
  clauses: readonly Clause[]
  /** By clause, how many bodies fail it and nothing else. */
  without: Int32Array
  /** Bodies that pass everything but the clause on countries, or kinds, by place of country or kind. */
  country: Int32Array
  kind: Int32Array
  /** By variant of the query, how many bodies pass it; null where the counts tell what each adds to a query without any. */
  variants: Int32Array | null
  /** Of the matches, in the classes and roles asked for. */
  counts: MatchCounts
  /** By theme, how many bodies have it of the matches, or, where themes are asked for, of those that fail only these. */
  theme: Int32Array
}

/** How many bodies pass a query; 0 for one that contradicts itself. */
export function countMatches(scene: Scene, query: MembershipQuery, level: Level): number {
  return matchesOf(scene, query, level).length
}

/** The bodies that pass a query, by place, ascending; none for one that contradicts itself. */
export function matchesOf(scene: Scene, query: MembershipQuery, level: Level): Int32Array {
  if (contradictions(query).length > 0) return new Int32Array(0)
  const clauses = clausesOf(query)
  const columns = clauses
    .filter((clause) => !isDear(clause))
    .map((clause) => failuresOf(scene, query, clause, level))
  const { length } = scene.index.bodies
  let matches = new List()
  const consider = (body: number) => {
    for (let at = 0; at < columns.length; at += 1) if (columns[at]?.[body] === 1) return
    matches.add(body)
  }
  // Whoever has to belong to a network is among its members, which come in the order of their places.
  const [required] = query.all
  if (required !== undefined) eachMember(scene, scene.index.networkAt.get(required), level, consider)
  else for (let body = 0; body < length; body += 1) consider(body)
  const dear = clauses.filter(isDear)
  const many = matches.length > length * MANY
  if (many) {
    for (const clause of dear) {
      const failing = failuresOf(scene, query, clause, level)
      matches = matches.filter((body) => failing[body] === 0)
    }
  }
  if (isPlain(query) && (many || dear.length === 0)) return matches.all()
  const passed = passedVariants(scene, query, level, [query])
  if (passed) return matches.filter((body) => passed[body] !== 0).all()
  const reader = new MembershipReader(scene, query, clauses, level, [query])
  return matches
    .filter((body) => {
      reader.read(body)
      return reader.failed === 0
    })
    .all()
}

/**
 * Asks a query of every body, and what would be without each of its clauses. `variants`, of which the first is the query
 * itself, may differ from it in class, role and scope. A query that contradicts itself matches nothing, and nothing is
 * counted.
 */
export function evaluate(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  variants: readonly MembershipQuery[],
): Evaluation {
  const { index } = scene
  const clauses = clausesOf(query)
  const bitOf = (wanted: Clause['name']) => clauses.find(({ name }) => name === wanted)?.bit ?? 0
  const [countryBit, kindBit, themeBit, countBit] = [
    bitOf('country'),
    bitOf('kind'),
    bitOf('theme'),
    bitOf('networks'),
  ]
  const without = new Int32Array(clauses.length)
  const country = new Int32Array(index.countries.length)
  const kind = new Int32Array(TERRITORIAL_KINDS.length)
  const consistent = contradictions(query).length === 0
  const bodies = consistent ? possibleBodies(scene, query, level) : new Int32Array(0)
  const fails = new Int32Array(bodies?.length ?? index.bodies.length)
  const mark = (some: readonly Clause[]) => markFailures(fails, bodies, scene, query, some, level)
  mark(clauses.filter((clause) => !isDear(clause)))
  const dear = clauses.filter(isDear)
  const many =
    dear.length > 0 &&
    fails.reduce((sum, failed) => (failsAtMostOne(failed) ? sum + 1 : sum), 0) > index.bodies.length * MANY
  if (many) mark(dear)
  const plain = isPlain(query)
  const undecided = !plain || (dear.length > 0 && !many)
  const inVariant = plain && !asksForNetworks(query) ? null : new Int32Array(variants.length)
  const passed = inVariant && passedVariants(scene, query, level, variants)
  const reader = inVariant && !passed ? new MembershipReader(scene, query, clauses, level, variants) : null
  const matches = new List()
  const offTheme = new List()
  for (let nth = 0; nth < fails.length; nth += 1) {
    const body = bodies ? (bodies[nth] ?? 0) : nth
    let failed = fails[nth] ?? 0
    // Who fails two criteria is out, whichever one of them is taken away.
    if (!failsAtMostOne(failed)) continue
    // Who fails the clause on memberships alone may pass a variant, which asks for other scopes; unless it is in too few
    // networks, whatever their scope.
    const tooFew = query.networks !== null && failed === countBit
    if (inVariant && !tooFew && (undecided || failed === 0 || failed === countBit)) {
      const known = failed
      let passing = 0
      if (passed) {
        passing = passed[body] ?? 0
        if ((passing & 1) === 0) failed |= countBit
      } else if (reader) {
        reader.read(body)
        passing = reader.passing
        failed |= reader.failed
      }
      if (known === 0 || known === countBit) countVariants(inVariant, passing)
      if (!failsAtMostOne(failed)) continue
    }
    if (failed === 0) matches.add(body)
    else increment(without, 31 - Math.clz32(failed))
    if (failed === 0 || failed === countryBit) increment(country, index.country[body] ?? 0)
    if (failed === 0 || failed === kindBit) increment(kind, index.kind[body] ?? 0)
    if (failed === themeBit && themeBit !== 0) offTheme.add(body)
  }
  const countOf = (some: Int32Array, counted: Counted) =>
    plain && (many || some.length > index.bodies.length * MANY)
      ? countPresent(scene, scene.view.present(level), some, counted)
      : countMemberships(scene, query, level, some)
  const found = matches.all()
  const counts = countOf(found, themeBit === 0 ? 'all' : 'all but themes')
  const theme = themeBit === 0 ? counts.theme : countOf(offTheme.all(), 'themes').theme
  return { matches: found, clauses, without, country, kind, variants: inVariant, counts, theme }
}

/**
 * The bodies that can fail at most one clause, by place, ascending: where several networks are required, the members of
 * the two smallest of them, since all others fail both. Null for all bodies.
 */
function possibleBodies(scene: Scene, query: MembershipQuery, level: Level): Int32Array | null {
  if (query.all.length < 2) return null
  const [first, second] = query.all
    .map((slug) => {
      const members = new List()
      eachMember(scene, scene.index.networkAt.get(slug), level, (body) => members.add(body))
      return members.all()
    })
    .sort((a, b) => a.length - b.length)
  return first && second ? union(first, second) : null
}

/** The numbers of two ascending columns, ascending, each once. */
function union(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length)
  let count = 0
  for (let atA = 0, atB = 0; atA < a.length || atB < b.length; count += 1) {
    const nextA = a[atA] ?? Number.POSITIVE_INFINITY
    const nextB = b[atB] ?? Number.POSITIVE_INFINITY
    both[count] = Math.min(nextA, nextB)
    if (nextA <= nextB) atA += 1
    if (nextB <= nextA) atB += 1
  }
  return both.subarray(0, count)
}

/** Whether no more than one clause has left its bit. */
function failsAtMostOne(bits: number): boolean {
  return (bits & (bits - 1)) === 0
}

/** Whether a query asks for certain networks, of which class, role and scope may then matter together. */
function asksForNetworks({ all, any, scope, theme }: MembershipQuery): boolean {
  return all.length + any.length + scope.length + theme.length > 0
}

function countVariants(counts: Int32Array, passing: number): void {
  const known = (1 << counts.length) - 1
  for (let left = passing & known; left !== 0; left &= left - 1)
    increment(counts, 31 - Math.clz32(left & -left))
}

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** Numbers one after the other. */
class List {
  private items = new Int32Array(1024)
  private count = 0

  add(item: number): void {
    if (this.count === this.items.length) {
      const before = this.items
      this.items = new Int32Array(before.length * 4)
      this.items.set(before)
    }
    this.items[this.count] = item
    this.count += 1
  }

  get length(): number {
    return this.count
  }

  all(): Int32Array {
    return this.items.subarray(0, this.count)
  }

  filter(test: (item: number) => boolean): List {
    const kept = new List()
    for (let at = 0; at < this.count; at += 1) {
      const item = this.items[at] ?? 0
      if (test(item)) kept.add(item)
    }
    return kept
  }
}
