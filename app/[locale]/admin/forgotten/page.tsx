import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmailForm } from '@/components/admin/email-form'
import { Entrance } from '@/components/admin/entrance'
import { config } from '@/lib/config'
import { toLocale } from '@/lib/i18n/routing'
import { askForLink } from './actions'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminSignIn')
  return { title: t('forgottenTitle') }
}

export default async function ForgottenPage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  const t = await getTranslations('AdminSignIn')
  const sends = config().mail !== null || process.env.NODE_ENV === 'development'
  return (
    <Entrance
      locale={locale}
      title={t('forgottenTitle')}
      lead={sends ? t('forgottenLead') : t('forgottenNoMail')}
    >
      {sends ? (
        <EmailForm
          action={askForLink.bind(null, locale)}
          words={{ email: t('email'), submit: t('askForLink'), errors: t('formErrors') }}
        />
      ) : null}
      <p>
        <a href={`/${locale}/admin/sign-in`}>{t('backToSignIn')}</a>
      </p>
    </Entrance>
  )
}
