import { randomUUID } from 'node:crypto'
import type { Applied, ChangeSetInput } from './change-set'
import { RecordMissing } from './errors'
import { equal, type Json } from './json'
import { rebase } from './rebase'
import type { Tx } from './records/definition'
import { loadRecords, type Stored } from './records-store'
import { touchedTags } from './touched-tags'
import { checkPermissions, checkReferences, idsByType, type ParsedChange, parseChanges } from './validate'
import { type Entry, writeChangeSet, writeRecords } from './write'

/**
 * Applies a set of changes inside the caller's transaction: checks values, permissions, versions and references,
 * writes the records with their history, and returns the cache tags that the caller expires. Changes that change
 * nothing are left out; a set without any other is not recorded.
 *
 * @throws InvalidChange, ChangeForbidden, ChangeConflict, RecordMissing, RecordInUse: nothing was written, once the
 * caller lets the error end its transaction
 */
export async function applyChangeSet(tx: Tx, input: ChangeSetInput): Promise<Applied | null> {
  const changes = parseChanges(input.changes)
  // One set after the other: numbers follow the order of application.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('city-networks/change-set'))`
  const stored = await loadRecords(tx, idsByType(changes))
  const entries: Entry[] = []
  for (const change of changes) {
    const entry = await entryOf(tx, change, stored.get(change.id) ?? null)
    if (!equal(entry.before as Json, entry.after as Json)) entries.push(entry)
  }
  if (entries.length === 0) return null
  checkPermissions(input, entries)
  await checkReferences(tx, entries)

  const before = await touchedTags(tx, entries, 'before')
  const id = randomUUID()
  await writeRecords(tx, input, entries)
  const touched = [...new Set([...before, ...(await touchedTags(tx, entries, 'after'))])].sort()
  const number = await writeChangeSet(tx, id, input, entries, touched)
  // What is only checked when the transaction ends is checked now, where the error can name its rule.
  await tx.$executeRaw`set constraints all immediate`
  await tx.$executeRaw`set constraints all deferred`
  return { id, number, tags: touched, changed: entries.length }
}

async function entryOf(tx: Tx, change: ParsedChange, stored: Stored | null): Promise<Entry> {
  switch (change.action) {
    case 'create':
      // Made before under the same id: the same value is no change, another one is an update.
      return {
        change,
        version: (stored?.version ?? 0) + 1,
        before: stored?.value ?? null,
        after: change.parsed,
      }
    case 'update': {
      if (!stored) throw new RecordMissing(change.id)
      const after = stored.version === change.baseVersion ? change.parsed : await rebase(tx, change, stored)
      return { change, version: stored.version + 1, before: stored.value, after }
    }
    case 'retire':
      if (!stored) throw new RecordMissing(change.id)
      return { change, version: stored.version + 1, before: stored.value, after: null }
    case 'restore': {
      const last = await tx.change.findFirst({
        where: { appliedRecordId: change.id, action: 'retire' },
        orderBy: { version: 'desc' },
      })
      if (stored || !last?.version) throw new RecordMissing(change.id)
      return {
        change,
        version: last.version + 1,
        before: null,
        after: last.before as Record<string, unknown>,
      }
    }
  }
}
