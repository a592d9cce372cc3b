import { LOCALES, type Locale } from './vocabulary'

/** A value for each language. */
export function byLocale<Value>(value: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, value(locale)])) as Record<Locale, Value>
}
