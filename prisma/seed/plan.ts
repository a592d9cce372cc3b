import type { Change } from '@/lib/changes/change-set'
import { findReferences } from '@/lib/changes/find-references'
import { equal, type Json } from '@/lib/changes/json'
import { definitionOf } from '@/lib/changes/records'
import { loadRecords } from '@/lib/changes/records-store'
import { groupBy } from '@/lib/domain/group'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { Prisma } from '@/prisma/generated/client'
import type { SeedRow } from './seed-row'
import type { SeedRecord } from './tables/seed-record'

/** The changes of one table, the row of each, and the records whose edited value was kept. */
export type SeedPlan = { changes: Change[]; rows: SeedRow[]; kept: string[] }

/**
 * What loading these records changes. New ones are created; one that nobody touched since the last load takes the
 * new value; one that editors changed keeps theirs, and is named in `kept`. A record that was retired stays so.
 */
export async function planChanges(tx: Prisma.TransactionClient, records: SeedRecord[]): Promise<SeedPlan> {
  const plan: SeedPlan = { changes: [], rows: [], kept: [] }
  const add = (change: Change, record: SeedRecord) => {
    plan.changes.push(change)
    plan.rows.push(record.row)
  }
  const ids = records.map((record) => record.id)
  const known = new Set(
    (await tx.record.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id),
  )
  if (known.size === 0) {
    for (const { type, id, value, row } of records)
      add({ action: 'create', type, id, value }, { type, id, value, row })
    return plan
  }
  const stored = await loadRecords(
    tx,
    new Map([...groupBy(records, (r) => r.type)].map(([type, list]) => [type, list.map((r) => r.id)])),
  )
  const seeded = await lastSeeded(tx, ids)
  for (const record of records) {
    const { type, id } = record
    const present = stored.get(id)
    if (!known.has(id)) {
      add({ action: 'create', type, id, value: record.value }, record)
      continue
    }
    if (!present) continue
    const next = definitionOf(type).schema.parse(record.value) as Json
    const base = seeded.get(id)
    if (base === undefined || equal(asNow(type, base.value), next)) continue
    if (base.edited) plan.kept.push(`${type} ${id}`)
    else add({ action: 'update', type, id, baseVersion: present.version, value: record.value }, record)
  }
  return plan
}

/** A value of former days as its type's schema reads it now: fields that are younger have their default. */
function asNow(type: RecordType, value: Json): Json {
  const read = definitionOf(type).schema.safeParse(value)
  return read.success ? (read.data as Json) : value
}

/** The value that the last load of the data set gave each record, and whether somebody else changed it since. */
async function lastSeeded(
  tx: Prisma.TransactionClient,
  ids: string[],
): Promise<Map<string, { value: Json; edited: boolean }>> {
  const rows = await tx.$queryRaw<{ id: string; after: Json; edited: boolean }[]>`
    select distinct on (c.record_id) c.record_id as id, c.after, r.version > c.version as edited
    from change c join change_set s on s.id = c.change_set_id join record r on r.id = c.record_id
    where c.applied_record_id = any(${ids}::uuid[]) and s.origin = 'seed'
    order by c.record_id, c.version desc`
  return new Map(rows.map((row) => [row.id, { value: row.after, edited: row.edited }]))
}

/**
 * Retires what an earlier data set brought and this one no longer has, unless somebody edited it since or another
 * record needs it.
 */
export async function planRetirements(tx: Prisma.TransactionClient, ids: string[]): Promise<Change[]> {
  const gone = await tx.$queryRaw<{ id: string; type: RecordType; version: number }[]>`
    select r.id, r.type, r.version from record r
    where r.retired_at is null and r.id <> all(${ids}::uuid[]) and not exists (
      select from change c join change_set s on s.id = c.change_set_id
      where c.applied_record_id = r.id and s.origin <> 'seed')`
  let retired = new Map(gone.map((record) => [record.id, record]))
  const references = await findReferences(tx, [...retired.keys()])
  // One that stays keeps what it refers to; go on until nothing more has to stay.
  for (let before = -1; before !== retired.size; ) {
    before = retired.size
    const needed = new Set(references.filter((r) => !retired.has(r.id)).map((r) => r.target))
    retired = new Map([...retired].filter(([id]) => !needed.has(id)))
  }
  return [...retired.values()].map(({ id, type, version }) => ({
    action: 'retire',
    type,
    id,
    baseVersion: version,
    retirement: { reason: 'error', successor: null },
  }))
}
