import type { Retirement } from '@/lib/changes/change-set'
import type { Json } from '@/lib/changes/json'
import type { ChangeAction, Locale, RecordType, RetirementReason } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import { type FieldView, mentionedIds, readableFields } from './readable-fields'
import { type RecordNameView, recordNames } from './record-names'

/** A change as it is stored. */
export interface StoredChange {
  id: string
  recordType: string
  recordId: string
  action: string
  before: unknown
  after: unknown
  retirement?: unknown
}

/** One record's change in words. */
export interface ChangeView {
  id: string
  type: RecordType
  recordId: string
  action: ChangeAction
  /** What the record is called, and where it shows. */
  name: string
  href: string | null
  fields: FieldView[]
  retirement: { reason: RetirementReason; successor: RecordNameView | null } | null
}

/** The names of every record that changes are about or mention; those that a set makes are named by their values. */
export async function namesFor(
  changes: readonly StoredChange[],
  locale: Locale,
): Promise<Map<string, RecordNameView>> {
  const ids = changes.flatMap(({ recordId, before, after, retirement }) => [
    recordId,
    ...mentionedIds(before as Json, after as Json, retirement as Json),
  ])
  const names = await recordNames(ids, locale)
  for (const { recordId, recordType, after } of changes) {
    const name = after && !names.has(recordId) ? nameIn(after as Record<string, unknown>, locale) : null
    if (name)
      names.set(recordId, { id: recordId, type: recordType as RecordType, name, href: null, retired: false })
  }
  return names
}

/** Changes in words of a language. */
export function changeViews(
  changes: readonly StoredChange[],
  names: ReadonlyMap<string, RecordNameView>,
  locale: Locale,
): ChangeView[] {
  return changes.map(({ id, recordType, recordId, action, before, after, retirement }) => {
    const type = recordType as RecordType
    const known = names.get(recordId)
    const retired = retirement as Retirement | null | undefined
    return {
      id,
      type,
      recordId,
      action: action as ChangeAction,
      name: known?.name ?? translator(locale, 'Vocabulary')(`recordType.${type}`),
      href: known && !known.retired ? known.href : null,
      fields:
        action === 'retire' ? [] : readableFields(before as Json, after as Json, { type, locale, names }),
      retirement: retired
        ? { reason: retired.reason, successor: names.get(retired.successor ?? '') ?? null }
        : null,
    }
  })
}

/** What a value says its record is called, for records that are not there (yet). */
function nameIn(value: Record<string, unknown>, locale: Locale): string | null {
  const texts = value.texts as Record<string, Record<string, unknown>> | undefined
  const fields = [texts?.[locale], ...Object.values(texts ?? {}), value]
  for (const text of fields) {
    const name = text?.name ?? text?.title ?? text?.person ?? text?.position
    if (typeof name === 'string') return name
  }
  return null
}
