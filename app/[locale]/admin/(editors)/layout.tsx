import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AdminHeader } from '@/components/admin/admin-header'
import { can } from '@/lib/auth/permissions'
import { actorOf, requireAccount } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { endSession } from '../sign-in/actions'
import { NAVIGATION } from './navigation'

interface LayoutProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

/** Around the pages of the editors. It protects nothing: each page asks itself who is there. */
export default async function EditorsLayout({ params, children }: LayoutProps) {
  const locale = toLocale((await params).locale)
  const account = await requireAccount(locale)
  const t = await getTranslations('Admin')
  const entries = account.secondFactorMissing
    ? []
    : NAVIGATION.filter(({ action }) => can(actorOf(account), action))
  return (
    <>
      <AdminHeader
        locale={locale}
        user={{ name: account.name, role: t(`roles.${account.role}`) }}
        links={entries.map(({ path, key }) => ({ href: `/${locale}/admin${path}`, label: t(`nav.${key}`) }))}
        signOut={endSession.bind(null, locale)}
      />
      <main id="main" tabIndex={-1} className="admin page-width flex-1 pb-16 pt-6 outline-none">
        {children}
      </main>
    </>
  )
}
