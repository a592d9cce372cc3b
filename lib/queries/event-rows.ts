import { db } from '@/lib/db/client'
import { LAST_DAY } from '@/lib/domain/day'
import { foldName } from '@/lib/domain/names'
import { type Period, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'
import { type OtherDate, otherDates } from './event-parts'
import { type Dated, dated } from './network-page/context'
import { acronymNames, networkAcronym } from './shared/network-acronym'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'

const seriesRef = {
  slug: true,
  texts: { select: { locale: true, name: true } },
} satisfies Prisma.EventSeriesSelect

type SeriesRefRow = Prisma.EventSeriesGetPayload<{ select: typeof seriesRef }>

const rowSelect = {
  slug: true,
  ...periodSelect,
  texts: { select: { locale: true, title: true } },
  network: {
    select: { acronym: true, organization: { select: { ...organizationRef, names: acronymNames } } },
  },
  series: { select: seriesRef },
  place: { select: { ...organizationRef, nameKeys: { select: { key: true } } } },
  record: { select: { claims: { select: { kind: true, value: true } } } },
} satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof rowSelect }>

/** A mention of a series of meetings, and its page. */
export interface SeriesRefView {
  slug: string
  name: TextView
  href: string
}

/** A meeting as lists show it, with what they filter by. */
export interface EventRowView {
  slug: string
  href: string
  title: TextView
  dated: Dated
  /** Worked out once, since lists compare them all at every request; null where nothing dates it. */
  bounds: PeriodBounds | null
  /** Other dates that sources give for it. */
  otherDates: OtherDate[]
  place: OrganizationRefView | null
  network: (OrganizationRefView & { acronym: string | null }) | null
  series: SeriesRefView | null
  /** Folded words that find it: its title in every language, every name of its place, network and series. */
  words: string
}

/** Meetings as rows of a list, in the order of their slugs. */
export async function loadEventRows(
  locale: Locale,
  where: Prisma.EventWhereInput = {},
): Promise<EventRowView[]> {
  const rows = await db.event.findMany({ where, select: rowSelect, orderBy: { slug: 'asc' } })
  return rows.map((row) => rowView(row, locale))
}

/** Sorts editions of a series, oldest first; one that is only dated roughly follows those it may have followed. */
export function compareEditions(a: Pick<EventRowView, 'bounds'>, b: Pick<EventRowView, 'bounds'>): number {
  const latest = ({ bounds }: Pick<EventRowView, 'bounds'>) => bounds?.startLatest ?? LAST_DAY
  return latest(a) < latest(b) ? -1 : latest(a) > latest(b) ? 1 : 0
}

/** The editions just before and after a meeting, of the others in their order; an undated one is beside none. */
export function editionsBeside(
  own: Pick<EventRowView, 'slug' | 'bounds'>,
  others: readonly EventRowView[],
): { previous: EventRowView | null; next: EventRowView | null } {
  if (!own.bounds) return { previous: null, next: null }
  const dated = others.filter(({ bounds }) => bounds !== null)
  const isBefore = (other: EventRowView) =>
    (compareEditions(other, own) || (other.slug < own.slug ? -1 : 1)) < 0
  return {
    previous: dated.findLast(isBefore) ?? null,
    next: dated.find((other) => !isBefore(other)) ?? null,
  }
}

export function seriesRefView({ slug, texts }: SeriesRefRow, locale: Locale): SeriesRefView {
  return {
    slug,
    name: pickText(texts, locale, 'name') ?? { text: slug, lang: locale, fallback: false },
    href: path(locale, '/events/series/[slug]', { slug }),
  }
}

/** Null where nothing dates a meeting. */
export function meetingBounds(period: Period): PeriodBounds | null {
  return period.from === null && period.to === null ? null : periodBounds(period)
}

function rowView(row: Row, locale: Locale): EventRowView {
  return {
    slug: row.slug,
    href: path(locale, '/events/[slug]', { slug: row.slug }),
    title: pickText(row.texts, locale, 'title') ?? { text: row.slug, lang: locale, fallback: false },
    dated: dated(row, locale),
    bounds: meetingBounds(row),
    otherDates: otherDates(row.record.claims, row, locale),
    place: row.place && organizationRefView(row.place, locale),
    network: row.network && {
      ...organizationRefView(row.network.organization, locale),
      acronym: networkAcronym(row.network.organization.names, row.network.acronym, locale),
    },
    series: row.series && seriesRefView(row.series, locale),
    words: wordsOf(row),
  }
}

function wordsOf({ texts, place, network, series }: Row): string {
  const names = [
    ...texts.map(({ title }) => title),
    ...(series?.texts ?? []).map(({ name }) => name),
    ...(network?.organization.texts ?? []).map(({ name }) => name),
    ...(network?.organization.names ?? []).map(({ text }) => text),
    network?.organization.name ?? '',
    network?.acronym ?? '',
  ]
  return [...new Set([...names.map(foldName), ...(place?.nameKeys ?? []).map(({ key }) => key)])].join(' | ')
}
