import { getLocale, getTranslations } from 'next-intl/server'
import { formatEdtf } from '@/lib/domain/format-date'
import type { RecordInfoView } from '@/lib/queries/shared/view'
import { correctionHref } from './correction-link'

/** When the record last changed and how, the address to cite, and where to say that something is wrong. */
export async function RecordFoot({ record }: { record: RecordInfoView }) {
  const t = await getTranslations('Record')
  const period = await getTranslations('Period')
  const locale = await getLocale()
  const { changedAt, changeKind, confirmedAt, historyHref, permalink } = record
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2 border-t-4 border-double border-rule pt-4 text-sm text-muted">
      {changedAt ? (
        <p>
          {t.rich('changed', {
            kind: changeKind ?? 'unknown',
            date: () => (
              <time dateTime={changedAt}>{formatEdtf(changedAt.slice(0, 10), locale, period)}</time>
            ),
          })}
        </p>
      ) : null}
      {confirmedAt && (!changedAt || confirmedAt > changedAt) ? (
        <p>
          {t.rich('confirmed', {
            date: () => (
              <time dateTime={confirmedAt}>{formatEdtf(confirmedAt.slice(0, 10), locale, period)}</time>
            ),
          })}
        </p>
      ) : null}
      <p className="no-print">
        <a href={historyHref} rel="nofollow">
          {t('history')}
        </a>
      </p>
      <p>
        {t('permalink')}{' '}
        <a href={permalink} className="own-address wrap-anywhere">
          {permalink.replace(/^https?:\/\//, '')}
        </a>
      </p>
      <p className="no-print">
        <a href={correctionHref(locale, record.id)} rel="nofollow">
          {t('report')}
        </a>
      </p>
    </div>
  )
}
