import type { Decisions } from './change-set'
import { diff } from './diff'
import { ChangeConflict, InvalidChange, RecordMissing } from './errors'
import { equal, type Json } from './json'
import { baseValues, rebase } from './rebase'
import { definitionOf } from './records'
import type { Tx } from './records/definition'
import { loadRecords, type Stored } from './records-store'
import { idsByType, type ParsedChange, schemaIssues } from './validate'

type Value = Record<string, unknown>

/** One record's change, worked out: its version afterwards and its whole value on both sides. */
export type Entry = { change: ParsedChange; version: number; before: Value | null; after: Value | null }

type Known = {
  stored: ReadonlyMap<string, Stored>
  bases: ReadonlyMap<string, Value>
  retired: ReadonlyMap<string, { version: number; value: Value }>
  taken: ReadonlySet<string>
  /** What was decided where changes collide; null leaves outdated updates as they are, for a review to bring together. */
  decisions: Decisions | null
}

/** Whether a change leaves anything behind: another value, or that the record was checked. */
export function changesSomething({ change, before, after }: Entry): boolean {
  return change.action === 'confirm' || !equal(before as Json, after as Json)
}

/**
 * What each change does to the directory as it stands now, read with a fixed number of statements. `overwrite` lets a
 * record be made anew under its own id, as the loader of the data set does; for people an id in use is refused.
 */
export async function workOut(
  tx: Tx,
  changes: readonly ParsedChange[],
  { decisions, overwrite }: { decisions: Decisions | null; overwrite: boolean },
): Promise<Entry[]> {
  const stored = await loadRecords(tx, idsByType(changes))
  const outdated = changes.flatMap((change) =>
    'baseVersion' in change && change.baseVersion !== stored.get(change.id)?.version ? [change] : [],
  )
  const known: Known = {
    stored,
    bases: await baseValues(tx, outdated),
    retired: await retiredValues(tx, ids(changes, 'restore')),
    taken: overwrite ? new Set() : await takenIds(tx, ids(changes, 'create')),
    decisions,
  }
  return changes.map((change) => entryOf(change, known))
}

function entryOf(change: ParsedChange, known: Known): Entry {
  const stored = known.stored.get(change.id) ?? null
  if (change.action === 'create') {
    if (known.taken.has(change.id)) throw idInUse(change)
    // Made before under the same id: the same value is no change, another one is an update.
    return {
      change,
      version: (stored?.version ?? 0) + 1,
      before: stored?.value ?? null,
      after: change.parsed,
    }
  }
  if (change.action === 'restore') {
    const last = known.retired.get(change.id)
    if (stored || !last) throw new RecordMissing(change.id)
    // Read again by the schema: a field that is younger than the retirement gets its default.
    const after = definitionOf(change.type).schema.safeParse(last.value)
    if (!after.success) throw new InvalidChange(schemaIssues(change.type, change.position, after.error))
    return { change, version: last.version + 1, before: null, after: after.data }
  }
  if (!stored) throw new RecordMissing(change.id)
  const version = stored.version + 1
  const base = known.bases.get(change.id)
  switch (change.action) {
    case 'update': {
      const current = stored.version === change.baseVersion
      const { decisions } = known
      const after = current || !decisions ? change.parsed : rebase(change, stored, base, decisions)
      return { change, version, before: stored.value, after }
    }
    case 'confirm':
      if (stored.version !== change.baseVersion) refuseOutdated(change.id, base, stored.value)
      return { change, version, before: stored.value, after: stored.value }
    case 'retire':
      return { change, version, before: stored.value, after: null }
  }
}

/** Nobody confirms what they have not seen: what was changed since is shown as a conflict. */
function refuseOutdated(id: string, base: Value | undefined, present: Value): void {
  if (!base) throw new RecordMissing(id)
  if (equal(base as Json, present as Json)) return
  throw new ChangeConflict(
    id,
    diff(base as Json, present as Json).map(({ path, before, after }) => ({
      path,
      base: before,
      mine: before,
      theirs: after,
    })),
  )
}

function idInUse(change: ParsedChange): InvalidChange {
  return new InvalidChange([
    { position: change.position, type: change.type, path: ['id'], code: 'id-in-use' },
  ])
}

function ids(changes: readonly ParsedChange[], action: ParsedChange['action']): string[] {
  return changes.filter((change) => change.action === action).map(({ id }) => id)
}

async function retiredValues(
  tx: Tx,
  asked: string[],
): Promise<Map<string, { version: number; value: Value }>> {
  if (asked.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; version: number; value: Value }[]>`
    select distinct on (applied_record_id) applied_record_id as id, version, before as value from change
    where applied_record_id = any(${asked}::uuid[]) and action = 'retire' order by applied_record_id, version desc`
  return new Map(rows.map(({ id, ...last }) => [id, last]))
}

async function takenIds(tx: Tx, asked: string[]): Promise<Set<string>> {
  if (asked.length === 0) return new Set()
  const rows = await tx.record.findMany({ where: { id: { in: asked } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
