import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/admin/entrance'
import { SignInForm } from '@/components/admin/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { safeNext } from '@/lib/auth/next-address'
import { currentAccount } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { signInWithPassword } from './actions'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[]; set?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminSignIn')
  return { title: t('title') }
}

export default async function SignInPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const query = await searchParams
  const next = safeNext(query.next)
  if (await currentAccount()) redirect(next ?? `/${locale}/admin`)
  const t = await getTranslations('AdminSignIn')
  return (
    <Entrance locale={locale} title={t('title')} lead={next ? t('leadBack') : t('lead')}>
      {query.set === '1' ? (
        <Notice tone="good" role="status">
          {t('passwordSet')}
        </Notice>
      ) : null}
      <SignInForm
        action={signInWithPassword.bind(null, locale)}
        next={next ?? ''}
        words={{
          email: t('email'),
          password: t('password'),
          submit: t('submit'),
          errors: t('errors'),
        }}
      />
      <p>
        <a href={`/${locale}/admin/forgotten`}>{t('forgotten')}</a>
      </p>
    </Entrance>
  )
}
