'use server'

import { headers } from 'next/headers'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import { type FormState, typedValues } from '@/components/admin/form-state'
import { requestReset } from '@/lib/auth/password-links'
import { toLocale } from '@/lib/i18n/routing'
import { orRefusal } from '../refusal'

/** The form of whoever has forgotten a password. */
export const askForLink = action([text, anything, form], async (locale, _state, data): Promise<FormState> => {
  const language = toLocale(locale)
  const t = await getTranslations({ locale: language, namespace: 'AdminSignIn' })
  const values = typedValues(data, ['email'])
  const work = async (): Promise<FormState> => {
    const result = await requestReset(new Headers(await headers()), data.get('email'))
    switch (result.kind) {
      case 'invalid':
        return { values, errors: { email: [t('noAddress')] } }
      case 'limited':
        return { values, errors: { '': [t('limited', { minutes: Math.ceil(result.seconds / 60) })] } }
      case 'accepted':
        after(result.later)
        return { done: t('linkSent') }
    }
  }
  return orRefusal(language, work, { kept: { values } })
})
