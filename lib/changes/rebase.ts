import { type Decisions, pathKey } from './change-set'
import { ChangeConflict, InvalidChange, RecordMissing } from './errors'
import type { Json } from './json'
import { type FieldConflict, merge } from './merge'
import { patch } from './patch'
import { definitionOf } from './records'
import type { Tx } from './records/definition'
import type { Stored } from './records-store'
import { type ParsedChange, schemaIssues } from './validate'

type Value = Record<string, unknown>
type Outdated = { id: string; baseVersion: number }

/** The values that records had at the versions that changes were made on, by record id. */
export async function baseValues(tx: Tx, changes: readonly Outdated[]): Promise<Map<string, Value>> {
  if (changes.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; after: Value }[]>`
    select c.applied_record_id as id, c.after from change c
    join jsonb_to_recordset(${JSON.stringify(changes.map(({ id, baseVersion }) => ({ id, version: baseVersion })))}::jsonb)
      as asked(id uuid, version int) on c.applied_record_id = asked.id and c.version = asked.version
    where c.after is not null`
  return new Map(rows.map(({ id, after }) => [id, after]))
}

/** Three values of one record brought together; what both sides changed is decided, or left open in `conflicts`. */
export function rebased(
  base: Value,
  mine: Value,
  theirs: Value,
  decided: Readonly<Record<string, string>> = {},
): { value: Value; conflicts: FieldConflict[] } {
  const merged = merge(base as Json, mine as Json, theirs as Json)
  const open = merged.conflicts.filter(({ path }) => decided[pathKey(path)] === undefined)
  const value = merged.conflicts.reduce((whole, { path, ...sides }) => {
    switch (decided[pathKey(path)]) {
      case 'theirs':
        return patch(whole, path, sides.theirs)
      case 'original':
        return patch(whole, path, sides.base)
      default:
        return whole
    }
  }, merged.value)
  return { value: value as Value, conflicts: open }
}

/**
 * The value of an update that was made on an older version, merged with what others changed since. Throws
 * `ChangeConflict` with all three values where both changed the same field and nobody decided which one stands, and
 * `InvalidChange` where the two together break a rule that each of them keeps.
 */
export function rebase(
  change: ParsedChange & { action: 'update' },
  stored: Stored,
  base: Value | undefined,
  decisions: Decisions,
): Value {
  if (!base) throw new RecordMissing(change.id)
  const { value, conflicts } = rebased(base, change.parsed as Value, stored.value, decisions[change.id])
  if (conflicts.length > 0) throw new ChangeConflict(change.id, conflicts)
  const checked = definitionOf(change.type).schema.safeParse(value)
  if (checked.success) return checked.data
  throw new InvalidChange(schemaIssues(change.type, change.position, checked.error))
}
