import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import type { References } from '../references'
import type { SeedRecord } from './seed-record'

export function actionFields(data: DataSet, refs: References): SeedRecord[] {
  return data['action_fields.csv'].map((row) => ({
    type: 'action-field',
    id: recordId('action-field', `${row.required('network')}/${row.required('field')}`),
    row,
    value: {
      network: refs.required(row, 'network', 'network'),
      key: row.required('field'),
      position: row.number('order') ?? 0,
      themes: refs.list(row, 'theme', 'themes'),
      texts: row.texts({ heading: 'group', name: 'name', description: 'description' }),
      citations: refs.citations(row, '', 'high'),
    },
  }))
}
