import { db } from '@/lib/db/client'
import { compareEdtf, edtfBounds } from '@/lib/domain/edtf'
import { formatEdtf } from '@/lib/domain/format-date'
import { OPEN } from '@/lib/domain/period'
import type { ChangeEventKind } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type OrganizationRefView, organizationRef, organizationRefView } from '../shared/organization-ref'
import { recordWithCitations } from '../shared/sources'
import type { SourceRefView } from '../shared/view'
import type { PageContext } from './context'
import type { IdentityView } from './identity'

const changeEventSelect = {
  kind: true,
  date: true,
  texts: { select: { locale: true, text: true } },
  organizations: { select: { side: true, organization: { select: organizationRef } } },
  record: { select: recordWithCitations },
} satisfies Prisma.ChangeEventSelect

type ChangeEventRow = Prisma.ChangeEventGetPayload<{ select: typeof changeEventSelect }>

/** A turn in the history of a network: which bodies became which. */
export interface HistoryItem {
  kind: ChangeEventKind
  /** EDTF, and its words. */
  date: string | null
  dateLabel: string | null
  text: TextView | null
  /** Bodies other than the network of the page. */
  predecessors: OrganizationRefView[]
  successors: OrganizationRefView[]
  sources: SourceRefView[]
}

/** Turns of the network, and those of others in which it was merged, split or replaced. */
export function findChangeEvents(slug: string): Promise<ChangeEventRow[]> {
  return db.changeEvent.findMany({
    where: {
      OR: [{ network: { organization: { slug } } }, { organizations: { some: { organization: { slug } } } }],
    },
    select: changeEventSelect,
  })
}

/**
 * The history, oldest first, undated turns last. Foundation, legal forms and dissolution that the identity dates and
 * no recorded turn covers stand in it too, so that the timeline has no hole.
 */
export function historyView(
  rows: readonly ChangeEventRow[],
  identity: IdentityView,
  context: PageContext,
): HistoryItem[] {
  const recorded = rows.map((row) => changeEventView(row, identity.slug, context))
  const covered = (date: string) => recorded.some((item) => item.date !== null && overlap(item.date, date))
  const { period } = identity.dated
  const founded = dateOf(period.from)
  const dissolved = dateOf(period.to)
  const derived = [
    ...(founded && !covered(founded)
      ? [derivedItem('founded', founded, null, identity.sources, context)]
      : []),
    ...identity.legalForms.flatMap(({ label, dated, sources }) => {
      const from = dateOf(dated.period.from)
      const known = from === null || covered(from) || (founded !== null && overlap(founded, from))
      return known ? [] : [derivedItem('legal-form', from, label, sources, context)]
    }),
    ...(dissolved && !covered(dissolved)
      ? [derivedItem('dissolved', dissolved, null, identity.sources, context)]
      : []),
  ]
  return [...recorded, ...derived].sort(oldestFirst)
}

function changeEventView(row: ChangeEventRow, slug: string, { locale, register }: PageContext): HistoryItem {
  const side = (wanted: string) =>
    row.organizations
      .filter((part) => part.side === wanted && part.organization.slug !== slug)
      .map((part) => organizationRefView(part.organization, locale))
  return {
    kind: row.kind as ChangeEventKind,
    date: row.date,
    dateLabel: row.date && formatEdtf(row.date, locale, translator(locale, 'Period')),
    text: pickText(row.texts, locale, 'text'),
    predecessors: side('from'),
    successors: side('to'),
    sources: register.refs(row.record.citations, translator(locale, 'NetworkPage')('statements.history')),
  }
}

function derivedItem(
  kind: ChangeEventKind,
  date: string,
  text: TextView | null,
  sources: SourceRefView[],
  { locale }: PageContext,
): HistoryItem {
  const dateLabel = formatEdtf(date, locale, translator(locale, 'Period'))
  return { kind, date, dateLabel, text, predecessors: [], successors: [], sources }
}

function dateOf(side: string | null): string | null {
  return side === OPEN ? null : side
}

function overlap(a: string, b: string): boolean {
  const left = edtfBounds(a)
  const right = edtfBounds(b)
  return left.earliest <= right.latest && right.earliest <= left.latest
}

function oldestFirst(a: HistoryItem, b: HistoryItem): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  return compareEdtf(a.date, b.date)
}
