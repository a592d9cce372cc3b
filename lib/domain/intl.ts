import type { Locale } from './vocabulary'

/** Language tags for `Intl` where they say more than the site's own: English here is British. */
const TAGS: Partial<Record<Locale, string>> = { en: 'en-GB' }

export function intlTag(locale: Locale): string {
  return TAGS[locale] ?? locale
}

/** Keeps what `make` built for each key: `Intl` objects are slow to build and cheap to use. */
export function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const built = new Map<string, Value>()
  return (key) => {
    const known = built.get(key)
    if (known !== undefined) return known
    const value = make(key)
    built.set(key, value)
    return value
  }
}

const numberFormats = remember((tag) => new Intl.NumberFormat(tag))

/** A number in the figures of a language: "12 345", "12.345", "12,345". */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats(intlTag(locale)).format(value)
}
