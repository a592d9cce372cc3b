import type { DatabaseClient } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { AnyDefinition } from '../records'
import { recordDefinitions } from '../records'
import type { Tx } from '../records/definition'
import { indexRows } from './rows'
import { insertRows, keepWords } from './write'

/** Goes up whenever the rules by which the index is made change: an index of another edition is made anew. */
const EDITION = 1

const BATCH = 1000

/** A directory of a hundred thousand bodies takes minutes. */
const LONGEST = 3_600_000

/**
 * Makes the index of the one box anew from the records, in one transaction; what the write path keeps is equal.
 * Returns the number of records that can be found.
 */
export function rebuildSearchIndex(db: DatabaseClient): Promise<number> {
  return db.$transaction(rebuild, { timeout: LONGEST, maxWait: 60_000 })
}

/** Makes the index where there is none of this edition, as after an update of the site. */
export async function ensureSearchIndex(db: DatabaseClient): Promise<'present' | 'made'> {
  if (await db.searchIndex.findUnique({ where: { edition: EDITION } })) return 'present'
  await rebuildSearchIndex(db)
  return 'made'
}

async function rebuild(tx: Tx): Promise<number> {
  // No change set may be applied meanwhile; see apply.ts.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('city-networks/change-set'))`
  await tx.$executeRaw`truncate search_name, search_text, search_word, search_index`
  for (const [type, definition] of recordDefinitions) {
    if (definition.findable) await indexType(tx, type, definition)
  }
  // All rows are new: without statistics of them the first searches would be planned by guess.
  await tx.$executeRaw`analyze search_name, search_text, search_word`
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select record_id from search_name union select record_id from search_text) x`
  await tx.searchIndex.create({ data: { edition: EDITION } })
  return found?.count ?? 0
}

async function indexType(tx: Tx, type: RecordType, definition: AnyDefinition): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await tx.record.findMany({
      where: { type, retiredAt: null, id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    const last = ids.at(-1)
    if (!last) return
    after = last.id
    const bodies = await definition.load(
      tx,
      ids.map(({ id }) => id),
    )
    const rows = indexRows([...bodies].map(([id, value]) => ({ type, id, value })))
    await insertRows(tx, rows)
    await keepWords(
      tx,
      rows.names.map(({ word }) => word),
      [],
    )
  }
}
