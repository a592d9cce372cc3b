import type { Change } from '@/lib/changes/change-set'
import type { Json } from '@/lib/changes/json'
import { patch } from '@/lib/changes/patch'
import { propose } from '@/lib/changes/propose'
import { definitionOf } from '@/lib/changes/records'
import { loadRecords, type Stored } from '@/lib/changes/records-store'
import { db } from '@/lib/db/client'
import { CORRECTABLE, type CorrectionForm } from '@/lib/domain/correction'
import { parseDateText } from '@/lib/domain/parse-date'
import type { RecordType } from '@/lib/domain/vocabulary'

/** What became of a suggestion: it waits for a review, or the value given is none of its field, or there is no such record. */
export type Suggested = 'submitted' | 'value' | 'unknown'

/**
 * Submits what a reader says for review. Where the right value of a field is given, the proposal changes that field; what
 * is said in words leaves the record as it is and waits beside it.
 */
export async function suggest(
  form: CorrectionForm,
  wording: (record: { label: string; value: Json }) => { title: string; reason: string },
): Promise<Suggested> {
  const stored = await published(form.record)
  if (!stored) return 'unknown'
  const value = corrected(stored, form)
  if (value === null) return 'value'
  const change: Change = {
    action: 'update',
    type: stored.type,
    id: stored.id,
    baseVersion: stored.version,
    value,
  }
  const label = definitionOf(stored.type).label(stored.value)
  await propose({
    origin: 'suggestion',
    actor: { kind: 'visitor' },
    ...wording({ label, value: fieldValue(stored, form.field) }),
    ...(form.email ? { replyTo: form.email } : {}),
    changes: [change],
  })
  return 'submitted'
}

/** The value of a field as it is published, for the form that asks for a better one; undefined for no such field. */
export async function publishedField(recordId: string, field: string): Promise<Json> {
  const stored = await published(recordId)
  return stored ? fieldValue(stored, field) : undefined
}

async function published(id: string): Promise<Stored | null> {
  if (id === '') return null
  const row = await db.record.findFirst({ where: { id, retiredAt: null }, select: { type: true } })
  if (!row) return null
  const type = row.type as RecordType
  const found = await db.$transaction((tx) => loadRecords(tx, new Map([[type, [id]]])))
  return found.get(id) ?? null
}

function fieldValue({ type, value }: Stored, field: string): Json {
  const path = CORRECTABLE[type]?.[field]?.path ?? []
  return path.length === 0 ? undefined : path.reduce<Json>((at, key) => step(at, key), value as Json)
}

function step(at: Json, key: string): Json {
  return typeof at === 'object' && at !== null && !Array.isArray(at)
    ? (at as Record<string, Json>)[key]
    : undefined
}

/** The record's value with the field corrected; null where the record would not take it. */
function corrected({ type, value }: Stored, { field, right }: CorrectionForm): unknown {
  const known = CORRECTABLE[type]?.[field]
  if (!known || right === '' || fieldValue({ type, value } as Stored, field) === undefined) return value
  const read = readValue(right, known.reads)
  if (read === undefined) return null
  const next = patch(value as Json, known.path, read)
  return definitionOf(type).schema.safeParse(next).success ? next : null
}

function readValue(text: string, reads: 'text' | 'address' | 'number' | 'from' | 'to'): Json {
  switch (reads) {
    case 'text':
      return text
    case 'address':
      return /^https?:\/\//i.test(text) ? text : `https://${text}`
    case 'number': {
      const digits = text.replaceAll(/[\s.,'’\u202f]/g, '')
      return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
    }
    default: {
      const date = parseDateText(text, reads)
      return 'edtf' in date ? date.edtf : undefined
    }
  }
}
