'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import { type FormState, typedValues } from '@/components/admin/form-state'
import type { SecondFactorState } from '@/components/admin/second-factor-form'
import type { SignedInAccount } from '@/lib/auth/account'
import { LONGEST_PASSWORD } from '@/lib/auth/auth'
import {
  changePassword,
  changeProfile,
  confirmSecondFactor,
  dropSecondFactor,
  endSessions,
  offerSecondFactor,
  profileSchema,
  renewRecoveryCodes,
} from '@/lib/auth/own-account'
import { newPassword } from '@/lib/auth/password-links'
import { qrCode } from '@/lib/auth/qr-code'
import { keepCookies, requireAccount } from '@/lib/auth/session'
import type { Locale } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { nameProblem } from '../../name-problem'
import { malformed } from '../../problem'
import { orRefusal } from '../../refusal'

/** Name and language. */
export const saveProfile = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const values = typedValues(data, ['name', 'locale'])
    const t = await getTranslations({ locale: language, namespace: 'AdminAccount' })
    const parsed = profileSchema.safeParse(values)
    const work = async (account: SignedInAccount) => {
      if (!parsed.success) {
        const issue = parsed.error.issues.find(({ path }) => path[0] === 'name')
        return issue ? { values, errors: { name: [nameProblem(language, issue)] } } : malformed(language)
      }
      await changeProfile(account, parsed.data)
      refresh()
      return { values, done: t('saved') }
    }
    return withAccount(language, work, { kept: { values } })
  },
)

/** A new password. */
export const savePassword = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const t = await getTranslations({ locale: language, namespace: 'AdminSignIn' })
    const work = async (account: SignedInAccount, requested: Headers): Promise<FormState> => {
      const next = newPassword.safeParse(data.get('password'))
      if (!next.success) return { errors: { password: [t('passwordLength')] } }
      if (data.get('repeated') !== next.data) return { errors: { repeated: [t('passwordsDiffer')] } }
      const current = passwordOf(data, 'current')
      await keepCookies(await changePassword(account, requested, { current, next: next.data }))
      refresh()
      const said = await getTranslations({ locale: language, namespace: 'AdminAccount' })
      return { done: said('passwordChanged') }
    }
    return withAccount(language, work, { field: 'current' })
  },
)

/** Ends the session whose button was pressed, by its id, or all `others`. */
export const endSession = action([text, anything, form], async (locale, _state, data): Promise<FormState> => {
  const language = toLocale(locale)
  return withAccount(language, async (account, requested) => {
    await endSessions(account, requested, typedValues(data, ['session']).session ?? '')
    refresh()
    const t = await getTranslations({ locale: language, namespace: 'AdminAccount' })
    return { done: t('sessionEnded') }
  })
})

/** First step of a second factor: the password, answered by the key. */
export const beginSecondFactor = action(
  [text, anything, form],
  async (locale, _state, data): Promise<SecondFactorState> => {
    const work = async (account: SignedInAccount, requested: Headers): Promise<SecondFactorState> => {
      const offer = await offerSecondFactor(account, requested, passwordOf(data, 'password'))
      return { offer: { ...offer, image: qrCode(offer.uri) } }
    }
    return withAccount(toLocale(locale), work, { field: 'password' })
  },
)

/** Second step: a code of the key. */
export const finishSecondFactor = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const code = typedValues(data, ['code']).code ?? ''
    const work = async (account: SignedInAccount, requested: Headers) => {
      await keepCookies(await confirmSecondFactor(account, requested, code.slice(0, 50)))
      redirect(`/${language}/admin/account?second-factor=on#second-factor`)
    }
    return withAccount(language, work, { field: 'code' })
  },
)

/** New recovery codes, shown once. */
export const newRecoveryCodes = action(
  [text, anything, form],
  async (locale, _state, data): Promise<SecondFactorState> => {
    const work = async (account: SignedInAccount, requested: Headers): Promise<SecondFactorState> => ({
      codes: await renewRecoveryCodes(account, requested, passwordOf(data, 'password')),
    })
    return withAccount(toLocale(locale), work, { field: 'password' })
  },
)

/** Gives the second factor up. */
export const endSecondFactor = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const work = async (account: SignedInAccount, requested: Headers) => {
      await keepCookies(await dropSecondFactor(account, requested, passwordOf(data, 'password')))
      redirect(`/${language}/admin/account?second-factor=off#second-factor`)
    }
    return withAccount(language, work, { field: 'password' })
  },
)

/** What somebody does about their own account, or why it was refused. */
async function withAccount<State extends FormState>(
  locale: Locale,
  work: (account: SignedInAccount, requested: Headers) => Promise<State>,
  about?: { field?: string; kept?: Partial<State> },
): Promise<State | FormState> {
  return orRefusal(
    locale,
    async () => work(await requireAccount(locale), new Headers(await headers())),
    about,
  )
}

/** A longer text is no password that could have been set. */
function passwordOf(data: FormData, name: string): string {
  const value = typedValues(data, [name])[name] ?? ''
  return value.slice(0, LONGEST_PASSWORD)
}
