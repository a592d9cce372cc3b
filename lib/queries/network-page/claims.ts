import { db } from '@/lib/db/client'
import { compareEdtf, edtfBounds, edtfSchema } from '@/lib/domain/edtf'
import { formatEdtf, formatPeriod } from '@/lib/domain/format-date'
import type { ClaimKind, ClaimUnit, Locale } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { recordWithCitations } from '../shared/sources'
import type { SourceRefView } from '../shared/view'
import type { PageContext } from './context'

const claimSelect = {
  subjectId: true,
  kind: true,
  value: true,
  number: true,
  unit: true,
  date: true,
  texts: { select: { locale: true, note: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.ClaimSelect

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>

/** What somebody says, dated, beside what the directory holds. */
export interface ClaimView {
  kind: ClaimKind
  /** In words ("530 000 habitants", "juillet 2015"); null where the source lost it. */
  value: string | null
  /** As stored, to see whether two claims differ. */
  raw: string | null
  number: number | null
  /** EDTF date of the statement, and its words. */
  date: string | null
  dateLabel: string | null
  /** Who says it: publisher of the first source, or its title. */
  saidBy: string | null
  note: TextView | null
  sources: SourceRefView[]
}

export function findClaims(slug: string): Promise<ClaimRow[]> {
  return db.claim.findMany({ where: { network: { organization: { slug } } }, select: claimSelect })
}

/**
 * A claim in words. `organNames` gives the names of the network's organs by slug, for claims that name one.
 */
export function claimView(
  row: ClaimRow,
  { locale, register }: PageContext,
  organNames: ReadonlyMap<string, string>,
): ClaimView {
  const statement = translator(locale, 'Vocabulary')(`claimKind.${row.kind as ClaimKind}`)
  const source = row.record.citations[0]?.source
  return {
    kind: row.kind as ClaimKind,
    value: valueInWords(row, locale, organNames),
    raw: row.value,
    number: row.number,
    date: row.date,
    dateLabel: row.date && formatEdtf(row.date, locale, translator(locale, 'Period')),
    saidBy: source ? (source.publisher ?? source.title) : null,
    note: pickText(row.texts, locale, 'note'),
    sources: register.refs(row.record.citations, statement),
  }
}

/** Latest statement first, undated ones last. */
export function latestFirst(a: Pick<ClaimView, 'date'>, b: Pick<ClaimView, 'date'>): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  return compareEdtf(b.date, a.date)
}

/**
 * Whether claims of one kind contradict one another. Numbers may change with time, so only two of one date do; dates
 * do where they have no day in common.
 */
export function inConflict(claims: readonly Pick<ClaimView, 'raw' | 'number' | 'date'>[]): boolean {
  return claims.some((one, index) => claims.slice(index + 1).some((other) => contradict(one, other)))
}

function contradict(
  one: Pick<ClaimView, 'raw' | 'number' | 'date'>,
  other: Pick<ClaimView, 'raw' | 'number' | 'date'>,
): boolean {
  if (one.raw === null || other.raw === null || one.raw === other.raw) return false
  if (one.number !== null && other.number !== null) return one.date !== null && one.date === other.date
  const [left, right] = [one.raw, other.raw].map((raw) => edtfSchema.safeParse(raw).data)
  if (left === undefined || right === undefined) return true
  const [a, b] = [edtfBounds(left), edtfBounds(right)]
  return a.latest < b.earliest || b.latest < a.earliest
}

function valueInWords(row: ClaimRow, locale: Locale, organNames: ReadonlyMap<string, string>): string | null {
  const { value, number } = row
  if (value === null) return null
  if (row.unit === 'organ') return organNames.get(value) ?? value
  if (row.unit === 'date') return dateInWords(value, locale)
  if (number === null) return value
  return translator(locale, 'Vocabulary')(`claimUnit.${row.unit as ClaimUnit}`, { count: number })
}

/** A date or several days (`2019-09-26/2019-09-27`) as a claim states them; its own text where it is neither. */
function dateInWords(value: string, locale: Locale): string {
  if (!edtfSchema.safeParse(value).success) return value
  const [from, to] = value.split('/')
  const t = translator(locale, 'Period')
  return from && to ? formatPeriod({ from, to, attested: null }, locale, t) : formatEdtf(value, locale, t)
}
