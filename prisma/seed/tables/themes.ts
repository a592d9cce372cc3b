import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import type { References } from '../references'
import type { SeedRecord } from './seed-record'

export function themes(data: DataSet, refs: References): SeedRecord[] {
  return data['themes.csv'].map((row) => ({
    type: 'theme',
    id: recordId('theme', row.required('slug')),
    row,
    value: {
      slug: row.required('slug'),
      parent: refs.optional(row, 'theme', 'parent'),
      position: row.number('order') ?? 0,
      sdg: row.list('sdg').map(Number),
      atlasLabel: row.text('atlas_label'),
      texts: withNull(row.texts({ name: 'name' }), 'description'),
    },
  }))
}

function withNull(texts: Record<string, Record<string, unknown>>, field: string) {
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, { ...text, [field]: null }]),
  )
}
