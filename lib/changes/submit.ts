import { applyChangeSet } from './apply'
import type { Applied, ChangeSetInput } from './change-set'
import { checkPermissions } from './check-permissions'
import { workOut } from './entries'
import { ChangeForbidden, NothingToChange } from './errors'
import { writeProposal } from './propose'
import type { Tx } from './records/definition'
import { inTransaction } from './transaction'
import { parseChanges } from './validate'

/** What became of changes: published at once, or waiting for somebody who may. */
export type Outcome = { kind: 'applied'; applied: Applied } | { kind: 'proposed'; id: string }

/** The set that was made of them. */
export function setOf(outcome: Outcome): string {
  return outcome.kind === 'applied' ? outcome.applied.id : outcome.id
}

/** Publishes changes where the actor may apply all of them, and proposes them otherwise. */
export function submit(input: ChangeSetInput): Promise<Outcome> {
  return inTransaction(input.actor, 'submit', (tx) => submitWithin(tx, input))
}

/** `submit` inside the caller's transaction, for changes that were worked out there. */
export async function submitWithin(tx: Tx, input: ChangeSetInput): Promise<Outcome> {
  if (!(await mayApply(tx, input))) return { kind: 'proposed', ...(await writeProposal(tx, input)) }
  const applied = await applyChangeSet(tx, input)
  if (!applied) throw new NothingToChange()
  return { kind: 'applied', applied }
}

/** Whether the actor may apply every one of the changes. */
async function mayApply(tx: Tx, { actor, changes }: ChangeSetInput): Promise<boolean> {
  const entries = await workOut(tx, parseChanges(changes), { decisions: null, overwrite: true })
  try {
    await checkPermissions(tx, actor, entries)
    return true
  } catch (error) {
    if (error instanceof ChangeForbidden) return false
    throw error
  }
}
