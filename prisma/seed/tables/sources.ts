import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import type { SeedRecord } from './seed-record'

export function sources(data: DataSet): SeedRecord[] {
  return data['sources.csv'].map((row) => ({
    type: 'source',
    id: recordId('source', row.required('url')),
    row,
    value: {
      url: row.required('url'),
      title: row.text('title') ?? row.required('url'),
      publisher: row.text('publisher'),
      accessed: row.text('accessed'),
      licence: row.text('licence'),
    },
  }))
}
