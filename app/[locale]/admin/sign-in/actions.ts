'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import type { FormState } from '@/components/admin/form-state'
import { typedValues } from '@/components/admin/form-state'
import { safeNext } from '@/lib/auth/next-address'
import { currentAccount, keepCookies } from '@/lib/auth/session'
import { type SignInResult, signIn, signOut, verifySecondFactor } from '@/lib/auth/sign-in'
import { toLocale } from '@/lib/i18n/routing'
import { orRefusal } from '../refusal'

/** The form of the sign-in page. */
export const signInWithPassword = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const values = typedValues(data, ['email', 'next'])
    const work = async () => {
      const result = await signIn(new Headers(await headers()), {
        email: data.get('email'),
        password: data.get('password'),
      })
      const next = safeNext(values.next)
      if (result.kind === 'second-factor') {
        await keepCookies(result.cookies)
        redirect(`/${language}/admin/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`)
      }
      if (result.kind === 'signed-in') {
        await keepCookies(result.cookies)
        redirect(next ?? `/${language}/admin`)
      }
      return { values, errors: { '': [await reason(language, result, 'wrong')] } }
    }
    return orRefusal(language, work, { kept: { values } })
  },
)

/** The form that asks for the second factor. */
export const enterSecondFactor = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    return orRefusal(language, async () => {
      const result = await verifySecondFactor(new Headers(await headers()), data.get('code'))
      if (result.kind === 'signed-in') {
        await keepCookies(result.cookies)
        redirect(safeNext(data.get('next')) ?? `/${language}/admin`)
      }
      return { errors: { code: [await reason(language, result, 'wrongCode')] } }
    })
  },
)

/** The button in the header. */
export const endSession = action([text], async (locale): Promise<void> => {
  const account = await currentAccount()
  await keepCookies(await signOut(new Headers(await headers()), account?.id ?? null))
  redirect(`/${toLocale(locale)}/admin/sign-in`)
})

async function reason(
  locale: ReturnType<typeof toLocale>,
  result: SignInResult,
  otherwise: 'wrong' | 'wrongCode',
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'AdminSignIn' })
  return result.kind === 'limited' ? t('limited', { minutes: Math.ceil(result.seconds / 60) }) : t(otherwise)
}
