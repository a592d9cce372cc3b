import { remember } from './remember'
import type { Locale } from './vocabulary'

/** Language tags for `Intl` where they say more than the site's own: English here is British. */
const TAGS: Partial<Record<Locale, string>> = { en: 'en-GB' }

export function intlTag(locale: Locale): string {
  return TAGS[locale] ?? locale
}

const numberFormats = remember((tag) => new Intl.NumberFormat(tag))

/** A number in the figures of a language: "12 345", "12.345", "12,345". */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats(intlTag(locale)).format(value)
}
