import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { SecondFactorForm } from '@/components/admin/second-factor-form'
import { requireAccount } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { beginSecondFactor, finishSecondFactor } from '../actions'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminAccount')
  return { title: t('setUpTitle') }
}

/** Where a second factor is set up, and where those arrive of whom one is asked. */
export default async function SecondFactorPage({ params }: PageProps) {
  const locale = toLocale((await params).locale)
  const account = await requireAccount(locale)
  if (account.secondFactor) redirect(`/${locale}/admin/account#second-factor`)
  const t = await getTranslations('AdminAccount')
  return (
    <>
      <AdminHeading
        title={t('setUpTitle')}
        lead={account.secondFactorMissing ? t('setUpRequired') : t('setUpLead')}
      />
      <SecondFactorForm
        begin={beginSecondFactor.bind(null, locale)}
        finish={finishSecondFactor.bind(null, locale)}
        words={{
          password: t('currentPassword'),
          begin: t('setUpBegin'),
          errors: (await getTranslations('Admin'))('errors'),
          scan: t('scan'),
          image: t('image'),
          key: t('key'),
          open: t('openApp'),
          codes: t('codes'),
          codesText: t('codesText'),
          code: t('firstCode'),
          codeHint: t('firstCodeHint'),
          finish: t('setUpFinish'),
        }}
      />
    </>
  )
}
