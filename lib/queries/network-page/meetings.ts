import { db } from '@/lib/db/client'
import { type CalendarCounts, calendarCounts } from '@/lib/domain/meeting-days'
import { compareNewestFirst } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type OrganizationRefView, organizationRef, organizationRefView } from '../shared/organization-ref'
import { periodSelect } from '../shared/period-view'
import { recordWithCitations } from '../shared/sources'
import type { LinkView, SourceRefView } from '../shared/view'
import { type ClaimRow, claimView, inConflict } from './claims'
import { type Dated, dated, type PageContext } from './context'

const seriesSelect = {
  slug: true,
  texts: { select: { locale: true, name: true, description: true } },
  events: { select: { id: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.EventSeriesSelect

const eventSelect = {
  id: true,
  slug: true,
  ...periodSelect,
  texts: { select: { locale: true, title: true } },
  series: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
  place: { select: organizationRef },
  record: { select: recordWithCitations },
} satisfies Prisma.EventSelect

type SeriesRow = Prisma.EventSeriesGetPayload<{ select: typeof seriesSelect }>
type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>

export interface SeriesView {
  link: LinkView
  description: TextView | null
  editions: number
  sources: SourceRefView[]
}

export interface EventView {
  link: LinkView
  dated: Dated
  place: OrganizationRefView | null
  series: LinkView | null
  /** Dates that sources give and that contradict one another; empty when they agree. */
  claimedDates: string[]
  sources: SourceRefView[]
}

export interface MeetingsView {
  series: SeriesView[]
  /** Newest first. */
  events: EventView[]
  /** What the calendar of the network has, which is the same on every day. */
  calendar: CalendarCounts
}

export async function findMeetings(slug: string): Promise<{ series: SeriesRow[]; events: EventRow[] }> {
  const where = { network: { organization: { slug } } }
  const [series, events] = await Promise.all([
    db.eventSeries.findMany({ where, select: seriesSelect }),
    db.event.findMany({ where, select: eventSelect }),
  ])
  return { series, events }
}

export function meetingsView(
  { series, events }: { series: readonly SeriesRow[]; events: readonly EventRow[] },
  claims: readonly ClaimRow[],
  context: PageContext,
): MeetingsView {
  const { locale, register } = context
  const statement = translator(locale, 'NetworkPage')('statements.meetings')
  const { compare } = collator(locale)
  return {
    series: series
      .map((row) => ({
        link: seriesLink(row, locale),
        description: pickText(row.texts, locale, 'description'),
        editions: row.events.length,
        sources: register.refs(row.record.citations, statement),
      }))
      .sort((a, b) => compare(a.link.label, b.link.label)),
    events: [...events].sort(compareNewestFirst).map((row) => ({
      link: eventLink(row, locale),
      dated: dated(row, locale),
      place: row.place && organizationRefView(row.place, locale),
      series: row.series && seriesLink(row.series, locale),
      claimedDates: claimedDates(row.id, claims, context),
      sources: register.refs(row.record.citations, statement),
    })),
    calendar: calendarCounts(events),
  }
}

function claimedDates(event: string, claims: readonly ClaimRow[], context: PageContext): string[] {
  const views = claims
    .filter(({ subjectId, kind }) => subjectId === event && kind === 'event-date')
    .map((claim) => claimView(claim, context, new Map()))
  return inConflict(views) ? views.flatMap(({ value }) => value ?? []) : []
}

export function seriesLink(
  row: { slug: string; texts: { locale: string; name: string }[] },
  locale: Locale,
): LinkView {
  const name = pickText(row.texts, locale, 'name')
  const href = path(locale, '/events/series/[slug]', { slug: row.slug })
  return { label: name?.text ?? row.slug, href, ...(name?.fallback ? { lang: name.lang } : {}) }
}

function eventLink(row: EventRow, locale: Locale): LinkView {
  const title = pickText(row.texts, locale, 'title')
  const href = path(locale, '/events/[slug]', { slug: row.slug })
  return { label: title?.text ?? row.slug, href, ...(title?.fallback ? { lang: title.lang } : {}) }
}
