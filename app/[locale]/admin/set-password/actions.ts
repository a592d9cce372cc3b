'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import type { FormState } from '@/components/admin/form-state'
import { newPassword, setPasswordByLink } from '@/lib/auth/password-links'
import { toLocale } from '@/lib/i18n/routing'
import { orRefusal } from '../refusal'

/** The form behind an invitation or a reset link. */
export const choosePassword = action(
  [text, text, anything, form],
  async (locale, token, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const t = await getTranslations({ locale: language, namespace: 'AdminSignIn' })
    const password = newPassword.safeParse(data.get('password'))
    if (!password.success) return { errors: { password: [t('passwordLength')] } }
    if (data.get('repeated') !== password.data) return { errors: { repeated: [t('passwordsDiffer')] } }
    return orRefusal(language, async () => {
      if (!(await setPasswordByLink(new Headers(await headers()), token, password.data))) {
        return { errors: { '': [t('linkEnded')] } }
      }
      redirect(`/${language}/admin/sign-in?set=1`)
    })
  },
)
