import { applyChangeSet } from './apply'
import type { Applied, ChangeSetInput } from './change-set'
import { inTransaction } from './transaction'

/**
 * Applies changes at once, for whoever may apply every one of them. The caller expires the tags that come back; null
 * when nothing would change.
 *
 * @throws ChangeForbidden, InvalidChange, ChangeConflict, RecordMissing, RecordInUse, RuleBroken, DatabaseUnavailable:
 * nothing was written
 */
export function publish(input: ChangeSetInput): Promise<Applied | null> {
  return inTransaction(input.actor, 'apply', (tx) => applyChangeSet(tx, input))
}
