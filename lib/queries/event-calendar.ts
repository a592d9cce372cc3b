import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { meetingDays } from '@/lib/domain/meeting-days'
import type { Locale } from '@/lib/domain/vocabulary'
import { type CalendarEvent, calendarText } from '@/lib/exchange/calendar/calendar-text'
import { absolute } from '@/lib/i18n/metadata'
import { type Address, calendarPath, href, path } from '@/lib/i18n/routing'
import { pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { SearchParams } from '@/lib/search/list-params'
import type { Prisma } from '@/prisma/generated/client'
import { type EventListView, eventList } from './event-list'
import { eventQueryAddress, findEvents, parseEventQuery } from './event-list-view'
import { type DateReadingView, dateClaimSelect, dateReadings } from './event-parts'
import type { EventRowView } from './event-rows'
import { dated } from './network-page/context'
import { cachedQuery } from './shared/cached'
import { organizationName, organizationRef } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { SourceRegister } from './shared/sources'

const eventSelect = {
  id: true,
  slug: true,
  ...periodSelect,
  texts: { select: { locale: true, title: true, summary: true } },
  network: { select: { organization: { select: organizationRef } } },
  series: { select: { texts: { select: { locale: true, name: true } } } },
  place: { select: { ...organizationRef, latitude: true, longitude: true } },
  record: { select: { version: true, updatedAt: true, claims: { select: dateClaimSelect } } },
} satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof eventSelect }>

/** A meeting as an entry of a calendar. */
export interface CalendarEntry {
  slug: string
  event: CalendarEvent
}

/** What a calendar is made of; tests bring their own. */
export interface CalendarSources {
  list: (locale: Locale) => Promise<EventListView>
  entries: (locale: Locale) => Promise<CalendarEntry[]>
}

/**
 * All meetings whose first day is known, as entries of a calendar, first ones first. A meeting of a month or a year is
 * none: a calendar could only show it on a day, and nobody knows which.
 */
export async function loadCalendarEntries(locale: Locale): Promise<CalendarEntry[]> {
  const rows = await db.event.findMany({
    // The bounds of a start that is known to the day coincide; which of them are written as days is seen below.
    where: { startEarliest: { equals: db.event.fields.startLatest } },
    select: eventSelect,
    orderBy: [{ startEarliest: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => entry(row, locale) ?? [])
}

const calendarEntries = cachedQuery(
  'calendar-entries',
  (locale: string) => loadCalendarEntries(locale as Locale),
  () => [tags.eventList],
)

const CACHED: CalendarSources = { list: eventList, entries: calendarEntries }

/** The calendar of all meetings, or of those that the query of the list asks for. */
export async function loadEventCalendar(
  params: SearchParams,
  locale: Locale,
  sources: CalendarSources = CACHED,
): Promise<string> {
  const list = await sources.list(locale)
  const query = parseEventQuery(params, list)
  const address: Address = { route: '/events', query: eventQueryAddress(query) }
  return write(findEvents(list, query), address, translator(locale, 'Calendar')('all'), locale, sources)
}

/** The calendar of a network's meetings; null where there is no such network. */
export async function loadNetworkCalendar(
  slug: string,
  locale: Locale,
  sources: CalendarSources = CACHED,
): Promise<string | null> {
  const [network, list] = await Promise.all([
    db.organization.findFirst({ where: { slug, kind: 'network' }, select: organizationRef }),
    sources.list(locale),
  ])
  if (!network) return null
  const rows = list.rows.filter((row) => row.network?.slug === slug)
  const name = translator(locale, 'Calendar')('network', { network: organizationName(network, locale).text })
  return write(rows, { route: '/networks/[slug]', params: { slug } }, name, locale, sources)
}

async function write(
  rows: readonly EventRowView[],
  address: Address,
  name: string,
  locale: Locale,
  { entries }: CalendarSources,
): Promise<string> {
  const slugs = new Set(rows.map(({ slug }) => slug))
  const events = (await entries(locale)).filter(({ slug }) => slugs.has(slug)).map(({ event }) => event)
  const url = absolute(href(locale, address))
  return calendarText({
    name,
    description: translator(locale, 'Calendar')('description', {
      count: events.length,
      others: rows.length - events.length,
      url,
    }),
    lang: locale,
    url,
    source: absolute(calendarPath(locale, address)),
    events,
  })
}

function entry(row: Row, locale: Locale): CalendarEntry | null {
  const days = meetingDays(row)
  if (!days) return null
  const { id, slug, texts, network, series, place, record } = row
  const title = pickText(texts, locale, 'title')
  const seriesName = series && pickText(series.texts, locale, 'name')?.text
  const placeName = place && organizationName(place, locale)
  return {
    slug,
    event: {
      uid: id,
      changed: record.updatedAt.toISOString(),
      version: record.version,
      ...days,
      title: title ?? { text: slug, lang: locale },
      description: description(row, days.last === null, locale),
      place: placeName && {
        text: [placeName.text, place.countryCode && countryName(place.countryCode, locale)]
          .filter(Boolean)
          .join(', '),
        lang: locale,
      },
      position:
        place && place.latitude !== null && place.longitude !== null
          ? { lat: place.latitude, lon: place.longitude }
          : null,
      categories: [network && organizationName(network.organization, locale).text, seriesName].flatMap(
        (category) => category ?? [],
      ),
      url: absolute(path(locale, '/events/[slug]', { slug })),
    },
  }
}

/** What it is about, what is doubtful of its date, and where the sources are. */
function description(row: Row, endUnknown: boolean, locale: Locale): CalendarEvent['description'] {
  const t = translator(locale, 'Calendar')
  const summary = pickText(row.texts, locale, 'summary')
  const readings = dateReadings(row.record.claims, row, locale, new SourceRegister(locale))
  const url = absolute(path(locale, '/events/[slug]', { slug: row.slug }))
  const parts = [
    summary?.text,
    endUnknown ? t('endUnknown', { date: dated(row, locale).label }) : null,
    readings.length > 0 ? t('conflict', { readings: readings.map(reading(locale)).join(' / ') }) : null,
    t('page', { url }),
  ]
  return { text: parts.filter(Boolean).join('\n\n'), lang: summary?.lang ?? locale }
}

function reading(locale: Locale): (reading: DateReadingView) => string {
  const t = translator(locale, 'Calendar')
  const lost = translator(locale, 'Event')('conflict.lost')
  return ({ value, saidBy }) => t('reading', { value: value ?? lost, who: saidBy ?? 'none' })
}
