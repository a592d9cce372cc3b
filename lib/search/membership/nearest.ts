import type { Level } from './day-view'
import { withoutCriterion } from './edit'
import { countMatches, type Evaluation } from './evaluate'
import type { Scene } from './plan'
import { type Criterion, contradictions, criteriaOf, type MembershipQuery } from './query'

/** Why a result is empty, and the way out. */
export interface EmptyResult {
  /** The criteria each of which alone empties it, with what would be found without it; the most first. */
  emptiedBy: { criterion: Criterion; query: MembershipQuery; total: number }[]
  /** The closest query that finds something; null when the directory itself is empty. */
  nearest: { without: Criterion[]; query: MembershipQuery; total: number } | null
}

/** Explains the empty result of a query. */
export function explainEmpty(
  scene: Scene,
  query: MembershipQuery,
  level: Level,
  evaluation: Evaluation,
): EmptyResult {
  const consistent = contradictions(query).length === 0
  const emptiedBy = criteriaOf(query)
    .map((criterion) => {
      const rest = withoutCriterion(query, criterion)
      return {
        criterion,
        query: rest,
        total: totalWithout(scene, rest, criterion, level, evaluation, consistent),
      }
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
  const [best] = emptiedBy
  return {
    emptiedBy,
    nearest: best
      ? { without: [best.criterion], query: best.query, total: best.total }
      : keepMost(scene, query, level),
  }
}

function totalWithout(
  scene: Scene,
  rest: MembershipQuery,
  { name, value }: Criterion,
  level: Level,
  { clauses, without }: Evaluation,
  consistent: boolean,
): number {
  const clause = clauses.findIndex((other) => other.name === name && other.value === value)
  // Class, role, scope and number are one clause; of a contradictory query nothing has been counted.
  const counted = clause >= 0 && name !== 'networks' && consistent
  return counted ? (without[clause] ?? 0) : countMatches(scene, rest, level)
}

/** Where no single criterion is to blame: takes them up again one by one, as long as something is found. */
function keepMost(scene: Scene, query: MembershipQuery, level: Level): EmptyResult['nearest'] {
  const criteria = criteriaOf(query)
  const strip = (dropped: readonly Criterion[]) => dropped.reduce(withoutCriterion, query)
  let without: Criterion[] = [...criteria]
  let total = countMatches(scene, strip(without), level)
  if (total === 0) return null
  for (const criterion of criteria) {
    const fewer = without.filter((other) => other !== criterion)
    const kept = strip(fewer)
    const found = contradictions(kept).length > 0 ? 0 : countMatches(scene, kept, level)
    if (found === 0) continue
    without = fewer
    total = found
  }
  return { without, query: strip(without), total }
}
