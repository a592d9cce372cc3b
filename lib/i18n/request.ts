import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { toLocale } from './routing'

/**
 * The messages of a render. The language is the route's `[locale]`; where there is no route (cached queries, route
 * handlers), it is the one named in the call, as in `getTranslations({ locale, namespace })`.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const locale = toLocale(named ?? (await rootLocale()) ?? '')
  return { locale, messages: (await import(`../../messages/${locale}.json`)).default, timeZone: 'UTC' }
})
