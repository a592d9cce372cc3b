import { can } from '@/lib/auth/permissions'
import { groupBy } from '@/lib/domain/group'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { Change, ChangeSetInput } from './change-set'
import { ChangeForbidden, type ChangeIssue, InvalidChange } from './errors'
import { definitionOf } from './records'
import type { Tx } from './records/definition'

/** A change whose value has passed its type's schema. */
export type ParsedChange = Change & { position: number; parsed: Record<string, unknown> | null }

/** Every value parsed by the schema of its type; throws `InvalidChange` with all issues at once. */
export function parseChanges(changes: readonly Change[]): ParsedChange[] {
  const issues: ChangeIssue[] = []
  const parsed = changes.map((change, position): ParsedChange => {
    if (change.action === 'retire' || change.action === 'restore')
      return { ...change, position, parsed: null }
    const result = definitionOf(change.type).schema.safeParse(change.value)
    if (result.success) return { ...change, position, parsed: result.data }
    for (const issue of result.error.issues) {
      issues.push({
        position,
        type: change.type,
        path: issue.path.map(String),
        code: issue.code === 'custom' ? issue.message : issue.code,
        detail: issue.message,
      })
    }
    return { ...change, position, parsed: null }
  })
  issues.push(...duplicates(changes))
  if (issues.length > 0) throw new InvalidChange(issues)
  return parsed
}

function duplicates(changes: readonly Change[]): ChangeIssue[] {
  const seen = new Set<string>()
  return changes.flatMap((change, position) => {
    if (seen.has(change.id)) return [{ position, type: change.type, path: ['id'], code: 'duplicate' }]
    seen.add(change.id)
    return []
  })
}

type Value = Record<string, unknown>

/** Throws `ChangeForbidden` at the first change that the actor may not apply, judged by the old and the new value. */
export function checkPermissions(
  input: ChangeSetInput,
  entries: { change: ParsedChange; before: Value | null; after: Value | null }[],
): void {
  for (const { change, before, after } of entries) {
    const { network } = definitionOf(change.type)
    for (const value of [before, after]) {
      if (!value) continue
      const subject = { type: change.type, networkId: network(value, change.id) }
      if (!can(input.actor, 'apply', subject)) throw new ChangeForbidden(change.position)
    }
  }
}

/** Throws `InvalidChange` where a value refers to a record that is neither published nor made by this set. */
export async function checkReferences(
  tx: Tx,
  entries: { change: ParsedChange; after: Value | null }[],
): Promise<void> {
  const references = entries.flatMap(({ change, after }) => {
    if (!after) return []
    const cited = (after.citations ?? []) as { source: string }[]
    return [
      ...definitionOf(change.type).references(after),
      ...cited.map(({ source }, index) => ({
        type: 'source' as const,
        id: source,
        path: ['citations', String(index), 'source'],
      })),
    ].map((reference) => ({ change, reference }))
  })
  const made = new Map(entries.filter((e) => e.after).map((e) => [e.change.id, e.change.type]))
  const gone = new Set(entries.filter((e) => !e.after).map((e) => e.change.id))
  const published = await publishedTypes(
    tx,
    [...new Set(references.map(({ reference }) => reference.id))].filter((id) => !made.has(id)),
  )
  const issues = references.flatMap(({ change, reference }): ChangeIssue[] => {
    const type = made.get(reference.id) ?? (gone.has(reference.id) ? undefined : published.get(reference.id))
    if (type === reference.type || (type && reference.type === 'any')) return []
    return [
      {
        position: change.position,
        type: change.type,
        path: reference.path,
        code: 'unknown-reference',
        detail: reference.id,
      },
    ]
  })
  if (issues.length > 0) throw new InvalidChange(issues)
}

async function publishedTypes(tx: Tx, ids: string[]): Promise<Map<string, RecordType>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; type: RecordType }[]>`
    select id, type from record where id = any(${ids}::uuid[]) and retired_at is null`
  return new Map(rows.map((row) => [row.id, row.type]))
}

/** The ids of a set's changes by record type. */
export function idsByType(changes: readonly Change[]): Map<RecordType, string[]> {
  return new Map(
    [...groupBy(changes, (change) => change.type)].map(([type, list]) => [type, list.map((c) => c.id)]),
  )
}
