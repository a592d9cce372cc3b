import type { Locale } from '../domain/vocabulary'

/** A text of a record with the language it is really in; `fallback` when that is not the page's language. */
export interface TextView {
  text: string
  /** BCP 47 tag for the `lang` attribute; usually one of the site's languages. */
  lang: Locale | (string & {})
  fallback: boolean
}

/**
 * The languages to try when a text is missing in the page's language: French first, because most of the material
 * was written in it, then English, the language most readers share, then German.
 */
export const FALLBACK_ORDER: readonly Locale[] = ['fr', 'en', 'de']

/**
 * Chooses the row of a translation table for a page: the page's language if there is one, else the first of the
 * fallback order, else whatever exists. Undefined when there are no rows.
 */
export function pickLocale<Row extends { locale: string }>(
  rows: readonly Row[],
  locale: Locale,
): Row | undefined {
  for (const wanted of [locale, ...FALLBACK_ORDER]) {
    const row = rows.find((candidate) => candidate.locale === wanted)
    if (row) return row
  }
  return rows[0]
}

/**
 * The text of one field of a translation table, with the language it is in. A row whose field is empty counts as
 * missing, so each field falls back on its own. Null when no language has it.
 */
export function pickText<Row extends { locale: string }>(
  rows: readonly Row[],
  locale: Locale,
  field: { [Key in keyof Row]: Row[Key] extends string | null | undefined ? Key : never }[keyof Row],
): TextView | null {
  const row = pickLocale(
    rows.filter((candidate) => String(candidate[field] ?? '').trim() !== ''),
    locale,
  )
  return row ? { text: String(row[field]), lang: row.locale, fallback: row.locale !== locale } : null
}

/** The name of a language in another one: `languageName('de', 'fr')` is "allemand". */
export function languageName(language: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(language) ?? language
}

/** The name of a language in itself: Français, Deutsch, English. */
export function nativeName(locale: Locale): string {
  return sentenceCase(languageName(locale, locale), locale)
}

/** A label as it stands alone; labels of the vocabulary are written as inside a sentence ("ville", "city"). */
export function sentenceCase(label: string, locale: Locale): string {
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1)
}

/** What `Intl.Collator` needs to sort names as a reader of the language expects (ä, é, ß; "Lille 2" before "Lille 10"). */
export function collator(locale: Locale): Intl.Collator {
  return new Intl.Collator(locale, { numeric: true, sensitivity: 'base', ignorePunctuation: true })
}
