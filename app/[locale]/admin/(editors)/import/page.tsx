import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { EmptyState } from '@/components/admin/empty-state'
import { UploadForm } from '@/components/member-import/upload-form'
import { TextLink } from '@/components/ui/link'
import { actorOf, requirePermission } from '@/lib/auth/session'
import { momentText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { type ImportItem, loadImports, loadNetworkOptions } from '@/lib/queries/member-import'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ network?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('MemberImport')
  return { title: t('title') }
}

/** Where a list of members is brought in, and where one finds those that are not finished. */
export default async function ImportsPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const user = await requirePermission(locale, 'import')
  const actor = actorOf(user)
  const own = actor.kind === 'user' && actor.role === 'network-editor' ? actor.networks : null
  const [t, networks, imports, { network }] = await Promise.all([
    getTranslations('MemberImport'),
    loadNetworkOptions(locale, own),
    loadImports(user.id),
    searchParams,
  ])
  return (
    <>
      <AdminHeading title={t('title')} lead={t('lead')} guide={['import']} />
      {networks.length === 0 ? (
        <EmptyState>{t('noNetworks')}</EmptyState>
      ) : (
        <AdminSection id="new" title={t('new')}>
          <UploadForm
            locale={locale}
            networks={networks}
            chosen={typeof network === 'string' ? network : ''}
          />
        </AdminSection>
      )}
      <ImportList id="open" title={t('open')} locale={locale} items={imports.open} />
      <ImportList id="submitted" title={t('submitted')} locale={locale} items={imports.submitted} />
    </>
  )
}

interface ImportListProps {
  id: string
  title: string
  locale: Locale
  items: readonly ImportItem[]
}

async function ImportList({ id, title, locale, items }: ImportListProps) {
  const t = await getTranslations('MemberImport')
  if (items.length === 0) return null
  return (
    <AdminSection id={id} title={title}>
      <ul className="divide-y divide-rule border-y border-rule">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <TextLink
              href={
                item.changeSetId
                  ? `/${locale}/admin/changes/${item.changeSetId}`
                  : `/${locale}/admin/import/${item.id}`
              }
            >
              {item.network}
            </TextLink>
            <span className="text-sm text-muted">
              {t('item', { file: item.file ?? t('pasted'), rows: item.rows })}
            </span>
            <time dateTime={item.changedAt} className="ms-auto text-sm text-muted">
              {momentText(item.changedAt, locale)}
            </time>
          </li>
        ))}
      </ul>
    </AdminSection>
  )
}
