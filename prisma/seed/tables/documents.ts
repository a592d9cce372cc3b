import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import type { References } from '../references'
import type { SeedRecord } from './seed-record'

export function documents(data: DataSet, refs: References): SeedRecord[] {
  return data['documents.csv'].map((row) => ({
    type: 'document',
    id: recordId('document', row.required('slug')),
    row,
    value: {
      slug: row.required('slug'),
      network: refs.optional(row, 'network', 'network'),
      title: row.required('title'),
      kind: row.required('kind'),
      date: row.text('date'),
      languages: row.list('language'),
      url: row.text('url'),
      subjects: refs.list(row, 'event', 'events'),
      texts: row.texts({ title: 'title', note: 'note' }),
      citations: refs.citations(row),
    },
  }))
}

export function changeEvents(data: DataSet, refs: References): SeedRecord[] {
  const seen = new Map<string, number>()
  return data['change_events.csv'].map((row) => {
    const key = `${row.required('network')}/${row.required('kind')}/${row.text('date') ?? ''}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return {
      type: 'change-event',
      id: recordId('change-event', nth === 1 ? key : `${key}/${nth}`),
      row,
      value: {
        network: refs.required(row, 'network', 'network'),
        kind: row.required('kind'),
        date: row.text('date'),
        originals: refs.list(row, 'organization', 'from_slugs'),
        results: refs.list(row, 'organization', 'to_slugs'),
        texts: row.texts({ text: 'text' }),
        citations: refs.citations(row),
      },
    }
  })
}

export function claims(data: DataSet, refs: References): SeedRecord[] {
  const seen = new Map<string, number>()
  return data['claims.csv'].map((row) => {
    const key = [
      row.required('network'),
      row.required('kind'),
      row.text('subject') ?? '',
      row.text('date') ?? '',
    ].join('/')
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const subject = row.text('subject_type')
    return {
      type: 'claim',
      id: recordId('claim', nth === 1 ? key : `${key}/${nth}`),
      row,
      value: {
        network: refs.required(row, 'network', 'network'),
        subject:
          subject === null
            ? null
            : subject === 'organ'
              ? refs.organ(row, 'subject')
              : subject === 'event' || subject === 'mandate'
                ? refs.required(row, subject, 'subject')
                : row.fail(`subject_type “${subject}” is not organ, event or mandate`),
        kind: row.required('kind'),
        value: row.text('value'),
        unit: row.required('unit'),
        date: row.text('date'),
        texts: row.texts({ note: 'note' }),
        citations: refs.citations(row),
      },
    }
  })
}
