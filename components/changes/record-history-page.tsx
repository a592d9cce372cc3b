import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { path } from '@/lib/i18n/routing'
import { type RecordHistoryView, VERSIONS_PER_PAGE } from '@/lib/queries/record-history'
import { HistoryList } from './history-list'

/** The public history of a record. */
export async function RecordHistoryPage({ view, page }: { view: RecordHistoryView; page: number }) {
  const t = await getTranslations('History')
  const words = await getTranslations('Vocabulary')
  const locale = await getLocale()
  const { record, versions, total } = view
  const pages = Math.ceil(total / VERSIONS_PER_PAGE)
  const to = (number: number) =>
    path(locale, '/history/[record]', { record: record.id }, { page: number > 1 ? number : null })
  return (
    <Page address={{ route: '/history/[record]', params: { record: record.id } }}>
      <PageHeading
        kind={`${t('kind')} · ${words(`recordType.${record.type}`)}`}
        title={record.name}
        standfirst={
          <>
            <p>{t('lead')}</p>
            {record.retired ? <p>{t('retired')}</p> : null}
          </>
        }
      >
        {record.href ? <a href={record.href}>{t('back')}</a> : null}
        <span className="text-sm text-muted">{t('count', { count: total })}</span>
      </PageHeading>
      <HistoryList versions={versions} />
      <Pagination
        page={page}
        pages={pages}
        to={to}
        label={t('pages.label')}
        previous={t('pages.previous')}
        next={t('pages.next')}
        position={t('pages.position', { page, pages: Math.max(1, pages) })}
      />
    </Page>
  )
}
