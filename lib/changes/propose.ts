import { randomUUID } from 'node:crypto'
import type { Change, ChangeSetInput } from './change-set'
import { reachOf } from './check-permissions'
import { changesSomething, type Entry, workOut } from './entries'
import { NothingToChange, RecordMissing } from './errors'
import { baseValues } from './rebase'
import type { Tx } from './records/definition'
import { inTransaction } from './transaction'
import { checkReferences, parseChanges } from './validate'
import { jsonOrNull, setDescription } from './write'

/** Changes for others to decide on; `replyTo` is where a visitor wants the answer, kept private. */
export type ProposalInput = ChangeSetInput & { replyTo?: string }

/**
 * Submits changes for review: values checked by their schemas, references against what is published and what the set
 * itself makes. Anybody may propose. A suggestion may leave the record as it is and say in words what is wrong.
 *
 * @throws InvalidChange, RecordMissing, NothingToChange, DatabaseUnavailable: nothing was written
 */
export function propose(input: ProposalInput): Promise<{ id: string }> {
  return inTransaction(input.actor, 'propose', (tx) => writeProposal(tx, input))
}

/** `propose` inside the caller's transaction. */
export async function writeProposal(tx: Tx, input: ProposalInput): Promise<{ id: string }> {
  const entries = await proposedEntries(tx, input.changes)
  const kept = input.origin === 'suggestion' ? entries : entries.filter(changesSomething)
  if (kept.length === 0) throw new NothingToChange()
  const id = randomUUID()
  await tx.changeSet.create({
    data: {
      id,
      status: 'submitted',
      submittedAt: new Date(),
      replyTo: input.replyTo,
      ...setDescription(input),
      ...(await reachOf(tx, kept)),
    },
  })
  await writeProposedChanges(tx, id, kept)
  return { id }
}

/**
 * Proposed changes as they are kept: the value they were made on, and the value asked for. Whether they collide with
 * later changes is asked at the review, when it is known against what.
 */
export async function proposedEntries(tx: Tx, changes: readonly Change[]): Promise<Entry[]> {
  const parsed = parseChanges(changes)
  const updates = parsed.flatMap((change) => (change.action === 'update' ? [change] : []))
  const bases = await baseValues(tx, updates)
  const unknown = updates.find(({ id }) => !bases.has(id))
  if (unknown) throw new RecordMissing(unknown.id)
  const entries = await workOut(tx, parsed, { overwrite: false, decisions: null })
  const seen = entries.map((entry) => ({ ...entry, before: bases.get(entry.change.id) ?? entry.before }))
  await checkReferences(tx, seen)
  return seen
}

/** Writes what is proposed; a record that may not exist yet is named, not referred to. */
export async function writeProposedChanges(tx: Tx, changeSetId: string, entries: Entry[]): Promise<void> {
  await tx.change.createMany({
    data: entries.map(({ change, before, after }, position) => ({
      changeSetId,
      position,
      action: change.action,
      recordType: change.type,
      recordId: change.id,
      baseVersion: 'baseVersion' in change ? change.baseVersion : null,
      before: jsonOrNull(before),
      after: jsonOrNull(after),
      retirement: jsonOrNull(change.action === 'retire' ? change.retirement : null),
    })),
  })
}
