import { db } from '@/lib/db/client'
import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { collator, FALLBACK_ORDER } from '@/lib/i18n/text'
import { Prisma } from '@/prisma/generated/client'
import type { Answer } from './answer'
import { type Level, MAYBE, YES } from './day-view'
import { MANY } from './failures'
import { networkCountOf } from './match-counts'
import { grouped, type MembershipIndex, populationOrder } from './membership-index'
import { eachMember, type Scene } from './plan'
import type { MembershipQuery, MembershipSort } from './query'

/**
 * The bodies that an answer shows, by place, in order. Equal ones stay in an order of their own, so that pages neither
 * repeat nor lose any. `nameRank`: bodies found by name, the best match first.
 */
export async function orderedMatches(
  answer: Answer,
  query: MembershipQuery,
  sort: MembershipSort,
  locale: Locale,
  named: readonly number[] | null,
): Promise<Int32Array> {
  const { scene } = answer
  const level = query.maybe ? MAYBE : YES
  switch (sort) {
    case 'name':
      return shownOf(await nameOrder(scene.index, locale), answer)
    case 'population':
      return shownOf(populationOrder(scene.index), answer)
    case 'networks':
      return byNetworkCount(scene, level, shownOf(populationOrder(scene.index), answer))
    case 'relevance': {
      const byNetworks = byNetworkCount(scene, level, shownOf(populationOrder(scene.index), answer))
      return byRelevance(byNetworks, answer, query, named)
    }
  }
}

function shownOf(order: Int32Array, { shown, total }: Answer): Int32Array {
  const bodies = new Int32Array(total)
  let count = 0
  for (let at = 0; count < total && at < order.length; at += 1) {
    const body = order[at] ?? 0
    if (shown[body] === 0) continue
    bodies[count] = body
    count += 1
  }
  return bodies
}

/** The bodies in most networks first; equal ones stay in their order. */
function byNetworkCount(scene: Scene, level: Level, bodies: Int32Array): Int32Array {
  const counts = networkCounts(scene, level, bodies)
  let most = 0
  for (let at = 0; at < bodies.length; at += 1) most = Math.max(most, counts[bodies[at] ?? 0] ?? 0)
  return grouped(bodies, most + 1, (body) => most - (counts[body] ?? 0)).order
}

/** By body, the number of its networks; of many bodies from what is gathered about all of them. */
function networkCounts(scene: Scene, level: Level, bodies: Int32Array): Uint16Array {
  const { length } = scene.index.bodies
  if (bodies.length > length * MANY) return scene.view.present(level).networkCount
  const counts = new Uint16Array(length)
  for (let at = 0; at < bodies.length; at += 1) {
    const body = bodies[at] ?? 0
    counts[body] = networkCountOf(scene, level, body)
  }
  return counts
}

/** Closest name first; then certain before possible, then more of the optional networks; then the order given. */
function byRelevance(
  bodies: Int32Array,
  { scene, shown }: Answer,
  query: MembershipQuery,
  named: readonly number[] | null,
): Int32Array {
  const optional = new Map<number, number>()
  for (const slug of query.any) {
    eachMember(scene, scene.index.networkAt.get(slug), query.maybe ? MAYBE : YES, (body) => {
      if (shown[body] !== 0) optional.set(body, (optional.get(body) ?? 0) + 1)
    })
  }
  const rank = named && new Map(named.map((body, at) => [body, at]))
  if (!rank && !query.maybe && optional.size === 0) return bodies
  return bodies.sort(
    (a, b) =>
      (rank ? (rank.get(a) ?? 0) - (rank.get(b) ?? 0) : 0) ||
      (shown[b] ?? 0) - (shown[a] ?? 0) ||
      (optional.get(b) ?? 0) - (optional.get(a) ?? 0),
  )
}

/** By the bodies of an index: a change of memberships leaves their names as they are. */
const nameOrders = new WeakMap<MembershipIndex['bodies'], Map<Locale, Promise<Int32Array>>>()

/** The bodies by name, as the language sorts and names them. */
function nameOrder(index: MembershipIndex, locale: Locale): Promise<Int32Array> {
  const known = nameOrders.get(index.bodies) ?? new Map<Locale, Promise<Int32Array>>()
  nameOrders.set(index.bodies, known)
  const order = known.get(locale) ?? sortByName(index, locale)
  known.set(locale, order)
  // What failed is tried again.
  order.catch(() => known.delete(locale))
  return order
}

async function sortByName(index: MembershipIndex, locale: Locale): Promise<Int32Array> {
  const locales = [locale, ...FALLBACK_ORDER]
  const rows = await db.$queryRaw<{ slug: string; name: string }[]>`
    select o.slug, coalesce(
        (select t.name from organization_text t where t.organization_id = o.id
          order by array_position(${locales}::text[], t.locale) limit 1), o.name) as name
      from organization o where o.kind in (${Prisma.join([...TERRITORIAL_KINDS])})`
  const names = new Map(rows.map(({ slug, name }) => [slug, name]))
  const nameOf = index.bodies.map(({ slug }) => names.get(slug) ?? slug)
  const { compare } = collator(locale)
  const places = Array.from(nameOf, (_name, at) => at)
  return Int32Array.from(
    await sortInTurns(places, (a, b) => compare(nameOf[a] ?? '', nameOf[b] ?? '') || a - b),
  )
}

/** So many items are sorted, or merged, before others have a turn. */
const A_TURN = 4000

/** Sorts like Array.sort, but lets other requests be served meanwhile. */
async function sortInTurns<Item>(items: Item[], compare: (a: Item, b: Item) => number): Promise<Item[]> {
  let runs: Item[][] = []
  for (let first = 0; first < items.length; first += A_TURN) {
    runs.push(items.slice(first, first + A_TURN).sort(compare))
    await turn()
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const merged: Item[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]]
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      merged.push(a as Item)
      l += 1
    } else {
      merged.push(b)
      r += 1
    }
    if (merged.length % A_TURN === 0) await turn()
  }
  return merged
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
