import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Period } from '@/components/layout/period'
import { SourceMark } from '@/components/layout/source-mark'
import { Badge, Tag } from '@/components/ui/badge'
import { Cell, Column, Table } from '@/components/ui/table'
import type { MembershipView } from '@/lib/queries/organization-page-model'
import { NetworkLink } from './network-link'

interface NetworksTableProps {
  caption: string
  rows: readonly MembershipView[]
  hideCaption?: boolean
  /** The rows are those of today: networks that are at work no more are marked. */
  now: boolean
}

/** The memberships of a body, one row each. */
export async function NetworksTable({ caption, rows, hideCaption, now }: NetworksTableProps) {
  const t = await getTranslations('OrganizationPage.networks')
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      head={
        <>
          <Column>{t('column.network')}</Column>
          <Column>{t('column.scope')}</Column>
          <Column>{t('column.membership')}</Column>
          <Column>{t('column.period')}</Column>
          <Column>{t('column.status')}</Column>
          <Column>{t('column.source')}</Column>
        </>
      }
    >
      {rows.map(({ network, class: standing, roles, status, period, note, sources }) => (
        <tr key={`${network.href} ${period.from} ${period.to}`}>
          <th scope="row">
            <NetworkLink network={network} /> {now && network.status ? <Badge>{network.status}</Badge> : null}
            {note ? (
              <span className="block text-sm font-normal text-muted">
                <ForeignText text={note} />
              </span>
            ) : null}
          </th>
          <Cell label={t('column.scope')}>
            <Tag colour={`var(--color-scope-${network.scope.key})`}>{network.scope.label}</Tag>
          </Cell>
          <Cell label={t('column.membership')}>
            {standing.label}
            {roles.length > 0 ? <strong className="block font-semibold">{roles.join(', ')}</strong> : null}
          </Cell>
          <Cell label={t('column.period')}>
            <Period period={period} />
          </Cell>
          <Cell label={t('column.status')}>
            {status.label}
            {period.attestedLabel ? (
              <span className="block text-xs text-muted">{t('attested', { at: period.attestedLabel })}</span>
            ) : null}
          </Cell>
          <Cell label={t('column.source')}>
            <SourceMark refs={sources} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
