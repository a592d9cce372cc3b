import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccessSteps } from '@/components/admin/access-steps'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { UserForm } from '@/components/admin/user-form'
import { AccountRefused } from '@/lib/auth/refused'
import { actorOf, requirePermission } from '@/lib/auth/session'
import { networkChoices, readUser } from '@/lib/auth/user-list'
import { momentText } from '@/lib/domain/moment'
import { toLocale } from '@/lib/i18n/routing'
import { save, takeStep } from '../actions'
import { userFormWords } from '../form-words'

interface PageProps {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminUsers')
  return { title: t('userTitle') }
}

/** One user: rights, and what can be done about their access. */
export default async function UserPage({ params }: PageProps) {
  const { locale: language, id } = await params
  const locale = toLocale(language)
  const actor = actorOf(await requirePermission(locale, 'manage-users'))
  const user = await readUser(actor, new Headers(await headers()), id, locale).catch((error: unknown) => {
    if (error instanceof AccountRefused && error.reason === 'missing') notFound()
    throw error
  })
  const networks = await networkChoices(locale, user.networks)
  const form = await userFormWords(locale, 'save')
  const t = await getTranslations('AdminUsers')
  const isIn = user.state !== 'deactivated'
  const link = user.state === 'invited' ? t('makeInvitationText') : t('makeLinkText')
  const steps = [
    ...(isIn ? [{ name: 'link', label: t('makeLink'), explanation: link }] : []),
    ...(user.secondFactor === 'on'
      ? [
          {
            name: 'remove-second-factor',
            label: t('removeSecondFactor'),
            explanation: t('removeSecondFactorText'),
          },
        ]
      : []),
    isIn
      ? { name: 'deactivate', label: t('deactivate'), explanation: t('deactivateText') }
      : { name: 'reactivate', label: t('reactivate'), explanation: t('reactivateText') },
  ]
  const seen = user.lastSeenAt
    ? t('lastSeenAt', { when: momentText(user.lastSeenAt, locale) })
    : t('neverSeen')
  return (
    <>
      <AdminHeading
        title={user.name}
        lead={`${user.email} · ${t(`states.${user.state}`)} · ${seen}`}
        guide={['roles']}
      />
      <AdminSection id="rights" title={t('rights')}>
        <UserForm
          action={save.bind(null, locale, id)}
          user={{ ...user, networks: user.networks.map((network) => network.id) }}
          networks={networks.map(({ id: value, name }) => ({ value, label: name }))}
          {...form}
        />
      </AdminSection>
      <AdminSection id="access" title={t('access')}>
        <AccessSteps action={takeStep.bind(null, locale, id)} steps={steps} words={form.words} />
      </AdminSection>
      <p>
        <a href={`/${locale}/admin/users`}>{t('back')}</a>
      </p>
    </>
  )
}
