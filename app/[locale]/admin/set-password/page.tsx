import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/admin/entrance'
import { NewPasswordForm } from '@/components/admin/new-password-form'
import { ownerOfLink } from '@/lib/auth/password-links'
import { toLocale } from '@/lib/i18n/routing'
import { choosePassword } from './actions'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminSignIn')
  // The address holds the link's secret: no other site is told of it.
  return { title: t('setTitle'), referrer: 'no-referrer' }
}

export default async function SetPasswordPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const { token } = await searchParams
  const owner = await ownerOfLink(token)
  const t = await getTranslations('AdminSignIn')
  if (!owner) {
    return (
      <Entrance locale={locale} title={t('setTitle')} lead={t('linkEnded')}>
        <p>
          <a href={`/${locale}/admin/forgotten`}>{t('forgotten')}</a>
        </p>
      </Entrance>
    )
  }
  return (
    <Entrance locale={locale} title={t('setTitle')} lead={t('setLead', { name: owner.name })}>
      <NewPasswordForm
        action={choosePassword.bind(null, locale, String(token))}
        email={owner.email}
        words={{
          password: t('newPassword'),
          passwordHint: t('passwordHint'),
          repeated: t('repeated'),
          submit: t('setSubmit'),
          errors: t('formErrors'),
        }}
      />
    </Entrance>
  )
}
