import { groupBy } from '@/lib/domain/group'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { type RecordNameView, recordNames } from './record-names'

/** References named one by one; of the rest the number is said. */
const MOST_NAMED = 12

/** The records of one type that refer to a record that is to be retired. */
export interface ReferenceGroup {
  type: RecordType
  total: number
  remedy: 'repoint' | 'retire' | null
  records: RecordNameView[]
}

/** References in groups by type, named. */
export async function referenceGroups(
  references: readonly { type: RecordType; id: string; remedy: 'repoint' | 'retire' | null }[],
  locale: Locale,
): Promise<ReferenceGroup[]> {
  const groups = [...groupBy(references, ({ type }) => type)].map(([type, list]) => ({
    type,
    ids: [...new Set(list.map(({ id }) => id))],
    remedy: list.every(({ remedy }) => remedy === list[0]?.remedy) ? (list[0]?.remedy ?? null) : null,
  }))
  const names = await recordNames(
    groups.flatMap(({ ids }) => ids.slice(0, MOST_NAMED)),
    locale,
  )
  return groups.map(({ type, ids, remedy }) => ({
    type,
    total: ids.length,
    remedy,
    records: ids.slice(0, MOST_NAMED).flatMap((id) => names.get(id) ?? []),
  }))
}
