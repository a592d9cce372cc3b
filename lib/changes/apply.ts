import { randomUUID } from 'node:crypto'
import type { Applied, ChangeSetInput, Decisions } from './change-set'
import { checkPermissions } from './check-permissions'
import { changesSomething, workOut } from './entries'
import type { Tx } from './records/definition'
import { touchedTags } from './touched-tags'
import { checkReferences, parseChanges } from './validate'
import { writeChangeSet, writeRecords } from './write'

/** What applying may need beside the changes. */
export type ApplyOptions = {
  /** What was decided where a change collides with later ones. */
  decisions?: Decisions
  /** The proposal that is applied; it keeps its author and becomes the applied set. Without it a new set is written. */
  proposal?: { id: string; reviewerId: string | null }
}

/**
 * Applies a set of changes inside the caller's transaction: checks values, permissions, versions and references,
 * writes the records with their history, and returns the cache tags that the caller expires. Changes that change
 * nothing are left out; a set without any other is not recorded.
 *
 * @throws InvalidChange, ChangeForbidden, ChangeConflict, RecordMissing, RecordInUse: nothing was written, once the
 * caller lets the error end its transaction
 */
export async function applyChangeSet(
  tx: Tx,
  input: ChangeSetInput,
  { decisions = {}, proposal }: ApplyOptions = {},
): Promise<Applied | null> {
  const changes = parseChanges(input.changes)
  await lockHistory(tx)
  const all = await workOut(tx, changes, { decisions, overwrite: input.actor.kind === 'system' })
  await checkPermissions(tx, input.actor, all)
  const entries = all.filter(changesSomething)
  if (entries.length === 0) return null
  await checkReferences(tx, entries)

  const before = await touchedTags(tx, entries, 'before')
  const id = proposal?.id ?? randomUUID()
  await writeRecords(tx, input, entries)
  const touched = [...new Set([...before, ...(await touchedTags(tx, entries, 'after'))])].sort()
  const number = await writeChangeSet(tx, id, input, entries, touched, proposal)
  // What is only checked when the transaction ends is checked now, where the error can name its rule.
  await tx.$executeRaw`set constraints all immediate`
  await tx.$executeRaw`set constraints all deferred`
  return { id, number, tags: touched, changed: entries.length }
}

/** One set after the other until the transaction ends: numbers follow the order of application. */
export async function lockHistory(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('city-networks/change-set'))`
}
