import type { PeriodView } from '@/lib/queries/shared/view'
import { Maybe } from './maybe'

/** A period in words; marked when it only may contain the date asked for. */
export function Period({ period }: { period: PeriodView }) {
  return (
    <span className="tabular-nums lining-nums">
      {period.label}
      {period.state ? ' ' : null}
      <Maybe state={period.state} />
    </span>
  )
}
