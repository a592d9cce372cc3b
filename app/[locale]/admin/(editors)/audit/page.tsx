import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { AuditFilters } from '@/components/admin/audit-filters'
import { AuditTable } from '@/components/admin/audit-table'
import { EmptyState } from '@/components/admin/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { auditFilter, readAuditLog } from '@/lib/auth/audit-log'
import { actorOf, requirePermission } from '@/lib/auth/session'
import { queryString, toLocale } from '@/lib/i18n/routing'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminAudit')
  return { title: t('title') }
}

/** Who signed in, who was refused, whose rights were changed. */
export default async function AuditPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const actor = actorOf(await requirePermission(locale, 'read-audit'))
  const filter = auditFilter(await searchParams)
  const log = await readAuditLog(actor, new Headers(await headers()), filter)
  const t = await getTranslations('AdminAudit')
  const { action, outcome, text } = filter
  const to = (page: number) =>
    `/${locale}/admin/audit${queryString({ action, outcome, q: text, page: page === 1 ? null : page })}`
  return (
    <>
      <AdminHeading title={t('title')} lead={t('lead')} />
      <AuditFilters filter={filter} address={`/${locale}/admin/audit`} />
      {log.entries.length > 0 ? (
        <>
          <p className="mb-2 text-sm text-muted">{t('count', { count: log.total })}</p>
          <AuditTable entries={log.entries} locale={locale} />
          <div className="mt-4">
            <Pagination
              page={log.page}
              pages={log.pages}
              to={to}
              label={t('pages')}
              previous={t('newer')}
              next={t('older')}
              position={t('position', { page: log.page, pages: log.pages })}
            />
          </div>
        </>
      ) : (
        <EmptyState>{t('empty')}</EmptyState>
      )}
    </>
  )
}
