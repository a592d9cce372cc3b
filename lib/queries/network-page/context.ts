import { formatPeriod } from '@/lib/domain/format-date'
import type { Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { languageName, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { SourceRegister } from '../shared/sources'

/** What every part of the page needs while it is read: its language, and the sources numbered so far. */
export interface PageContext {
  locale: Locale
  register: SourceRegister
}

/** A period that can be asked for a day later, with its words in the page's language. */
export interface Dated {
  period: Period
  label: string
}

/**
 * The period of a row. Where its end is not known, the words say at which date a source attests it, or, of what is known to
 * be `over`, that the end is not known.
 */
export function dated({ from, to, attested }: Period, locale: Locale, { over = false } = {}): Dated {
  const period = { from, to, attested }
  return { period, label: formatPeriod(period, locale, translator(locale, 'Period'), { over }) }
}

/** Whether nothing at all is known of the time: such a row is never left out for a day, nor marked. */
export function isUndated({ period }: Dated): boolean {
  return period.from === null && period.to === null && period.attested === null
}

/** Labels kept by locale in one column, in the page's language or the first that there is. */
export function pickLabel(labels: unknown, locale: Locale): TextView | null {
  if (typeof labels !== 'object' || labels === null) return null
  const entries = Object.entries(labels as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  )
  const [lang, text] = entries.find(([key]) => key === locale) ?? entries[0] ?? []
  return lang !== undefined && text !== undefined ? { text, lang, fallback: lang !== locale } : null
}

/** Languages by name, with a capital as a list begins: "Français, allemand". */
export function languageList(codes: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    codes.map((code) => languageName(code, locale)),
  )
}
