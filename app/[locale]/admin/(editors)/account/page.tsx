import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { NewPasswordForm } from '@/components/admin/new-password-form'
import { ProfileForm } from '@/components/admin/profile-form'
import { SecondFactorSettings } from '@/components/admin/second-factor-settings'
import { SessionList } from '@/components/admin/session-list'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { listSessions, type SessionView } from '@/lib/auth/own-account'
import { requireAccount } from '@/lib/auth/session'
import { momentText } from '@/lib/domain/moment'
import { LOCALES } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { nativeName } from '@/lib/i18n/text'
import { endSecondFactor, endSession, newRecoveryCodes, savePassword, saveProfile } from './actions'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ 'second-factor'?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminAccount')
  return { title: t('title') }
}

/** One's own account. */
export default async function AccountPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  const account = await requireAccount(locale)
  const changed = (await searchParams)['second-factor']
  const sessions = await listSessions(account)
  const t = await getTranslations('AdminAccount')
  const entrance = await getTranslations('AdminSignIn')
  const errors = (await getTranslations('Admin'))('errors')
  const here = sessions.find((session) => session.here)

  const lineOf = (session: SessionView) => {
    const { browser, system } = session.device
    const place =
      session.address === null
        ? t('placeUnknown')
        : session.address === here?.address
          ? t('placeSame', { address: session.address })
          : t('place', { address: session.address })
    return {
      id: session.id,
      device: t('device', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') }),
      text: t('session', {
        place,
        lastSeen: momentText(session.lastSeen, locale),
        since: momentText(session.since, locale),
      }),
      here: session.here,
    }
  }

  return (
    <>
      <AdminHeading title={t('title')} lead={account.email} />
      <AdminSection id="profile" title={t('profile')}>
        <ProfileForm
          action={saveProfile.bind(null, locale)}
          name={account.name}
          locale={account.locale}
          languages={LOCALES.map((language) => ({ value: language, label: nativeName(language) }))}
          words={{
            name: t('name'),
            nameHint: t('nameHint'),
            locale: t('locale'),
            localeHint: t('localeHint'),
            submit: t('save'),
            errors,
          }}
        />
      </AdminSection>
      <AdminSection id="password-change" title={t('passwordTitle')}>
        <NewPasswordForm
          action={savePassword.bind(null, locale)}
          email={account.email}
          current={t('currentPassword')}
          words={{
            password: entrance('newPassword'),
            passwordHint: entrance('passwordHint'),
            repeated: entrance('repeated'),
            submit: t('changePassword'),
            errors,
          }}
        />
      </AdminSection>
      <AdminSection id="second-factor" title={t('secondFactor')}>
        {changed === 'on' || changed === 'off' ? (
          <div className="mb-4 max-w-xl">
            <Notice tone="good" role="status">
              {t(`secondFactorNow.${changed}`)}
            </Notice>
          </div>
        ) : null}
        <p className="mb-3 max-w-xl">{account.secondFactor ? t('secondFactorOn') : t('secondFactorOff')}</p>
        {account.secondFactor ? (
          <SecondFactorSettings
            renew={newRecoveryCodes.bind(null, locale)}
            drop={endSecondFactor.bind(null, locale)}
            required={account.secondFactorRequired}
            words={{
              password: t('currentPassword'),
              errors,
              renew: t('renewCodes'),
              renewText: t('renewCodesText'),
              codes: t('codes'),
              codesText: t('codesText'),
              drop: t('dropSecondFactor'),
              dropText: t('dropSecondFactorText'),
              required: t('secondFactorRequired'),
            }}
          />
        ) : (
          <ButtonLink href={`/${locale}/admin/account/second-factor`} look="secondary">
            {t('setUp')}
          </ButtonLink>
        )}
      </AdminSection>
      <AdminSection id="sessions" title={t('sessions')}>
        <SessionList
          sessions={sessions.map(lineOf)}
          end={endSession.bind(null, locale)}
          words={{ here: t('here'), end: t('endSession'), endOthers: t('endOthers'), errors }}
        />
      </AdminSection>
    </>
  )
}
