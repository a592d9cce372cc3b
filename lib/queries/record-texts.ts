import type { Locale } from '@/lib/domain/vocabulary'
import { pickLocale } from '@/lib/i18n/text'

/** Sentences in one language, `fallback` when it is not the page's. */
export interface SentencesView {
  items: string[]
  lang: string
  fallback: boolean
}

/** A list of sentences of a translation table, from the first language that has any; null where none has. */
export function sentences<Row extends { locale: string }>(
  rows: readonly Row[],
  locale: Locale,
  items: (row: Row) => string[],
): SentencesView | null {
  const row = pickLocale(
    rows.filter((candidate) => items(candidate).length > 0),
    locale,
  )
  return row ? { items: items(row), lang: row.locale, fallback: row.locale !== locale } : null
}
