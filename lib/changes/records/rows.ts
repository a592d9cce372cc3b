import type { FindableName, FindableText } from '@/lib/domain/findable'
import type { Locale } from '@/lib/domain/vocabulary'

type Texts<Fields> = Partial<Record<Locale, Fields>>

/** Rows of a translation table for one record. */
export function textRows<Fields extends object, Owner extends object>(
  owner: Owner,
  texts: Texts<Fields>,
): (Owner & Fields & { locale: string })[] {
  return Object.entries(texts).flatMap(([locale, fields]) =>
    fields ? [{ ...owner, ...(fields as Fields), locale }] : [],
  )
}

/** The texts of a value from its translation rows; `pick` names the fields. */
export function textsFrom<Row extends { locale: string }, Fields extends object>(
  rows: readonly Row[],
  pick: (row: Row) => Fields,
): Texts<Fields> {
  const ordered = [...rows].sort((a, b) => (a.locale < b.locale ? -1 : 1))
  return Object.fromEntries(ordered.map((row) => [row.locale, pick(row)])) as Texts<Fields>
}

type PeriodFields = { from: string | null; to: string | null; attested: string | null }

/** The stored fields of a period; its bounds are kept by a trigger. */
export function periodOf(row: PeriodFields): PeriodFields {
  return { from: row.from, to: row.to, attested: row.attested }
}

/** A map of values by id from loaded rows. */
export function byId<Row extends { id: string }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): Map<string, Value> {
  return new Map(rows.map((row) => [row.id, value(row)]))
}

/** The best label for people who read history, whatever their language. */
export function anyText<Fields>(texts: Texts<Fields>, pick: (fields: Fields) => string | null): string {
  for (const fields of [texts.en, texts.fr, texts.de]) {
    const text = fields && pick(fields)
    if (text) return text
  }
  return ''
}

/** The titles of a record as names that find it. */
export function titlesOf<Fields>(
  texts: Texts<Fields>,
  pick: (fields: Fields) => string | null,
): FindableName[] {
  return Object.entries(texts).flatMap(([lang, fields]) => {
    const text = fields ? pick(fields as Fields) : null
    return text ? [{ text, lang, kind: 'official' as const }] : []
  })
}

/** The texts of a record for the full text search; languages in which there is nothing are left out. */
export function findableTexts<Fields>(
  texts: Texts<Fields>,
  pick: (fields: Fields) => { title: string; body: string },
): FindableText[] {
  return Object.entries(texts).flatMap(([locale, fields]) => {
    const text = fields ? pick(fields as Fields) : null
    return text && (text.title !== '' || text.body !== '') ? [{ locale, ...text }] : []
  })
}
