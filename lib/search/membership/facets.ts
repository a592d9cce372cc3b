import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  NETWORK_SCOPES,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import type { Level } from './day-view'
import { clicked, FACET_LISTS, type FacetName } from './edit'
import { countMatches, type Evaluation, evaluate } from './evaluate'
import { MOST_VALUES } from './parse'
import type { Scene } from './plan'
import { contradictions, type MembershipQuery } from './query'

/** A value that can be clicked. */
export interface FacetValue {
  value: string
  /** How many bodies the click shows: the value added to its list, or taken out where it is `selected`. */
  count: number
  selected: boolean
}

/** Values that a click on would show nothing for are left out, unless selected. */
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>

/** Asks a query of every body, with all facets. */
export function evaluateWithFacets(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
): { evaluation: Evaluation; facets: Facets } {
  const qualities = (
    [
      ['class', MEMBERSHIP_CLASSES],
      ['role', MEMBERSHIP_ROLES],
      ['scope', NETWORK_SCOPES],
    ] as const
  ).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value, query: clicked(query, facet, value) })),
  )
  const evaluation = evaluate(scene, query, level, [query, ...qualities.map((variant) => variant.query)])
  const qualityCounts = (wanted: 'class' | 'role' | 'scope') => {
    const ofMatches: Readonly<Record<string, number>> = evaluation.counts[wanted]
    return qualities.flatMap(({ facet, value }, at) =>
      facet === wanted ? [{ value, count: evaluation.variants?.[at + 1] ?? ofMatches[value] ?? 0 }] : [],
    )
  }
  const counted: Record<FacetName, { value: string; count: number }[]> = {
    network: networkCounts(scene, query, level, evaluation),
    country: countsOfOne(query.country, scene.index.countries, evaluation.country).filter(
      ({ value }) => value !== '',
    ),
    kind: countsOfOne(query.kind, TERRITORIAL_KINDS, evaluation.kind),
    scope: qualityCounts('scope'),
    class: qualityCounts('class'),
    role: qualityCounts('role'),
    theme: themeCounts(scene, query, level, evaluation),
  }
  const facets = Object.fromEntries(
    Object.entries(counted).map(([facet, values]) => {
      const selected: readonly string[] = query[FACET_LISTS[facet as FacetName]]
      const marked = values.map((entry) => ({ ...entry, selected: selected.includes(entry.value) }))
      return [facet, marked.filter((entry) => entry.count > 0 || entry.selected)]
    }),
  ) as unknown as Facets
  return { evaluation, facets }
}

/** A click requires one more network: those that belong to it already are counted. Named networks move, or go. */
function networkCounts(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  { matches, clauses, without, counts: { network: members } }: Evaluation,
): { value: string; count: number }[] {
  const named = new Set([...query.all, ...query.none, ...query.any])
  const full = query.all.length >= MOST_VALUES.all
  const consistent = contradictions(query).length === 0
  return scene.index.networks.map(({ slug: value }, at) => {
    const required = query.all.includes(value)
    if (full && !required) return { value, count: 0 }
    if (!named.has(value)) return { value, count: members[at] ?? 0 }
    if (!required || !consistent || query.any.includes(value)) {
      return { value, count: countMatches(scene, clicked(query, 'network', value), level) }
    }
    const clause = clauses.findIndex(({ name, value: slug }) => name === 'all' && slug === value)
    return { value, count: matches.length + (without[clause] ?? 0) }
  })
}

/** Of a quality that every body has once: `counts` are those that pass everything else. */
function countsOfOne(
  selected: readonly string[],
  known: readonly string[],
  counts: Int32Array,
): { value: string; count: number }[] {
  // A country that nobody is in may have been asked for.
  const values = [...new Set([...known, ...selected])]
  const chosen = values.map((value) => selected.includes(value))
  const countOf = (test: (at: number) => boolean) =>
    counts.reduce((sum, count, at) => (test(at) ? sum + count : sum), 0)
  const all = countOf(() => true)
  const shown = countOf((at) => chosen[at] === true)
  return values.map((value, at) => {
    const count = counts[at] ?? 0
    if (!chosen[at]) return { value, count: shown + count }
    return { value, count: selected.length === 1 ? all : shown - count }
  })
}

/** Of a quality that a body may have several times: those that have no selected theme come on top of the matches. */
function themeCounts(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  { matches, theme: counts }: Evaluation,
): { value: string; count: number }[] {
  const shown = query.theme.length > 0 ? matches.length : 0
  return scene.index.themes.map(({ slug: value }, at) => ({
    value,
    count: query.theme.includes(value)
      ? countMatches(scene, clicked(query, 'theme', value), level)
      : shown + (counts[at] ?? 0),
  }))
}
