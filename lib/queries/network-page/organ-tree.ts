import type { OrganAsOf } from './as-of'

/** An organ with those that it elects or that report to it. */
export interface OrganNode {
  organ: OrganAsOf
  /** How it depends on the organ above it. */
  relation: 'elected' | 'reports' | null
  children: OrganNode[]
}

/**
 * The organs of a network as a tree: under the organ that elects them, or else the one that they report to. Organs
 * without either stand at the top, those that others depend on first. Empty where nothing is known of who depends on
 * whom. What would lead round in a circle is cut where it closes.
 */
export function organTree(organs: readonly OrganAsOf[]): OrganNode[] {
  const bySlug = new Map(organs.map((organ) => [organ.href, organ]))
  const above = (organ: OrganAsOf) => bySlug.get((organ.electedBy ?? organ.reportsTo)?.href ?? '')
  const placed = new Set<OrganAsOf>()
  const node = (organ: OrganAsOf): OrganNode => {
    placed.add(organ)
    const relation = above(organ) ? (organ.electedBy ? 'elected' : 'reports') : null
    const below = organs.filter((other) => above(other) === organ && !placed.has(other))
    return { organ, relation, children: below.map(node) }
  }
  if (!organs.some(above)) return []
  const roots = organs.filter((organ) => !above(organ)).map(node)
  const rest = organs
    .filter((organ) => !placed.has(organ))
    .flatMap((organ) => (placed.has(organ) ? [] : [node(organ)]))
  return [...roots, ...rest].sort((a, b) => Number(b.children.length > 0) - Number(a.children.length > 0))
}
