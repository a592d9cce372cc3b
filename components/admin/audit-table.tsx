import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { Cell, Column, Table } from '@/components/ui/table'
import { AUDIT_OUTCOMES, LOGGED_ACTIONS } from '@/lib/auth/audit'
import type { AuditView } from '@/lib/auth/audit-log'
import { momentText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'

const TONES: Record<(typeof AUDIT_OUTCOMES)[number], Tone> = {
  done: 'good',
  refused: 'alert',
  limited: 'maybe',
}

/** Entries of the audit log. */
export async function AuditTable({ entries, locale }: { entries: readonly AuditView[]; locale: Locale }) {
  const t = await getTranslations('AdminAudit')
  return (
    <Table
      caption={t('title')}
      hideCaption
      head={
        <>
          <Column>{t('when')}</Column>
          <Column>{t('action')}</Column>
          <Column>{t('who')}</Column>
          <Column>{t('address')}</Column>
        </>
      }
    >
      {entries.map((entry) => {
        const action = LOGGED_ACTIONS.find((known) => known === entry.action)
        const outcome = AUDIT_OUTCOMES.find((known) => known === entry.outcome)
        return (
          <tr key={entry.id}>
            <th scope="row" className="whitespace-nowrap font-normal tabular-nums">
              <time dateTime={entry.at.toISOString()}>{momentText(entry.at, locale)}</time>
            </th>
            <Cell label={t('action')}>
              {action ? t(`actions.${action}`) : entry.action}{' '}
              {outcome ? <Badge tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</Badge> : entry.outcome}
            </Cell>
            <Cell label={t('who')}>
              {entry.user ?? t('unknown')}
              {entry.subject && entry.subject !== entry.user ? (
                <span className="block break-all text-sm text-muted">{entry.subject}</span>
              ) : null}
              {entry.details ? (
                <span className="block break-words text-sm text-muted">{entry.details}</span>
              ) : null}
            </Cell>
            <Cell label={t('address')}>{entry.address ?? '–'}</Cell>
          </tr>
        )
      })}
    </Table>
  )
}
