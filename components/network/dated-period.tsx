import { Period } from '@/components/layout/period'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'
import type { Dated } from '@/lib/queries/network-page/context'

/** A period in words, marked where it only may contain the day that the page shows. */
export function DatedPeriod({ dated, state }: { dated: Dated; state?: AsOfAnswer }) {
  const { from, to } = dated.period
  return <Period period={{ label: dated.label, from, to, state }} />
}
