import type { ZodError } from 'zod'
import { groupBy } from '@/lib/domain/group'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { Change } from './change-set'
import { type ChangeIssue, InvalidChange } from './errors'
import { definitionOf } from './records'
import { type Reference, ref, type Tx } from './records/definition'

/** A change whose value has passed its type's schema. */
export type ParsedChange = Change & { position: number; parsed: Record<string, unknown> | null }

/** Every value parsed by the schema of its type; throws `InvalidChange` with all issues at once. */
export function parseChanges(changes: readonly Change[]): ParsedChange[] {
  const issues: ChangeIssue[] = []
  const parsed = changes.map((change, position): ParsedChange => {
    if (change.action !== 'create' && change.action !== 'update') return { ...change, position, parsed: null }
    const result = definitionOf(change.type).schema.safeParse(change.value)
    if (result.success) return { ...change, position, parsed: result.data }
    issues.push(...schemaIssues(change.type, position, result.error))
    return { ...change, position, parsed: null }
  })
  issues.push(...duplicates(changes))
  if (issues.length > 0) throw new InvalidChange(issues)
  return parsed
}

/** What a schema found wrong with a value, as issues of the change at a position. */
export function schemaIssues(type: RecordType, position: number, error: ZodError): ChangeIssue[] {
  return error.issues.map((issue) => ({
    position,
    type,
    path: issue.path.map(String),
    code: issue.code === 'custom' ? issue.message : issue.code,
    detail: issue.message,
  }))
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

/** Throws `InvalidChange` where a value refers to a record that is neither published nor made by this set. */
export async function checkReferences(
  tx: Tx,
  entries: { change: ParsedChange; after: Value | null }[],
): Promise<void> {
  const references = entries.flatMap(({ change, after }) => {
    if (!after) return successorOf(change).map((reference) => ({ change, reference }))
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

/** What takes the place of a retired record has to be there, and of its type. */
function successorOf(change: ParsedChange): Reference[] {
  return change.action === 'retire'
    ? ref(change.type, change.retirement.successor, 'retirement', 'successor')
    : []
}

async function publishedTypes(tx: Tx, ids: string[]): Promise<Map<string, RecordType>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; type: RecordType }[]>`
    select id, type from record where id = any(${ids}::uuid[]) and retired_at is null`
  return new Map(rows.map((row) => [row.id, row.type]))
}

/** The ids of records by their type, each once. */
export function idsByType(records: readonly { type: RecordType; id: string }[]): Map<RecordType, string[]> {
  return new Map(
    [...groupBy(records, ({ type }) => type)].map(([type, list]) => [
      type,
      [...new Set(list.map(({ id }) => id))],
    ]),
  )
}
