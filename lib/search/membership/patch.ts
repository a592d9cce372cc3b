import type { Transaction } from '@/lib/db/client'
import { Prisma } from '@/prisma/generated/client'
import { type HeldPeriod, type IndexRows, MEMBERSHIP_FIELDS } from './index-rows'
import { atOneMoment, CODE, newestChange, readBodies } from './load'
import { buildIndex, type MembershipIndex } from './membership-index'
import { type BoundsRow, boundsOf, readParts } from './read-parts'

/** With more changed records than this, everything is read anew. */
const MANY = 1000

/** Records of which the index holds something. */
const SEEN = ['organization', 'membership', 'mandate', 'organ', 'action-field', 'theme', 'partnership']

interface Changed {
  type: string
  /** The record, and of a membership the body that it belongs, or belonged, to. */
  body: string
}

/**
 * The index with what has changed since it was made, or null where that is too much to read piece by piece. Memberships,
 * of which there may be a million, are read of the bodies concerned only.
 */
export function patchIndex(index: MembershipIndex): Promise<MembershipIndex | null> {
  return atOneMoment(async (tx) => {
    const number = await newestChange(tx)
    const changed = await tx.$queryRaw<Changed[]>`
      select c.record_type as type, coalesce(v.value->>'member', c.record_id::text) as body
      from change c join change_set s on s.id = c.change_set_id
        cross join lateral (values (c.before), (c.after)) v (value)
      where s.number > ${index.number} and s.status = 'applied' and c.record_type = any(${SEEN})
        and jsonb_typeof(v.value) = 'object'
      limit ${MANY + 1}`
    if (changed.length > MANY || number < index.number) return null
    if (changed.length === 0) return { ...index, number }
    const bodies = await patchBodies(tx, index, changed)
    const concerned = [...new Set(changed.map(({ body }) => body))]
    const rows = await tx.$queryRaw<MembershipRow[]>`
      select m.member_id as body, m.network_id as network, ${CODE} as code, m.status = 'ended' as ended,
        m.start_earliest - date '2000-01-01' as s1, m.start_latest - date '2000-01-01' as s2,
        m.end_earliest - date '2000-01-01' as e1, m.end_latest - date '2000-01-01' as e2
      from membership m where m.member_id = any(${concerned}::uuid[]) and m.status <> 'applied'`
    const onlyMemberships = changed.every(({ type }) => type === 'membership')
    const parts = onlyMemberships ? index.rows : await readParts(tx, bodies)
    const memberships = patchMemberships(index, bodies, parts.networks, new Set(concerned), rows)
    return buildIndex({ ...parts, number, bodies, ...memberships })
  })
}

type MembershipRow = BoundsRow & { body: string; network: string; code: number; ended: boolean }

async function patchBodies(
  tx: Transaction,
  { bodies }: MembershipIndex,
  changed: readonly Changed[],
): Promise<IndexRows['bodies']> {
  const ids = new Set(changed.flatMap(({ type, body }) => (type === 'organization' ? [body] : [])))
  if (ids.size === 0) return bodies
  const present = await readBodies(tx, Prisma.sql`and id = any(${[...ids]}::uuid[])`)
  return [...bodies.filter(({ id }) => !ids.has(id)), ...present].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** The memberships of the index, those of the bodies concerned replaced, with the places that bodies and networks have now. */
function patchMemberships(
  index: MembershipIndex,
  bodies: IndexRows['bodies'],
  networks: IndexRows['networks'],
  concerned: ReadonlySet<string>,
  rows: readonly MembershipRow[],
): Pick<IndexRows, 'memberships' | 'periods'> {
  const { body, network, period, code } = index.memberships
  const bodyNow = placesNow(index.bodies, bodies, ({ id }) => !concerned.has(id))
  const networkNow = placesNow(index.networks, networks, () => true)
  const packed = new Int32Array((body.length + rows.length) * MEMBERSHIP_FIELDS)
  let end = 0
  const put = (bodyPlace: number, networkPlace: number, periodPlace: number, membershipCode: number) => {
    if (bodyPlace < 0 || networkPlace < 0) return
    packed[end] = bodyPlace
    packed[end + 1] = networkPlace
    packed[end + 2] = periodPlace
    packed[end + 3] = membershipCode
    end += MEMBERSHIP_FIELDS
  }
  for (let at = 0; at < body.length; at += 1) {
    put(bodyNow[body[at] ?? 0] ?? -1, networkNow[network[at] ?? 0] ?? -1, period[at] ?? 0, code[at] ?? 0)
  }
  const periods = [...index.rows.periods]
  const bodyAt = new Map(bodies.map(({ id }, at) => [id, at]))
  const networkAt = new Map(networks.map(({ id }, at) => [id, at]))
  for (const row of rows) {
    put(
      bodyAt.get(row.body) ?? -1,
      networkAt.get(row.network) ?? -1,
      placeOf(periods, { bounds: boundsOf(row), ended: row.ended }),
      row.code,
    )
  }
  return { memberships: packed.subarray(0, end), periods }
}

/** Where each item is now, -1 where it is no more or is not wanted. */
function placesNow<Item extends { id: string }>(
  before: readonly Item[],
  now: readonly Item[],
  wanted: (item: Item) => boolean,
): Int32Array {
  const at = before === now ? null : new Map(now.map(({ id }, place) => [id, place]))
  return Int32Array.from(before, (item, place) =>
    wanted(item) ? (at ? (at.get(item.id) ?? -1) : place) : -1,
  )
}

/** The place of a period among those known; one that is new is added. */
function placeOf(periods: HeldPeriod[], period: HeldPeriod): number {
  const known = periods.findIndex(
    ({ bounds, ended }) => ended === period.ended && bounds.every((day, at) => day === period.bounds[at]),
  )
  return known >= 0 ? known : periods.push(period) - 1
}
