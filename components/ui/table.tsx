import type { ReactNode, ThHTMLAttributes } from 'react'
import { classNames } from './class-names'

interface TableProps {
  /** Names the table; `hideCaption` where a heading just above already does. */
  caption: ReactNode
  hideCaption?: boolean
  head: ReactNode
  children: ReactNode
  /** Few narrow columns: stays a table on a phone instead of turning into cards. */
  keep?: boolean
}

/**
 * A table that reads as a list of cards on a phone. Give every `Cell` the `label` of its column, and write the
 * cell that names the row as `<th scope="row">`.
 */
export function Table({ caption, hideCaption, head, children, keep }: TableProps) {
  return (
    <table className={classNames('table', keep && 'keep')}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface ColumnProps extends ThHTMLAttributes<HTMLTableCellElement> {
  number?: boolean
  /** Direction in which the rows are sorted by this column. */
  sorted?: 'ascending' | 'descending'
}

export function Column({ number, sorted, className, ...rest }: ColumnProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={classNames(number && 'number', className) || undefined}
      {...rest}
    />
  )
}

interface CellProps {
  children?: ReactNode
  label?: string
  number?: boolean
}

export function Cell({ children, label, number }: CellProps) {
  return (
    <td data-label={label} className={number ? 'number' : undefined}>
      {/* One box, so that the label and the value stand side by side on a phone. */}
      {label ? <div>{children}</div> : children}
    </td>
  )
}
