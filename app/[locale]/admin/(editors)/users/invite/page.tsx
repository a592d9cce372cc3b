import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { UserForm } from '@/components/admin/user-form'
import { requirePermission } from '@/lib/auth/session'
import { networkChoices } from '@/lib/auth/user-list'
import { config } from '@/lib/config'
import { toLocale } from '@/lib/i18n/routing'
import { invite } from '../actions'
import { userFormWords } from '../form-words'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminUsers')
  return { title: t('inviteTitle') }
}

export default async function InvitePage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  await requirePermission(locale, 'manage-users')
  const networks = await networkChoices(locale)
  const t = await getTranslations('AdminUsers')
  return (
    <>
      <AdminHeading
        title={t('inviteTitle')}
        lead={config().mail ? t('inviteLeadMail') : t('inviteLeadLink')}
        guide={['roles']}
      />
      <UserForm
        action={invite.bind(null, locale)}
        user={null}
        networks={networks.map(({ id, name }) => ({ value: id, label: name }))}
        {...(await userFormWords(locale, 'inviteSubmit'))}
      />
      <p className="mt-8">
        <a href={`/${locale}/admin/users`}>{t('back')}</a>
      </p>
    </>
  )
}
