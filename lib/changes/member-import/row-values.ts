import type { ColumnMap, MemberColumn } from '@/lib/domain/member-list/columns'
import type { RowReason } from '@/lib/domain/member-list/plan'
import { readClass, readCountry, readRoles, readStatus } from '@/lib/domain/member-list/values'
import { parseDateText } from '@/lib/domain/parse-date'
import type { MembershipClass, MembershipRole, MembershipStatus } from '@/lib/domain/vocabulary'

/** What a row says, as far as its columns are known; null where the list has nothing. */
export interface RowValues {
  name: string
  identifier: string | null
  country: string | null
  class: MembershipClass | null
  roles: MembershipRole[] | null
  status: MembershipStatus | null
  from: string | null
  to: string | null
}

export type ReadRow = { values: RowValues; fault: null } | { values: RowValues; fault: RowReason }

const LONGEST_NAME = 300

/** The cells of a row by what its columns hold; the first cell that is not understood is the row's fault. */
export function readRow(cells: readonly string[], columns: ColumnMap): ReadRow {
  const faults: RowReason[] = []
  const text = (column: MemberColumn) => cells[columns.indexOf(column)]?.trim() || null
  const value = <Value>(column: MemberColumn & RowReason, read: (cell: string) => Value | null) => {
    const cell = columns.includes(column) ? text(column) : null
    if (cell === null) return null
    const found = read(cell)
    if (found === null) faults.push(column)
    return found
  }
  const values: RowValues = {
    name: (columns.includes('name') && text('name')) || '',
    identifier: columns.includes('identifier') ? text('identifier') : null,
    country: value('country', readCountry),
    class: value('class', readClass),
    roles: value('roles', readRoles),
    status: value('status', readStatus),
    from: value('from', (cell) => date(cell, 'from')),
    to: value('to', (cell) => date(cell, 'to')),
  }
  if (values.name === '' && values.identifier === null) faults.unshift('no-name')
  if (values.name.length > LONGEST_NAME) faults.unshift('too-long')
  return { values, fault: faults[0] ?? null }
}

function date(cell: string, role: 'from' | 'to'): string | null {
  const read = parseDateText(cell, role)
  return 'edtf' in read ? read.edtf : null
}
