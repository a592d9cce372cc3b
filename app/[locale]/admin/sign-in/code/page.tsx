import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '@/components/admin/code-form'
import { Entrance } from '@/components/admin/entrance'
import { safeNext } from '@/lib/auth/next-address'
import { toLocale } from '@/lib/i18n/routing'
import { enterSecondFactor } from '../actions'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminSignIn')
  return { title: t('codeTitle') }
}

export default async function SecondFactorPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const next = safeNext((await searchParams).next)
  const t = await getTranslations('AdminSignIn')
  return (
    <Entrance locale={locale} title={t('codeTitle')} lead={t('codeLead')}>
      <CodeForm
        action={enterSecondFactor.bind(null, locale)}
        next={next ?? ''}
        words={{ code: t('code'), codeHint: t('codeHint'), submit: t('submit'), errors: t('errors') }}
      />
      <p>
        <a href={`/${locale}/admin/sign-in`}>{t('otherAccount')}</a>
      </p>
    </Entrance>
  )
}
