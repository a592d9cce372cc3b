import { z } from 'zod'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { Retirement } from './change-set'
import { ChangeSetClosed } from './errors'
import type { Tx } from './records/definition'

type Value = Record<string, unknown>

/** One step of history: what was done to a record, with its whole value on both sides. */
export type AppliedChange = {
  id: string
  type: RecordType
  recordId: string
  action: 'create' | 'update' | 'retire' | 'restore' | 'confirm'
  version: number
  before: Value | null
  after: Value | null
}

/** What is undone: a whole applied set, or one of its changes. */
export type Target = { changeSet: string; change?: string }

/**
 * The applied changes of a set, in the order in which it made them, with its title.
 * @throws ChangeSetClosed when there is no applied set, or no change of it, of this id
 */
export async function appliedChanges(
  tx: Tx,
  { changeSet, change }: Target,
): Promise<{ title: string; changes: AppliedChange[] }> {
  if (![changeSet, change ?? changeSet].every((id) => z.uuid().safeParse(id).success)) {
    throw new ChangeSetClosed(changeSet)
  }
  const row = await tx.changeSet.findUnique({
    where: { id: changeSet, status: 'applied' },
    select: { title: true, changes: { where: { id: change }, orderBy: { position: 'asc' } } },
  })
  if (!row || row.changes.length === 0) throw new ChangeSetClosed(changeSet)
  return {
    title: row.title,
    changes: row.changes.map((step) => ({
      id: step.id,
      type: step.recordType as RecordType,
      recordId: step.recordId,
      action: step.action as AppliedChange['action'],
      version: step.version ?? 0,
      before: step.before as Value | null,
      after: step.after as Value | null,
    })),
  }
}

/** With which reason and successor records were last retired, by record id. */
export async function lastRetirements(tx: Tx, ids: readonly string[]): Promise<Map<string, Retirement>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; retirement: Retirement }[]>`
    select distinct on (applied_record_id) applied_record_id as id, retirement from change
    where applied_record_id = any(${ids}::uuid[]) and action = 'retire' and retirement is not null
    order by applied_record_id, version desc`
  return new Map(rows.map(({ id, retirement }) => [id, retirement]))
}
