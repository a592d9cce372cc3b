import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { GUIDE_TASKS } from '@/components/admin/guide-links'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { requireUser } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Guide')
  return { title: t('title') }
}

/** How things are done, for editors. */
export default async function GuidePage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  await requireUser(locale)
  const t = await getTranslations('Guide')
  const tags = {
    ...PROSE_TAGS,
    dashboard: linkTag(`/${locale}/admin`),
    records: linkTag(`/${locale}/admin/records`),
    changes: linkTag(`/${locale}/admin/changes`),
    import: linkTag(`/${locale}/admin/import`),
  }
  return (
    <>
      <AdminHeading title={t('title')} lead={t('lead')} />
      <nav aria-label={t('contents')} className="mb-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {GUIDE_TASKS.map((task) => (
            <li key={task}>
              <a href={`#${task}`} className="inline-block py-1">
                {t(`${task}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GUIDE_TASKS.map((task) => (
        <AdminSection key={task} id={task} title={t(`${task}.title`)}>
          <Prose>{t.rich(`${task}.text`, tags)}</Prose>
        </AdminSection>
      ))}
    </>
  )
}
