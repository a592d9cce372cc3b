import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import { DATA_SET_DATE, type References } from '../references'
import type { SeedRecord } from './seed-record'

export function memberships(data: DataSet, refs: References): SeedRecord[] {
  const seen = new Map<string, number>()
  return data['memberships.csv'].map((row) => {
    const pair = `${row.required('network')}/${row.required('member')}`
    const nth = (seen.get(pair) ?? 0) + 1
    seen.set(pair, nth)
    const status = row.required('status')
    return {
      type: 'membership',
      id: recordId('membership', nth === 1 ? pair : `${pair}/${nth}`),
      row,
      value: {
        network: refs.required(row, 'network', 'network'),
        member: refs.required(row, 'organization', 'member'),
        class: row.required('class'),
        roles: row.list('roles'),
        status,
        ...row.period(),
        // A roll says that it held on its date. An undated page that names the member said so when it was read; a row
        // without a source says nothing of any day.
        attested: row.text('as_of') ?? (status === 'active' && row.text('source_url') ? DATA_SET_DATE : null),
        texts: row.texts({ note: 'note' }),
        citations: refs.citations(row),
      },
    }
  })
}
