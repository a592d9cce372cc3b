import { getTranslations } from 'next-intl/server'
import { LOCALES, type Locale, USER_ROLES } from '@/lib/domain/vocabulary'
import { nativeName, sentenceCase } from '@/lib/i18n/text'

/** What the forms about users say and offer, in a language. */
export async function userFormWords(locale: Locale, submit: 'inviteSubmit' | 'save') {
  const t = await getTranslations({ locale, namespace: 'AdminUsers' })
  const admin = await getTranslations({ locale, namespace: 'Admin' })
  return {
    roles: USER_ROLES.map((role) => ({
      value: role,
      label: sentenceCase(admin(`roles.${role}`), locale),
      hint: t(`roleHints.${role}`),
    })),
    languages: LOCALES.map((language) => ({ value: language, label: nativeName(language) })),
    words: {
      name: t('name'),
      email: t('email'),
      role: t('role'),
      locale: t('locale'),
      networks: t('networks'),
      networksHint: t('networksHint'),
      filter: t('filter'),
      secondFactor: t('requireSecondFactor'),
      submit: t(submit),
      errors: admin('errors'),
      link: t('link'),
      copy: t('copy'),
      copied: t('copied'),
    },
  }
}
