import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminHeading } from '@/components/admin/admin-heading'
import { RecordNav } from '@/components/admin/record-nav'
import { ChangeDetails } from '@/components/changes/change-view'
import { ConfirmButton } from '@/components/changes/confirm-button'
import { HistoryList } from '@/components/changes/history-list'
import { PageLinks } from '@/components/changes/page-links'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { compareVersions, loadRecordHistory, VERSIONS_PER_PAGE } from '@/lib/queries/record-history'
import { confirmRecord } from '../../../actions'

interface PageProps {
  params: Promise<{ locale: string; type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('History')
  return { title: t('kind') }
}

const version = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined)
const question = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  from: version,
  to: version,
})

/** Every version of a record, who made it and why; any two compared, and the way to undo one. */
export default async function RecordHistory({ params, searchParams }: PageProps) {
  const { locale: given, id, type } = await params
  const locale = toLocale(given)
  await requireUser(locale)
  const { page, from, to } = question.parse(await searchParams)
  const view = await loadRecordHistory({ id, page, locale, internal: true })
  if (!view || view.record.type !== type) notFound()
  const t = await getTranslations('AdminRecords')
  const changes = await getTranslations('AdminChanges')
  const history = await getTranslations('History')
  const { record, versions, total } = view
  const address = `/${locale}/admin/records/${type}/${id}`
  const comparison = from && to ? await compareVersions({ id, from, to }, locale) : null
  return (
    <>
      <AdminHeading
        title={history('title', { name: record.name })}
        lead={history('count', { count: total })}
        actions={
          record.retired ? null : (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <RecordNav locale={locale} type={type} id={id} here="history" publicHref={record.href} />
              <ConfirmButton
                action={confirmRecord.bind(null, locale)}
                record={{ type, id, version: total }}
                label={t('confirm')}
                name={record.name}
              />
            </span>
          )
        }
      />
      {record.retired ? (
        <div className="mb-6">
          <Notice tone="maybe">{history('retired')}</Notice>
        </div>
      ) : null}
      {total > 1 ? (
        <form aria-label={t('compare')} className="mb-8 flex flex-wrap items-end gap-3">
          <VersionField
            id="from"
            label={t('compareFrom')}
            value={from ?? Math.max(1, total - 1)}
            last={total}
          />
          <VersionField id="to" label={t('compareTo')} value={to ?? total} last={total} />
          <Button look="secondary">{t('compare')}</Button>
        </form>
      ) : null}
      {comparison ? (
        <section aria-label={t('compare')} className="mb-8 border border-edge p-4">
          <p className="mb-2 text-sm text-muted">{t('compared', { from: from ?? 0, to: to ?? 0 })}</p>
          <ChangeDetails change={comparison} />
        </section>
      ) : null}
      <HistoryList
        versions={versions}
        actions={({ set, change }) =>
          set ? (
            <>
              <a href={`/${locale}/admin/changes/${set.id}`}>{set.title}</a>
              {change.action === 'confirm' ? null : (
                <a href={`/${locale}/admin/changes/${set.id}/undo?change=${change.id}`}>{changes('undo')}</a>
              )}
            </>
          ) : null
        }
      />
      <PageLinks address={`${address}/history`} page={page} pages={Math.ceil(total / VERSIONS_PER_PAGE)} />
    </>
  )
}

function VersionField({
  id,
  label,
  value,
  last,
}: {
  id: string
  label: string
  value: number
  last: number
}) {
  return (
    <InputField
      id={id}
      name={id}
      type="number"
      min={1}
      max={last}
      required
      label={label}
      defaultValue={value}
      className="max-w-28"
    />
  )
}
