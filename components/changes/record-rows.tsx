import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Cell, Column, Table } from '@/components/ui/table'
import { dayText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'
import type { FoundRecord } from '@/lib/queries/changes/record-finder'

interface RecordRowsProps {
  locale: Locale
  caption: string
  items: readonly (FoundRecord & { detail?: string | null })[]
  /** What can be done with one click, beside the links. */
  button?: (record: FoundRecord) => ReactNode
}

/** Records as editors find them: what they are, when they last changed, and what can be done with them. */
export async function RecordRows({ locale, caption, items, button }: RecordRowsProps) {
  const t = await getTranslations('AdminRecords')
  const words = await getTranslations('Vocabulary')
  const day = (at: string) => <time dateTime={at}>{dayText(at, locale)}</time>
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <>
          <Column>{t('columns.name')}</Column>
          <Column>{t('columns.type')}</Column>
          <Column number>{t('columns.version')}</Column>
          <Column>{t('columns.changed')}</Column>
          <Column>{t('columns.actions')}</Column>
        </>
      }
    >
      {items.map((record) => {
        const { id, type, name, href, version, changedAt, confirmedAt, detail } = record
        const address = `/${locale}/admin/records/${type}/${id}`
        return (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              <a href={`${address}/edit`}>{name}</a>
              {detail ? <span className="block text-sm font-normal text-muted">{detail}</span> : null}
            </th>
            <Cell label={t('columns.type')}>{words(`recordType.${type}`)}</Cell>
            <Cell label={t('columns.version')} number>
              {version}
            </Cell>
            <Cell label={t('columns.changed')}>
              {day(changedAt)}
              {confirmedAt ? (
                <span className="block text-sm text-muted">
                  {t('checked')} {day(confirmedAt)}
                </span>
              ) : null}
            </Cell>
            <Cell label={t('columns.actions')}>
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                <a href={`${address}/history`} aria-label={t('historyOf', { name })}>
                  {t('history')}
                </a>
                <a href={`${address}/retire`} aria-label={t('retireOf', { name })}>
                  {t('retire')}
                </a>
                {href ? (
                  <a href={href} aria-label={t('publicOf', { name })}>
                    {t('public')}
                  </a>
                ) : null}
                {button?.(record)}
              </span>
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}
