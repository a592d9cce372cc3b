import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminHeading } from '@/components/admin/admin-heading'
import { EmptyState } from '@/components/admin/empty-state'
import { ConfirmButton } from '@/components/changes/confirm-button'
import { PageLinks } from '@/components/changes/page-links'
import { RecordRows } from '@/components/changes/record-rows'
import { requireUser } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { WORK_LISTS, WORK_PER_PAGE, workList } from '@/lib/queries/changes/work-lists'
import { confirmRecord } from '../../records/actions'

interface PageProps {
  params: Promise<{ locale: string; list: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminDashboard')
  return { title: t('work') }
}

const question = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

/** The records that need one kind of care; each leads to its form. */
export default async function WorkListPage({ params, searchParams }: PageProps) {
  const { locale: given, list: word } = await params
  const locale = toLocale(given)
  await requireUser(locale)
  const list = WORK_LISTS.find((one) => one === word)
  if (!list) notFound()
  const { page } = question.parse(await searchParams)
  const t = await getTranslations('AdminDashboard')
  const records = await getTranslations('AdminRecords')
  const { items, total } = await workList(list, page, locale)
  const confirm = confirmRecord.bind(null, locale)
  return (
    <>
      <p className="mb-2 text-sm">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <AdminHeading title={t(`lists.${list}.title`)} lead={t(`lists.${list}.lead`)} />
      <p className="mb-3 text-sm text-muted" role="status">
        {records('found', { count: total })}
      </p>
      {items.length > 0 ? (
        <RecordRows
          locale={locale}
          caption={t(`lists.${list}.title`)}
          items={items}
          button={(record) => (
            <ConfirmButton action={confirm} record={record} label={records('confirm')} name={record.name} />
          )}
        />
      ) : (
        <EmptyState>{t('done')}</EmptyState>
      )}
      <PageLinks
        address={`/${locale}/admin/work/${list}`}
        page={page}
        pages={Math.ceil(total / WORK_PER_PAGE)}
      />
    </>
  )
}
