import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import type { PeriodBounds } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type DateReadingView, dateClaimSelect, dateReadings, fieldRefs } from './event-parts'
import { type ParticipantView, type ProgrammeView, programmeWithSpeakers } from './event-programme'
import {
  compareEditions,
  type EventRowView,
  editionsBeside,
  loadEventRows,
  meetingBounds,
  type SeriesRefView,
  seriesRefView,
} from './event-rows'
import { type Dated, dated, pickLabel } from './network-page/context'
import { documentSelect, type RecordDocumentView, recordDocumentView } from './record-documents'
import { type SentencesView, sentences } from './record-texts'
import { cachedQuery } from './shared/cached'
import { type Found, findFormerSlug } from './shared/found'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { recordInfo } from './shared/record-info'
import { recordWithCitations, SourceRegister } from './shared/sources'
import type { RecordInfoView, SourceRefView, SourceView } from './shared/view'

const eventSelect = {
  slug: true,
  ...periodSelect,
  texts: {
    select: { locale: true, title: true, summary: true, programme: true, outcomes: true, note: true },
  },
  network: { select: { organization: { select: organizationRef } } },
  series: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
  place: { select: { ...organizationRef, latitude: true, longitude: true } },
  hosts: { select: { organization: { select: organizationRef } } },
  participants: {
    select: { functions: true, sessions: true, organization: { select: organizationRef } },
    orderBy: { position: 'asc' },
  },
  record: {
    select: {
      ...recordWithCitations,
      claims: { select: dateClaimSelect },
      documents: { select: { document: { select: documentSelect } } },
    },
  },
} satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof eventSelect }>

/** What a source may speak of alone. */
export type EventField = 'date' | 'place' | 'hosts' | 'programme' | 'participants' | 'outcomes'

export interface EventPageView {
  slug: string
  title: TextView
  dated: Dated
  /** When it may begin and end; null where nothing dates it. */
  bounds: PeriodBounds | null
  /** What sources say of its date, where they disagree. */
  readings: DateReadingView[]
  /** Sources of single fields, which the record's own do not stand for; those that contradict it among them. */
  fieldRefs: Record<EventField, SourceRefView[]>
  place: (OrganizationRefView & { lat: number | null; lon: number | null }) | null
  hosts: OrganizationRefView[]
  network: OrganizationRefView | null
  series: SeriesRefView | null
  /** Other editions of its series, oldest first. */
  editions: EventRowView[]
  /** The dated ones just before and after it. */
  previous: EventRowView | null
  next: EventRowView | null
  summary: TextView | null
  programme: ProgrammeView | null
  outcomes: SentencesView | null
  note: TextView | null
  /** Those whom the programme does not name. */
  participants: ParticipantView[]
  documents: RecordDocumentView[]
  refs: SourceRefView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** Everything that the directory knows of a meeting. */
export async function loadEventPage(slug: string, locale: Locale): Promise<Found<EventPageView>> {
  const [row, editions] = await Promise.all([
    db.event.findUnique({ where: { slug }, select: eventSelect }),
    loadEventRows(locale, { slug: { not: slug }, series: { events: { some: { slug } } } }),
  ])
  if (!row) return elsewhere(slug, locale)
  return { kind: 'found', view: pageView(row, editions, locale) }
}

export const eventPage = cachedQuery(
  'event-page',
  (slug: string, locale: string) => loadEventPage(slug, locale as Locale),
  // Editions of its series come and go with the list.
  (slug) => [tags.event(slug), tags.eventList],
)

async function elsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const present = await findFormerSlug('event', slug)
  return present
    ? { kind: 'moved', href: path(locale, '/events/[slug]', { slug: present }) }
    : { kind: 'missing' }
}

function pageView(row: Row, editions: EventRowView[], locale: Locale): EventPageView {
  const t = translator(locale, 'Event')
  const register = new SourceRegister(locale)
  const { citations, claims, documents } = row.record
  const refs = register.refs(citations, t('statements.record'))
  const siblings = editions.sort(compareEditions)
  const bounds = meetingBounds(row)
  const { programme, others: participants } = programmeWithSpeakers(
    pickText(row.texts, locale, 'programme'),
    row.participants.map(({ organization, functions, sessions }) => ({
      organization: organization && organizationRefView(organization, locale),
      function: pickLabel(functions, locale),
      session: pickLabel(sessions, locale),
    })),
  )
  return {
    slug: row.slug,
    title: pickText(row.texts, locale, 'title') ?? { text: row.slug, lang: locale, fallback: false },
    dated: dated(row, locale),
    bounds,
    readings: dateReadings(claims, row, locale, register),
    fieldRefs: {
      date: fieldRefs(citations, ['from', 'to'], t('statements.date'), register),
      place: fieldRefs(citations, ['place'], t('identity.place'), register),
      hosts: fieldRefs(citations, ['hosts'], t('identity.hosts', { count: row.hosts.length }), register),
      // Speakers stand in the programme, so that what speaks of them speaks of it.
      programme: fieldRefs(
        citations,
        programme?.points.some(({ speakers }) => speakers.length > 0)
          ? ['programme', 'participants']
          : ['programme'],
        t('statements.programme'),
        register,
      ),
      participants: fieldRefs(citations, ['participants'], t('statements.participants'), register),
      outcomes: fieldRefs(citations, ['outcomes'], t('statements.outcomes'), register),
    },
    place: row.place && {
      ...organizationRefView(row.place, locale),
      lat: row.place.latitude,
      lon: row.place.longitude,
    },
    hosts: row.hosts.map(({ organization }) => organizationRefView(organization, locale)),
    network: row.network && organizationRefView(row.network.organization, locale),
    series: row.series && seriesRefView(row.series, locale),
    editions: siblings,
    ...editionsBeside({ slug: row.slug, bounds }, siblings),
    summary: pickText(row.texts, locale, 'summary'),
    programme,
    outcomes: sentences(row.texts, locale, (text) => text.outcomes),
    note: pickText(row.texts, locale, 'note'),
    participants,
    documents: documents.map(({ document }) =>
      recordDocumentView(document, t('statements.documents'), register, locale),
    ),
    refs,
    sources: register.list(),
    record: recordInfo(row.record, locale, { route: '/events/[slug]', params: { slug: row.slug } }),
  }
}
