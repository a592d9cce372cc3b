import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import type { References } from '../references'
import type { SeedRecord } from './seed-record'

export function eventSeries(data: DataSet, refs: References): SeedRecord[] {
  return data['event_series.csv'].map((row) => ({
    type: 'event-series',
    id: recordId('event-series', row.required('slug')),
    row,
    value: {
      slug: row.required('slug'),
      network: refs.optional(row, 'network', 'network'),
      organ: refs.organ(row, 'organ'),
      parentProgramme: row.text('parent_programme'),
      texts: row.texts(
        { name: 'name', description: 'description', origin: 'origin' },
        { objectives: 'objectives', outcomes: 'outcomes' },
      ),
      citations: refs.citations(row),
    },
  }))
}

export function events(data: DataSet, refs: References): SeedRecord[] {
  return data['events.csv'].map((row) => ({
    type: 'event',
    id: recordId('event', row.required('slug')),
    row,
    value: {
      slug: row.required('slug'),
      network: refs.optional(row, 'network', 'network'),
      series: refs.optional(row, 'event-series', 'series'),
      place: refs.optional(row, 'organization', 'place'),
      ...row.period(),
      hosts: refs.list(row, 'organization', 'hosts'),
      texts: row.texts({ title: 'title', summary: 'summary', note: 'note' }),
      citations: refs.citations(row),
    },
  }))
}
