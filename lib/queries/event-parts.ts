import { formatEdtf, formatPeriod } from '@/lib/domain/format-date'
import type { Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type CitationRow, recordWithCitations, type SourceRegister } from './shared/sources'
import type { SourceRefView } from './shared/view'

export const dateClaimSelect = {
  kind: true,
  value: true,
  date: true,
  texts: { select: { locale: true, note: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.ClaimSelect

type DateClaimRow = Prisma.ClaimGetPayload<{ select: typeof dateClaimSelect }>

/** What one source says about when a meeting took place. */
export interface DateReadingView {
  /** In words; null where the source lost it. */
  value: string | null
  /** Whether it is the date that the directory holds. */
  held: boolean
  note: TextView | null
  saidBy: string | null
  /** When it was said, in words. */
  saidOn: string | null
  sources: SourceRefView[]
}

/** A date that a source gives. */
export interface OtherDate {
  /** As the claim writes it: an EDTF date, or the first and the last day as `A/B`. */
  edtf: string
  /** In words. */
  label: string
}

/** Dates that sources give beside the one that the directory holds; for lists, which name no sources. */
export function otherDates(
  claims: readonly Pick<DateClaimRow, 'kind' | 'value'>[],
  period: Period,
  locale: Locale,
): OtherDate[] {
  const held = heldDate(period)
  return claims.flatMap(({ kind, value }) =>
    kind === 'event-date' && value !== null && value !== held
      ? { edtf: value, label: daysInWords(value, locale) }
      : [],
  )
}

/** The readings of a meeting's date, the one held by the directory first; empty where no source disagrees. */
export function dateReadings(
  claims: readonly DateClaimRow[],
  period: Period,
  locale: Locale,
  register: SourceRegister,
): DateReadingView[] {
  const held = heldDate(period)
  const dates = claims.filter(({ kind }) => kind === 'event-date')
  if (dates.every(({ value }) => value === held)) return []
  const words = translator(locale, 'Period')
  return dates
    .map(({ value, date, texts, record }) => ({
      value: value && daysInWords(value, locale),
      held: value === held,
      note: pickText(texts, locale, 'note'),
      saidBy: record.citations[0]?.source.publisher ?? record.citations[0]?.source.title ?? null,
      saidOn: date && formatEdtf(date, locale, words),
      sources: register.refs(record.citations, translator(locale, 'Event')('statements.date')),
    }))
    .sort((a, b) => Number(b.held) - Number(a.held))
}

/** The date that the directory holds, as claims write it. */
function heldDate({ from, to }: Period): string | null {
  return from === to ? from : `${from}/${to}`
}

/** A claimed date in words; `A/B` are the first and the last day of the meeting. */
function daysInWords(value: string, locale: Locale): string {
  const [from = value, to = from] = value.split('/')
  return formatPeriod({ from, to, attested: null }, locale, translator(locale, 'Period'))
}

/** Marks of the citations of these fields alone, each source once; none where only the record as a whole is cited. */
export function fieldRefs(
  citations: readonly CitationRow[],
  fields: readonly string[],
  statement: string,
  register: SourceRegister,
): SourceRefView[] {
  const own = citations.filter(({ field }) => fields.includes(field))
  const refs = register.refs(
    own.map((citation) => ({ ...citation, field: '' })),
    statement,
  )
  return [...new Map(refs.map((ref) => [`${ref.number} ${ref.stance}`, ref])).values()].sort(
    (a, b) => a.number - b.number,
  )
}
