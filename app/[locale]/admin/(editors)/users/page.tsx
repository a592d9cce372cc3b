import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/admin/action-button'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { UserTable } from '@/components/admin/user-table'
import { ButtonLink } from '@/components/ui/button'
import { secondFactorForAll } from '@/lib/auth/account'
import { actorOf, requirePermission } from '@/lib/auth/session'
import { listUsers } from '@/lib/auth/user-list'
import { toLocale } from '@/lib/i18n/routing'
import { requireSecondFactor } from './actions'
import { userFormWords } from './form-words'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminUsers')
  return { title: t('title') }
}

/** Everybody who can sign in. */
export default async function UsersPage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  const user = await requirePermission(locale, 'manage-users')
  const users = await listUsers(actorOf(user), new Headers(await headers()), locale)
  const forAll = await secondFactorForAll()
  const { words } = await userFormWords(locale, 'save')
  const t = await getTranslations('AdminUsers')
  return (
    <>
      <AdminHeading
        title={t('title')}
        lead={t('lead', { count: users.length })}
        actions={<ButtonLink href={`/${locale}/admin/users/invite`}>{t('invite')}</ButtonLink>}
      />
      <UserTable users={users} locale={locale} />
      <div className="mt-10">
        <AdminSection id="second-factor" title={t('secondFactorColumn')}>
          <ActionButton
            action={requireSecondFactor.bind(null, locale, !forAll)}
            label={forAll ? t('forAllOff') : t('forAllOn')}
            explanation={forAll ? t('forAllIsOn') : t('forAllIsOff')}
            words={words}
          />
        </AdminSection>
      </div>
    </>
  )
}
