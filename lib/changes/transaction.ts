import { recordAudit } from '@/lib/auth/audit'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { databaseFailure } from '@/lib/db/failure'
import { ChangeForbidden, DatabaseUnavailable, RuleBroken } from './errors'
import type { Tx } from './records/definition'

/** An import of ten thousand rows takes seconds; nobody waits longer than this. */
const TIMEOUT_MS = 180_000

/**
 * Runs one step of writing whole or not at all. A refusal is kept in the audit log; what the database refuses, and a
 * database that is not there, become errors of the write path.
 *
 * @param subject what was tried, for the audit log: `apply`, `approve <id>` …
 */
export async function inTransaction<Result>(
  actor: Actor,
  subject: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.$transaction(work, { timeout: TIMEOUT_MS })
  } catch (error) {
    if (error instanceof ChangeForbidden) await logRefusal(actor, subject, error)
    const failure = databaseFailure(error)
    if (failure?.kind === 'rule') throw new RuleBroken(failure.rule, { cause: error })
    if (failure?.kind === 'unavailable') throw new DatabaseUnavailable({ cause: error })
    throw error
  }
}

/** Outside the transaction, which has been undone. */
function logRefusal(actor: Actor, subject: string, error: ChangeForbidden): Promise<void> {
  return recordAudit({
    action: 'permission',
    outcome: 'refused',
    userId: actor.kind === 'user' ? actor.id : null,
    subject,
    details: { actor: actor.kind, reason: error.message, ...error.about },
  })
}
