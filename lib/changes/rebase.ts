import { ChangeConflict, RecordMissing } from './errors'
import type { Json } from './json'
import { merge } from './merge'
import type { Tx } from './records/definition'
import type { Stored } from './records-store'
import type { ParsedChange } from './validate'

/**
 * The value of an update that was made on an older version, merged with what others changed since. Throws
 * `ChangeConflict` with all three values where both changed the same field.
 */
export async function rebase(
  tx: Tx,
  change: ParsedChange & { action: 'update' },
  stored: Stored,
): Promise<Record<string, unknown>> {
  const base = await tx.change.findFirst({
    where: { appliedRecordId: change.id, version: change.baseVersion },
    select: { after: true },
  })
  if (!base?.after) throw new RecordMissing(change.id)
  const merged = merge(base.after as Json, change.parsed as Json, stored.value as Json)
  if (merged.conflicts.length > 0) throw new ChangeConflict(change.id, merged.conflicts)
  return merged.value as Record<string, unknown>
}
