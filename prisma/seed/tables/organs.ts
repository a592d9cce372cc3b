import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import { organKey, type References } from '../references'
import type { SeedRow } from '../seed-row'
import type { SeedRecord } from './seed-record'

export function organs(data: DataSet, refs: References): SeedRecord[] {
  return data['organs.csv'].map((row) => ({
    type: 'organ',
    id: recordId('organ', organKey(row.required('network'), row.required('organ'))),
    row,
    value: {
      network: refs.required(row, 'network', 'network'),
      slug: row.required('organ'),
      kind: row.required('kind'),
      position: row.number('order') ?? 0,
      seats: row.number('seats'),
      termYears: row.number('term_years'),
      electedBy: refs.organ(row, 'elected_by'),
      reportsTo: refs.organ(row, 'reports_to'),
      seat: refs.optional(row, 'organization', 'seat_city'),
      ...row.period(),
      seatRules: row.list('seat_rules', ' || ').map((rule) => seatRule(row, rule)),
      texts: row.texts(
        { name: 'name', composition: 'composition' },
        { responsibilities: 'responsibilities' },
      ),
      citations: refs.citations(row),
    },
  }))
}

function seatRule(row: SeedRow, rule: string) {
  const [count, basis, fr, de, en, ...rest] = rule.split('|').map((part) => part.trim())
  if (!count || !basis || !fr || !de || !en || rest.length > 0) {
    row.fail(`seat rule “${rule}” is not count|basis|French|German|English`)
  }
  return { count: Number(count), basis, labels: { fr, de, en } }
}

export function mandates(data: DataSet, refs: References): SeedRecord[] {
  return data['mandates.csv'].map((row) => ({
    type: 'mandate',
    id: recordId('mandate', row.required('key')),
    row,
    value: {
      organ: refs.organ(row, 'organ') ?? row.fail('organ is empty'),
      seat: row.text('seat'),
      person: row.text('person'),
      organization: refs.optional(row, 'organization', 'city'),
      ...row.period(),
      texts: row.texts({ position: 'position' }),
      citations: refs.citations(row),
    },
  }))
}
