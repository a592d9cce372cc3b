import { getTranslations } from 'next-intl/server'
import { Maybe } from '@/components/layout/maybe'
import { Cell, Column, Table } from '@/components/ui/table'
import { keepDay } from '@/lib/i18n/view-day'
import type { ListedPartnership } from '@/lib/queries/partnership-list-view'
import { claimDiffers } from '@/lib/queries/partnership-status'
import { AmountLines } from './amounts'
import { PartyNames } from './party-names'
import { StateBadge } from './state-badge'

interface PartnershipTableProps {
  caption: string
  rows: readonly ListedPartnership[]
  /** Whether there is a column for amounts; where several tables stand together, the same for all. */
  withAmounts?: boolean
}

export function hasAmounts(rows: readonly ListedPartnership[]): boolean {
  return rows.some(({ sums }) => sums.length > 0)
}

/** Partnerships, one a row: what it is, who takes part, when, in what state, with how much money. */
export async function PartnershipTable({
  caption,
  rows,
  withAmounts = hasAmounts(rows),
}: PartnershipTableProps) {
  const t = await getTranslations('Partnerships.column')
  return (
    <div className="partnerships">
      <Table
        caption={caption}
        hideCaption
        head={
          <>
            <Column>{t('partnership')}</Column>
            <Column>{t('parties')}</Column>
            <Column>{t('years')}</Column>
            <Column>{t('state')}</Column>
            {withAmounts ? <Column number>{t('amount')}</Column> : null}
          </>
        }
      >
        {rows.map((row) => (
          <Row key={row.slug} row={row} withAmounts={withAmounts} />
        ))}
      </Table>
    </div>
  )
}

async function Row({ row, withAmounts }: { row: ListedPartnership; withAmounts: boolean }) {
  const t = await getTranslations('Partnerships')
  const form = await getTranslations('Vocabulary.partnershipForm')
  const { title, claim, state, sums } = row
  return (
    <tr>
      <th scope="row">
        <a href={keepDay(row.href)} lang={title.fallback ? title.lang : undefined}>
          {title.text}
        </a>
        <small>{form(row.form)}</small>
      </th>
      <Cell label={t('column.parties')}>
        <PartyNames parties={row.parties} />
      </Cell>
      <Cell label={t('column.years')}>
        {row.dated.label} {row.held === 'maybe' ? <Maybe state="maybe" /> : null}
      </Cell>
      <Cell label={t('column.state')}>
        <StateBadge state={state} />
        {claim && claimDiffers(claim, state) ? <small>{t('claim', { claim })}</small> : null}
      </Cell>
      {withAmounts ? <AmountCell sums={sums} label={t('column.amount')} /> : null}
    </tr>
  )
}

/** Empty where no amount is known: a phone then leaves the line out. */
function AmountCell({ sums, label }: Pick<ListedPartnership, 'sums'> & { label: string }) {
  if (sums.length === 0) return <Cell number />
  return (
    <Cell label={label} number>
      <AmountLines sums={sums} />
    </Cell>
  )
}
