import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { ChangeRows } from '@/components/changes/change-rows'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/auth/permissions'
import { actorOf, requireUser } from '@/lib/auth/session'
import { momentText } from '@/lib/domain/moment'
import { toLocale } from '@/lib/i18n/routing'
import { sentenceCase } from '@/lib/i18n/text'
import { dashboard } from '@/lib/queries/changes/dashboard'
import { WORK_LISTS } from '@/lib/queries/changes/work-lists'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Admin.dashboard')
  return { title: t('title') }
}

/** Where editors arrive: what they left unfinished, what waits for them, what others did, and what needs care. */
export default async function DashboardPage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  const user = await requireUser(locale)
  const t = await getTranslations('Admin')
  const d = await getTranslations('AdminDashboard')
  const words = await getTranslations('Vocabulary')
  const format = await getFormatter()
  const view = await dashboard(user, locale)
  const admin = `/${locale}/admin`
  return (
    <>
      <AdminHeading
        title={t('dashboard.title')}
        lead={t('dashboard.welcome', { name: user.name })}
        actions={<ButtonLink href={`${admin}/records`}>{d('find')}</ButtonLink>}
      />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {view.drafts.length > 0 ? (
            <AdminSection id="drafts" title={d('drafts')}>
              <ul className="border-t border-rule">
                {view.drafts.map(({ id, type, recordId, name, savedAt }) => (
                  <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-2.5">
                    <a
                      href={
                        recordId
                          ? `${admin}/records/${type}/${recordId}/edit`
                          : `${admin}/records/${type}/new?draft=${id}`
                      }
                      className="font-semibold wrap-anywhere"
                    >
                      {name ?? d('newDraft', { type: words(`recordType.${type}`) })}
                    </a>
                    <span className="text-sm text-muted">
                      {sentenceCase(words(`recordType.${type}`), locale)} ·{' '}
                      <time dateTime={savedAt}>{momentText(savedAt, locale)}</time>
                    </span>
                  </li>
                ))}
              </ul>
            </AdminSection>
          ) : null}
          {can(actorOf(user), 'read-reviews') ? (
            <AdminSection id="waiting" title={d('waiting', { count: view.waitingTotal })}>
              {view.waiting.length > 0 ? (
                <>
                  <ChangeRows locale={locale} items={view.waiting} />
                  <More href={`${admin}/changes?view=waiting`} label={d('allWaiting')} />
                </>
              ) : (
                <p className="text-muted">{d('nothingWaiting')}</p>
              )}
            </AdminSection>
          ) : null}
          <AdminSection id="mine" title={d('mine')}>
            {view.mine.length > 0 ? (
              <>
                <ChangeRows locale={locale} items={view.mine} />
                <More href={`${admin}/changes?view=mine`} label={d('allMine')} />
              </>
            ) : (
              <p className="text-muted">{d('nothingMine')}</p>
            )}
          </AdminSection>
          <AdminSection id="recent" title={d('recent')}>
            {view.recent.length > 0 ? (
              <ChangeRows locale={locale} items={view.recent} />
            ) : (
              <p className="text-muted">{d('nothingRecent')}</p>
            )}
          </AdminSection>
        </div>
        <AdminSection id="work" title={d('work')}>
          <ul className="border-t border-rule">
            {WORK_LISTS.map((list) => (
              <li key={list} className="border-b border-rule">
                <a
                  href={`${admin}/work/${list}`}
                  className="flex min-h-10 items-baseline justify-between gap-3 py-2"
                >
                  <span>{d(`lists.${list}.title`)}</span>
                  <span className="tabular-nums">{format.number(view.work[list])}</span>
                </a>
              </li>
            ))}
          </ul>
        </AdminSection>
      </div>
    </>
  )
}

function More({ href, label }: { href: string; label: string }) {
  return (
    <p className="mt-2 text-sm">
      <a href={href} className="inline-flex min-h-6 items-center">
        {label}
      </a>
    </p>
  )
}
