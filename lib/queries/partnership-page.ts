import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { formatEdtf } from '@/lib/domain/format-date'
import type { Answer, Locale, PartnershipForm, PartnershipStatus } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { type Dated, dated } from './network-page/context'
import type { FundingLine } from './partnership-funding'
import { linkMentions, type TextPiece } from './partnership-mentions'
import {
  fundingLine,
  mentionedNames,
  type PartyView,
  partyView,
  type ThemePathView,
  themePath,
} from './partnership-parts'
import { loadPartnershipRows, type PartnershipRowView } from './partnership-rows'
import { type PartnershipPageRow, partnershipSelect } from './partnership-select'
import { type RecordDocumentView, recordDocumentView } from './record-documents'
import { type SentencesView, sentences } from './record-texts'
import { cachedQuery } from './shared/cached'
import { type Found, findFormerSlug } from './shared/found'
import { type OrganizationRefView, organizationRefView } from './shared/organization-ref'
import { recordInfo } from './shared/record-info'
import { SourceRegister } from './shared/sources'
import type { LinkView, RecordInfoView, SourceRefView, SourceView } from './shared/view'

export interface HistoryView {
  pieces: TextPiece[]
  lang: string
  fallback: boolean
}

/** What registries ask about a project. */
const QUESTIONS = [
  'triennial',
  'communicationHome',
  'communicationPartner',
  'evaluation',
  'volunteers',
] as const

export interface PartnershipPageView {
  slug: string
  title: TextView
  /** As the source prints it, and whether the source cuts it. */
  titleFull: string | null
  titleCut: boolean
  form: PartnershipForm
  /** What the source calls it. */
  formLabel: TextView | null
  /** The network that is this cooperation, or runs it. */
  network: OrganizationRefView | null
  registry: string | null
  registryId: string | null
  firstSigned: string | null
  dated: Dated
  recorded: PartnershipStatus
  claim: TextView | null
  answers: {
    question: (typeof QUESTIONS)[number]
    answer: Answer
  }[]
  parties: PartyView[]
  themes: ThemePathView[]
  themeSources: SourceRefView[]
  funding: FundingLine[]
  context: TextView | null
  history: HistoryView | null
  /** Networks through which it came about. */
  origins: OrganizationRefView[]
  description: TextView | null
  objectives: { home: SentencesView | null; partner: SentencesView | null }
  beneficiaries: TextView | null
  contacts: SentencesView | null
  note: TextView | null
  documents: RecordDocumentView[]
  /** Meetings of the network that runs it. */
  events: (LinkView & { date: string })[]
  /** Other partnerships between at least two of the same parties. */
  related: PartnershipRowView[]
  /** Sources of the record as a whole. */
  refs: SourceRefView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** Everything that the directory knows of a partnership; what depends on the day is left to `partnershipState`. */
export async function loadPartnershipPage(slug: string, locale: Locale): Promise<Found<PartnershipPageView>> {
  const [row, related] = await Promise.all([
    db.partnership.findUnique({ where: { slug }, select: partnershipSelect }),
    loadRelated(slug, locale),
  ])
  if (!row) return elsewhere(slug, locale)
  return { kind: 'found', view: pageView(row, related, locale) }
}

export const partnershipPage = cachedQuery(
  'partnership-page',
  (slug: string, locale: string) => loadPartnershipPage(slug, locale as Locale),
  // Related partnerships come and go with the list.
  (slug) => [tags.partnership(slug), tags.partnershipList],
)

async function elsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const present = await findFormerSlug('partnership', slug)
  return present
    ? { kind: 'moved', href: path(locale, '/partnerships/[slug]', { slug: present }) }
    : { kind: 'missing' }
}

async function loadRelated(slug: string, locale: Locale): Promise<PartnershipRowView[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select b.partnership_id as id from partnership p
      join partnership_party a on a.partnership_id = p.id
      join partnership_party b on b.organization_id = a.organization_id and b.partnership_id <> p.id
    where p.slug = ${slug} group by b.partnership_id having count(*) >= 2`
  return rows.length === 0 ? [] : loadPartnershipRows(locale, { id: { in: rows.map(({ id }) => id) } })
}

function pageView(
  row: PartnershipPageRow,
  related: PartnershipRowView[],
  locale: Locale,
): PartnershipPageView {
  const t = translator(locale, 'Partnership')
  const words = translator(locale, 'Period')
  const register = new SourceRegister(locale)
  const { citations } = row.record
  const text = (
    field: 'context' | 'description' | 'beneficiaries' | 'note' | 'formLabel' | 'statusClaimed',
  ) => pickText(row.texts, locale, field)
  const refs = register.refs(citations, t('statements.record'))
  const parties = row.parties.map((party) => partyView(party, citations, register, locale))
  const themeSources = row.themes.length > 0 ? register.refs(citations, t('statements.themes'), 'themes') : []
  const funding = row.funding.map((line) => fundingLine(line, row.parties, citations, register, locale))
  return {
    slug: row.slug,
    title: pickText(row.texts, locale, 'title') ?? { text: row.slug, lang: locale, fallback: false },
    titleFull: row.titleFull,
    titleCut: row.titleCut,
    form: row.form as PartnershipForm,
    formLabel: text('formLabel'),
    network: row.network ? organizationRefView(row.network.organization, locale) : null,
    registry: row.registry,
    registryId: row.registryId,
    firstSigned: row.firstSigned && formatEdtf(row.firstSigned, locale, words),
    dated: dated(row, locale, { over: row.status === 'ended' }),
    recorded: row.status as PartnershipStatus,
    claim: text('statusClaimed'),
    answers: QUESTIONS.map((question) => ({ question, answer: row[question] as Answer })),
    parties,
    themes: row.themes.map((theme) => themePath(theme, locale)),
    themeSources,
    funding,
    context: text('context'),
    history: historyView(row, locale),
    origins: row.origins.map(({ organization }) => organizationRefView(organization, locale)),
    description: text('description'),
    objectives: {
      home: sentences(row.texts, locale, (own) => own.objectivesHome),
      partner: sentences(row.texts, locale, (own) => own.objectivesPartner),
    },
    beneficiaries: text('beneficiaries'),
    contacts: sentences(row.texts, locale, (own) => own.contacts),
    note: text('note'),
    documents: documentsOf(row).map((document) =>
      recordDocumentView(document, t('statements.documents'), register, locale),
    ),
    events: (row.network?.events ?? []).map(({ slug, texts, from }) => ({
      href: path(locale, '/events/[slug]', { slug }),
      label: pickText(texts, locale, 'title')?.text ?? slug,
      date: from ? formatEdtf(from, locale, words) : words('unknown'),
    })),
    related,
    refs,
    sources: register.list(),
    record: recordInfo(row.record, locale, { route: '/partnerships/[slug]', params: { slug: row.slug } }),
  }
}

function historyView(row: PartnershipPageRow, locale: Locale): HistoryView | null {
  const text = pickText(row.texts, locale, 'history')
  if (!text) return null
  const bodies = row.origins.map(({ organization }) => ({
    href: organizationRefView(organization, locale).href,
    names: mentionedNames(organization),
  }))
  return { pieces: linkMentions(text.text, bodies), lang: text.lang, fallback: text.fallback }
}

/** Documents about the partnership itself, then those of the network that is this cooperation; each once. */
function documentsOf(row: PartnershipPageRow) {
  const all = [...row.record.documents.map(({ document }) => document), ...(row.network?.documents ?? [])]
  return [...new Map(all.map((document) => [document.slug, document])).values()]
}
