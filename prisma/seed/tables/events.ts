import { byLocale } from '@/lib/domain/by-locale'
import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import { mergeCitations, type References } from '../references'
import { eventParts } from './event-parts'
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
  const partsOf = eventParts(data, refs)
  return data['events.csv'].map((row) => {
    const { participants, texts, citations } = partsOf(row)
    const titles = row.everyLabel('title')
    const others = row.texts({ summary: 'summary', note: 'note' })
    return {
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
        participants,
        texts: byLocale((locale) => ({ title: titles[locale], ...others[locale], ...texts[locale] })),
        citations: mergeCitations([...refs.citations(row), ...citations]),
      },
    }
  })
}
