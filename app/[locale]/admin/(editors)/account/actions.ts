'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type FormState, typedValues } from '@/components/admin/form-state'
import { refusalText } from '@/components/admin/refusal-text'
import type { SecondFactorState } from '@/components/admin/second-factor-form'
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
import { toLocale } from '@/lib/i18n/routing'

/** Name and language. */
export async function saveProfile(locale: string, _state: FormState, data: FormData): Promise<FormState> {
  const language = toLocale(locale)
  const values = typedValues(data, ['name', 'locale'])
  const t = await getTranslations({ locale: language, namespace: 'AdminAccount' })
  const parsed = profileSchema.safeParse(values)
  const account = await requireAccount(language)
  if (!parsed.success) return { values, errors: { name: [t('nameMissing')] } }
  await changeProfile(account, parsed.data)
  return { values, done: t('saved') }
}

/** A new password. */
export async function savePassword(locale: string, _state: FormState, data: FormData): Promise<FormState> {
  const language = toLocale(locale)
  const t = await getTranslations({ locale: language, namespace: 'AdminSignIn' })
  const account = await requireAccount(language)
  const next = newPassword.safeParse(data.get('password'))
  if (!next.success) return { errors: { password: [t('passwordLength')] } }
  if (data.get('repeated') !== next.data) return { errors: { repeated: [t('passwordsDiffer')] } }
  const current = passwordOf(data, 'current')
  try {
    const cookies = await changePassword(account, new Headers(await headers()), { current, next: next.data })
    await keepCookies(cookies)
    const said = await getTranslations({ locale: language, namespace: 'AdminAccount' })
    return { done: said('passwordChanged') }
  } catch (error) {
    return { errors: { current: [await refusalText(error, language)] } }
  }
}

/** Ends a session by its id, or all `others`. */
export async function endSession(locale: string, which: string): Promise<FormState> {
  const language = toLocale(locale)
  const account = await requireAccount(language)
  await endSessions(account, new Headers(await headers()), String(which))
  const t = await getTranslations({ locale: language, namespace: 'AdminAccount' })
  return { done: t('sessionEnded') }
}

/** First step of a second factor: the password, answered by the key. */
export async function beginSecondFactor(
  locale: string,
  _state: SecondFactorState,
  data: FormData,
): Promise<SecondFactorState> {
  const language = toLocale(locale)
  const account = await requireAccount(language)
  try {
    const offer = await offerSecondFactor(account, new Headers(await headers()), passwordOf(data, 'password'))
    return { offer: { ...offer, image: qrCode(offer.uri) } }
  } catch (error) {
    return { errors: { password: [await refusalText(error, language)] } }
  }
}

/** Second step: a code of the key. */
export async function finishSecondFactor(
  locale: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const language = toLocale(locale)
  const account = await requireAccount(language)
  const code = typedValues(data, ['code']).code ?? ''
  try {
    await keepCookies(await confirmSecondFactor(account, new Headers(await headers()), code.slice(0, 50)))
  } catch (error) {
    return { errors: { code: [await refusalText(error, language)] } }
  }
  redirect(`/${language}/admin/account?second-factor=on#second-factor`)
}

/** New recovery codes, shown once. */
export async function newRecoveryCodes(
  locale: string,
  _state: SecondFactorState,
  data: FormData,
): Promise<SecondFactorState> {
  const language = toLocale(locale)
  const account = await requireAccount(language)
  try {
    const codes = await renewRecoveryCodes(
      account,
      new Headers(await headers()),
      passwordOf(data, 'password'),
    )
    return { codes }
  } catch (error) {
    return { errors: { password: [await refusalText(error, language)] } }
  }
}

/** Gives the second factor up. */
export async function endSecondFactor(locale: string, _state: FormState, data: FormData): Promise<FormState> {
  const language = toLocale(locale)
  const account = await requireAccount(language)
  try {
    const cookies = await dropSecondFactor(
      account,
      new Headers(await headers()),
      passwordOf(data, 'password'),
    )
    await keepCookies(cookies)
  } catch (error) {
    return { errors: { password: [await refusalText(error, language)] } }
  }
  redirect(`/${language}/admin/account?second-factor=off#second-factor`)
}

/** A longer text is no password that could have been set. */
function passwordOf(data: FormData, name: string): string {
  const value = typedValues(data, [name])[name] ?? ''
  return value.slice(0, LONGEST_PASSWORD)
}
