import type { IsoDay } from '@/lib/domain/day'
import { dayView, type Level, MAYBE, opposite, YES } from './day-view'
import { matchesOf } from './evaluate'
import { evaluateWithFacets, type Facets } from './facets'
import type { MembershipIndex } from './membership-index'
import { type EmptyResult, explainEmpty } from './nearest'
import type { Scene } from './plan'
import type { MembershipQuery } from './query'

/** The result of a query in places of the index: no names, no order, no page. */
export interface Answer {
  scene: Scene
  /** By body: 0 not shown, MAYBE, YES. */
  shown: Uint8Array
  /** Bodies shown. */
  total: number
  /** Bodies that may match; among those shown only where the query asks for them. */
  maybe: number
  facets: Facets
  /** Only where nothing is shown. */
  empty: EmptyResult | null
}

/**
 * Answers a query from the index, always the same for the same index, query and day. `named` are the bodies with the name
 * asked for; null when none is.
 */
export function answerQuery(
  index: MembershipIndex,
  query: MembershipQuery,
  today: IsoDay,
  named: ReadonlySet<number> | null = null,
): Answer {
  const scene: Scene = {
    index,
    view: dayView(index, query.date ?? today, today),
    named,
    failures: new Map(),
  }
  const level: Level = query.maybe ? MAYBE : YES
  const { evaluation, facets } = evaluateWithFacets(scene, query, level)
  const { matches } = evaluation
  const others = isCertain(query) ? matches : matchesOf(scene, query, opposite(level))
  const shown = new Uint8Array(index.bodies.length)
  for (const body of matches) shown[body] = level
  // What certainly matches is among what may.
  if (query.maybe) for (const body of others) shown[body] = YES
  const empty = matches.length === 0 ? explainEmpty(scene, query, level, evaluation) : null
  // The answer may be kept for long; what it was made from need not be.
  scene.failures.clear()
  return {
    scene,
    shown,
    total: matches.length,
    maybe: Math.abs(matches.length - others.length),
    facets,
    empty,
  }
}

/** Whether nothing that the query asks for can be unknown. */
function isCertain(query: MembershipQuery): boolean {
  const lists = ['all', 'none', 'any', 'class', 'role', 'scope', 'theme', 'organ', 'partnership'] as const
  return query.networks === null && query.pop === null && lists.every((list) => query[list].length === 0)
}
