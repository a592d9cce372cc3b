import { db, type Transaction } from '@/lib/db/client'
import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { CODES_A_CLASS, type IndexRows, MEMBERSHIP_FIELDS } from './index-rows'
import { buildIndex, type MembershipIndex } from './membership-index'
import { type BoundsRow, boundsOf, readParts } from './read-parts'

/** A directory of a hundred thousand bodies takes some seconds; the default of five is too short on a busy machine. */
const LONGEST_READING = 120_000

/** Runs statements that all see the same moment, so that places counted in one are those of another. */
export function atOneMoment<Result>(read: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.$transaction(read, {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    maxWait: LONGEST_READING,
    timeout: LONGEST_READING,
  })
}

/** Reads the whole index from the database, all of it as of one moment. */
export async function loadIndex(): Promise<MembershipIndex> {
  return buildIndex(await atOneMoment(readRows))
}

async function readRows(tx: Transaction): Promise<IndexRows> {
  const number = await newestChange(tx)
  const bodies = await readBodies(tx, Prisma.empty)
  // A million memberships as rows would take seconds to read; packed, by period, they are as many bytes as they mean.
  const memberships = await tx.$queryRaw<(BoundsRow & { ended: boolean; packed: Uint8Array })[]>`
      with body as (
        select id, row_number() over (order by slug collate "C")::int - 1 as place
        from organization where ${TERRITORIAL}
      ), place as (
        select n.id, row_number() over (order by o.slug collate "C")::int - 1 as place
        from network n join organization o on o.id = n.id
      )
      select m.start_earliest - date '2000-01-01' as s1, m.start_latest - date '2000-01-01' as s2,
        m.end_earliest - date '2000-01-01' as e1, m.end_latest - date '2000-01-01' as e2,
        m.status = 'ended' as ended,
        string_agg(int4send(b.place) || int4send(p.place) || int4send(${CODE}), ''::bytea) as packed
      from membership m join body b on b.id = m.member_id join place p on p.id = m.network_id
      where m.status <> 'applied'
      group by 1, 2, 3, 4, 5`
  return {
    number,
    bodies,
    ...(await readParts(tx, bodies)),
    memberships: unpack(memberships.map(({ packed }) => packed)),
    periods: memberships.map(({ ended, ...row }) => ({ bounds: boundsOf(row), ended })),
  }
}

/** Territorial bodies, or those of them that a further condition picks, in the order of the index. */
export function readBodies(tx: Transaction, picked: Prisma.Sql): Promise<IndexRows['bodies']> {
  return tx.$queryRaw<IndexRows['bodies']>`
    select id, slug, kind, country_code as country, population, latitude, longitude
    from organization where ${TERRITORIAL} ${picked} order by slug collate "C"`
}

/** The number of the newest change set: it moves when the index has to be brought up to date. */
export async function newestChange(tx: Pick<Transaction, 'changeSet'> = db): Promise<number> {
  const { _max } = await tx.changeSet.aggregate({ _max: { number: true } })
  return _max.number ?? 0
}

const TERRITORIAL = Prisma.sql`kind in (${Prisma.join([...TERRITORIAL_KINDS])})`

/** `membershipCode` in SQL, of the membership `m`. */
export const CODE = Prisma.sql`(array_position(array[${Prisma.join([...MEMBERSHIP_CLASSES])}], m.class) - 1) * ${CODES_A_CLASS}::int
  + ${Prisma.join(
    MEMBERSHIP_ROLES.map(
      (role, at) => Prisma.sql`case when ${role} = any(m.roles) then ${1 << at}::int else 0 end`,
    ),
    ' + ',
  )}`

/** The memberships of each period, one after the other, as records of the index. */
function unpack(packed: readonly Uint8Array[]): Int32Array {
  const bytes = packed.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const numbers = new Int32Array((bytes / PACKED_BYTES) * MEMBERSHIP_FIELDS)
  let at = 0
  for (const [period, part] of packed.entries()) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    for (let offset = 0; offset < part.byteLength; offset += PACKED_BYTES) {
      // PostgreSQL sends the most significant byte first.
      numbers[at] = view.getInt32(offset)
      numbers[at + 1] = view.getInt32(offset + 4)
      numbers[at + 2] = period
      numbers[at + 3] = view.getInt32(offset + 8)
      at += MEMBERSHIP_FIELDS
    }
  }
  return numbers
}

/** Body, network and code of a membership. */
const PACKED_BYTES = 12
