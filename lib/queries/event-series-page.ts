import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type EditionResultsView, loadEditionOutcomes } from './edition-results'
import { compareEditions, type EventRowView, loadEventRows } from './event-rows'
import { documentSelect, type RecordDocumentView, recordDocumentView } from './record-documents'
import { type SentencesView, sentences } from './record-texts'
import { cachedQuery } from './shared/cached'
import { type Found, findFormerSlug } from './shared/found'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { recordInfo } from './shared/record-info'
import { recordWithCitations, SourceRegister } from './shared/sources'
import type { LinkView, RecordInfoView, SourceRefView, SourceView } from './shared/view'

const seriesSelect = {
  slug: true,
  parentProgramme: true,
  texts: {
    select: { locale: true, name: true, description: true, origin: true, objectives: true, outcomes: true },
  },
  network: { select: { organization: { select: organizationRef } } },
  organ: {
    select: {
      slug: true,
      texts: { select: { locale: true, name: true } },
      network: { select: { organization: { select: { slug: true } } } },
    },
  },
  record: {
    select: {
      ...recordWithCitations,
      documents: { select: { document: { select: documentSelect } } },
    },
  },
} satisfies Prisma.EventSeriesSelect

type Row = Prisma.EventSeriesGetPayload<{ select: typeof seriesSelect }>

export interface EventSeriesPageView {
  slug: string
  name: TextView
  description: TextView | null
  origin: TextView | null
  objectives: SentencesView | null
  outcomes: SentencesView | null
  parentProgramme: string | null
  network: OrganizationRefView | null
  /** The organ that supports or runs it. */
  organ: LinkView | null
  /** Oldest first. */
  editions: EventRowView[]
  /** What came of the editions of which that is known, latest first. */
  results: EditionResultsView[]
  documents: RecordDocumentView[]
  refs: SourceRefView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** Everything that the directory knows of a series of meetings, dated or not. */
export async function loadEventSeriesPage(slug: string, locale: Locale): Promise<Found<EventSeriesPageView>> {
  const [row, editions, outcomes] = await Promise.all([
    db.eventSeries.findUnique({ where: { slug }, select: seriesSelect }),
    loadEventRows(locale, { series: { slug } }),
    loadEditionOutcomes(slug, locale),
  ])
  if (!row) return elsewhere(slug, locale)
  return { kind: 'found', view: pageView(row, editions.sort(compareEditions), outcomes, locale) }
}

export const eventSeriesPage = cachedQuery(
  'event-series-page',
  (slug: string, locale: string) => loadEventSeriesPage(slug, locale as Locale),
  (slug) => [tags.eventSeries(slug), tags.eventList],
)

async function elsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const present = await findFormerSlug('event-series', slug)
  return present
    ? { kind: 'moved', href: path(locale, '/events/series/[slug]', { slug: present }) }
    : { kind: 'missing' }
}

function pageView(
  row: Row,
  editions: EventRowView[],
  outcomes: ReadonlyMap<string, SentencesView>,
  locale: Locale,
): EventSeriesPageView {
  const t = translator(locale, 'EventSeries')
  const register = new SourceRegister(locale)
  const refs = register.refs(row.record.citations, t('statements.record'))
  return {
    slug: row.slug,
    name: pickText(row.texts, locale, 'name') ?? { text: row.slug, lang: locale, fallback: false },
    description: pickText(row.texts, locale, 'description'),
    origin: pickText(row.texts, locale, 'origin'),
    objectives: sentences(row.texts, locale, (text) => text.objectives),
    outcomes: sentences(row.texts, locale, (text) => text.outcomes),
    parentProgramme: row.parentProgramme,
    network: row.network && organizationRefView(row.network.organization, locale),
    organ: row.organ && organLink(row.organ, locale),
    editions,
    results: editions
      .flatMap((edition) => {
        const own = outcomes.get(edition.slug)
        return own ? { edition, outcomes: own } : []
      })
      .reverse(),
    documents: row.record.documents.map(({ document }) =>
      recordDocumentView(document, t('statements.documents'), register, locale),
    ),
    refs,
    sources: register.list(),
    record: recordInfo(row.record, locale, { route: '/events/series/[slug]', params: { slug: row.slug } }),
  }
}

function organLink({ slug, texts, network }: NonNullable<Row['organ']>, locale: Locale): LinkView {
  const name = pickText(texts, locale, 'name')
  return {
    label: name?.text ?? slug,
    href: path(locale, '/networks/[slug]/organs/[organ]', { slug: network.organization.slug, organ: slug }),
    ...(name?.fallback ? { lang: name.lang } : {}),
  }
}
