import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { type Level, opposite } from './day-view'
import { MembershipReader } from './membership-reader'
import { type Clause, clausesOf, knownFailures, type Scene } from './plan'
import { contradictions, type MembershipQuery } from './query'

/** What asking a query of every body gives, at one level. */
export interface Evaluation {
  /** The bodies that pass, by place, ascending. */
  matches: Int32Array
  clauses: readonly Clause[]
  /** By clause, how many bodies fail it and nothing else. */
  without: Int32Array
  /** Only with `details`. */
  details: EvaluationDetails | null
}

/** What facets are counted from. */
export interface EvaluationDetails {
  /** By variant of the query, how many bodies pass it; the first one is the query itself. */
  variants: Int32Array
  /** Bodies that pass everything but the clause on countries, or kinds, by place of country or kind. */
  country: Int32Array
  kind: Int32Array
  /** By network, how many of the matches belong to it, in the classes and roles asked for. */
  network: Int32Array
  /** By theme, how many bodies have it: of the matches, or, where themes are asked for, of those that fail only these. */
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
  const fails = knownFailures(scene, query, clauses, level)
  const reader = new MembershipReader(scene, query, clauses, level, opposite(level), [query])
  const matches = new Int32Array(fails.length)
  let count = 0
  for (let body = 0; body < fails.length; body += 1) {
    if (fails[body] !== 0) continue
    if (reader.decides) reader.read(body)
    if (reader.failed !== 0) continue
    matches[count] = body
    count += 1
  }
  return matches.slice(0, count)
}

/**
 * Asks a query of every body, and what would be without each of its clauses. `variants`, of which the first is the query
 * itself, may differ from it in class, role and scope; with them the evaluation has details. A query that contradicts
 * itself matches nothing.
 */
export function evaluate(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  variants?: readonly MembershipQuery[],
): Evaluation {
  const { index } = scene
  const clauses = clausesOf(query)
  const without = new Int32Array(clauses.length)
  const details = variants ? emptyDetails(scene, variants.length) : null
  if (contradictions(query).length > 0) return { matches: new Int32Array(0), clauses, without, details }

  const fails = knownFailures(scene, query, clauses, level)
  const reader = new MembershipReader(scene, query, clauses, level, opposite(level), variants ?? [query])
  const [countryBit, kindBit, themeBit] = (['country', 'kind', 'theme'] as const).map(
    (wanted) => clauses.find(({ name }) => name === wanted)?.bit ?? 0,
  )
  const matches = new Int32Array(fails.length)
  let count = 0
  for (let body = 0; body < fails.length; body += 1) {
    const known = fails[body] ?? 0
    // Who fails two criteria is out, whichever one of them is taken away.
    if ((known & (known - 1)) !== 0) continue
    let failed = known
    if (reader.decides || (details && known === 0)) {
      reader.read(body)
      failed |= reader.failed
      if (details && known === 0) countVariants(details.variants, reader.passing)
    }
    if ((failed & (failed - 1)) !== 0) continue
    if (failed === 0) {
      matches[count] = body
      count += 1
    } else {
      const clause = 31 - Math.clz32(failed)
      without[clause] = (without[clause] ?? 0) + 1
    }
    if (!details) continue
    if (failed === 0 || failed === countryBit) increment(details.country, index.country[body] ?? 0)
    if (failed === 0 || failed === kindBit) increment(details.kind, index.kind[body] ?? 0)
    if (failed === 0) reader.countNetworks(details.network)
    if (failed === (themeBit ?? 0)) reader.countThemes(details.theme)
  }
  return { matches: matches.slice(0, count), clauses, without, details }
}

function emptyDetails({ index }: Scene, variants: number): EvaluationDetails {
  return {
    variants: new Int32Array(variants),
    country: new Int32Array(index.countries.length),
    kind: new Int32Array(TERRITORIAL_KINDS.length),
    network: new Int32Array(index.networks.length),
    theme: new Int32Array(index.themes.length),
  }
}

function countVariants(counts: Int32Array, passing: number): void {
  for (let variant = 0; variant < counts.length; variant += 1) {
    if ((passing >>> variant) & 1) counts[variant] = (counts[variant] ?? 0) + 1
  }
}

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
