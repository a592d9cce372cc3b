import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
import { outdatedTexts, type Texts } from '@/lib/forms/outdated'
import type { Tx } from './records/definition'
import { loadRecords, type Stored } from './records-store'

/** A published record as it is now; null when there is none of this type and id. */
export async function presentRecord(type: RecordType, id: string, tx?: Tx): Promise<Stored | null> {
  const load = async (within: Tx) => (await loadRecords(within, new Map([[type, [id]]]))).get(id) ?? null
  return tx ? load(tx) : db.$transaction(load)
}

/** The value that a record had at a version; null where there was none. */
export async function valueAtVersion(id: string, version: number): Promise<Record<string, unknown> | null> {
  const row = await db.change.findFirst({
    where: { appliedRecordId: id, version },
    select: { after: true },
  })
  return (row?.after as Record<string, unknown> | null | undefined) ?? null
}

/**
 * The texts of a record that another language has left behind, by their path in the form (`network.texts.de.summary`).
 * Read from the history in one question.
 */
export async function outdatedTextsOf(id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ texts: Texts | null; profile: Texts | null }[]>`
    select after -> 'texts' as texts, after -> 'network' -> 'texts' as profile
    from change where applied_record_id = ${id}::uuid and version is not null and after is not null
    order by version`
  const outdated = (pick: 'texts' | 'profile') => [...outdatedTexts(rows.map((row) => row[pick] ?? {}))]
  return [
    ...outdated('texts').map((key) => `texts.${key}`),
    ...outdated('profile').map((key) => `network.texts.${key}`),
  ]
}

/**
 * What a proposal asks a record to become, and the version that it was made on; null where it asks nothing of it, or is
 * none of the reader's business: those who do not review see their own.
 */
export async function proposedValue(
  reader: Actor,
  changeSetId: string,
  recordId: string | null,
): Promise<{
  type: RecordType
  id: string
  baseVersion: number | null
  value: Record<string, unknown>
} | null> {
  const own = can(reader, 'read-reviews') ? {} : { authorId: reader.kind === 'user' ? reader.id : '' }
  const row = await db.change.findFirst({
    where: {
      changeSetId,
      changeSet: { status: 'submitted', ...own },
      action: { in: ['create', 'update'] },
      ...(recordId ? { recordId } : {}),
    },
    orderBy: { position: 'desc' },
  })
  if (!row?.after) return null
  return {
    type: row.recordType as RecordType,
    id: row.recordId,
    baseVersion: row.action === 'update' ? row.baseVersion : null,
    value: row.after as Record<string, unknown>,
  }
}
