import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminHeading } from '@/components/admin/admin-heading'
import { EmptyState } from '@/components/admin/empty-state'
import { ChangeFilters } from '@/components/changes/change-filters'
import { ChangeRows } from '@/components/changes/change-rows'
import { PageLinks } from '@/components/changes/page-links'
import { can } from '@/lib/auth/permissions'
import { actorOf, requireUser } from '@/lib/auth/session'
import { CHANGE_SET_ORIGINS, CHANGE_SET_STATUSES, RECORD_TYPES } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { CHANGE_VIEWS, CHANGES_PER_PAGE, changeList } from '@/lib/queries/changes/change-list'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminChanges')
  return { title: t('title') }
}

/** What is not understood is left out, so that an address that somebody shortened still works. */
const question = z.object({
  view: z.enum(CHANGE_VIEWS).optional().catch(undefined),
  status: z.enum(CHANGE_SET_STATUSES).optional().catch(undefined),
  origin: z.enum(CHANGE_SET_ORIGINS).optional().catch(undefined),
  type: z.enum(RECORD_TYPES).optional().catch(undefined),
  author: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** Proposals and applied changes: what waits, one's own, all of them. */
export default async function ChangesPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const user = await requireUser(locale)
  const t = await getTranslations('AdminChanges')
  const asked = question.parse(await searchParams)
  // Contributors see what they proposed themselves.
  const views = can(actorOf(user), 'read-reviews') ? CHANGE_VIEWS : (['mine'] as const)
  const view = views.find((one) => one === asked.view) ?? views[0]
  const { items, total } = await changeList(user, { ...asked, view }, locale)
  const address = `/${locale}/admin/changes`
  const filters = { view, status: asked.status, origin: asked.origin, type: asked.type, author: asked.author }
  return (
    <>
      <AdminHeading title={t('title')} lead={t('lead')} />
      <ChangeFilters address={address} views={views} chosen={filters} />
      <p className="mb-3 text-sm text-muted" role="status">
        {t('found', { count: total })}
      </p>
      {items.length > 0 ? (
        <ChangeRows locale={locale} items={items} />
      ) : (
        <EmptyState>{t(view === 'waiting' ? 'nothingWaiting' : 'nothingHere')}</EmptyState>
      )}
      <PageLinks
        address={address}
        query={filters}
        page={asked.page}
        pages={Math.ceil(total / CHANGES_PER_PAGE)}
      />
    </>
  )
}
