import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'
import { compareNewestFirst, periodBounds } from '@/lib/domain/period'
import type { Locale, OrganKind } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickLocale, pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type OrganizationRefView, organizationRef, organizationRefView } from '../shared/organization-ref'
import { periodSelect } from '../shared/period-view'
import { recordWithCitations } from '../shared/sources'
import type { LinkView, SourceRefView } from '../shared/view'
import { type ClaimRow, type ClaimView, claimView, latestFirst } from './claims'
import { type Dated, dated, type PageContext, pickLabel } from './context'
import type { SeatRule } from './seat-sum'

const organRef = { slug: true, texts: { select: { locale: true, name: true } } } satisfies Prisma.OrganSelect

const organSelect = {
  id: true,
  ...organRef,
  kind: true,
  seats: true,
  termYears: true,
  ...periodSelect,
  texts: { select: { locale: true, name: true, composition: true, responsibilities: true } },
  electedBy: { select: organRef },
  reportsTo: { select: organRef },
  elects: { select: organRef, orderBy: { position: 'asc' } },
  reports: { select: organRef, orderBy: { position: 'asc' } },
  seat: { select: organizationRef },
  seatRules: { select: { count: true, basis: true, labels: true }, orderBy: { position: 'asc' } },
  mandates: {
    select: {
      id: true,
      seat: true,
      person: true,
      ...periodSelect,
      organization: { select: organizationRef },
      texts: { select: { locale: true, position: true } },
      record: { select: recordWithCitations },
    },
  },
  record: { select: recordWithCitations },
} satisfies Prisma.OrganSelect

export type OrganRow = Prisma.OrganGetPayload<{ select: typeof organSelect }>
type MandateRow = OrganRow['mandates'][number]
type OrganRefRow = Prisma.OrganGetPayload<{ select: typeof organRef }>

/** A position in an organ, its holder, and what is said against it. */
export interface MandateView {
  person: string | null
  organization: OrganizationRefView | null
  position: TextView | null
  /** The single seat that it fills, whatever the position is called: president for Présidente and Président. */
  seat: string | null
  dated: Dated
  /** Day on which the next holder of the same single seat surely had it; null where there is none. */
  endsBy: IsoDay | null
  claims: ClaimView[]
  sources: SourceRefView[]
}

export interface OrganView {
  slug: string
  href: string
  kind: OrganKind
  name: TextView
  composition: TextView | null
  responsibilities: { items: string[]; lang: string; fallback: boolean }
  rules: SeatRule[]
  seats: number | null
  termYears: number | null
  electedBy: LinkView | null
  reportsTo: LinkView | null
  elects: LinkView[]
  reports: LinkView[]
  seat: OrganizationRefView | null
  dated: Dated
  /** Newest first. */
  mandates: MandateView[]
  /** What is said of it, by kind and date; two values of one kind contradict one another. */
  claims: ClaimView[]
  sources: SourceRefView[]
}

export function findOrgans(network: string): Promise<OrganRow[]> {
  return db.organ.findMany({
    where: { network: { organization: { slug: network } } },
    select: organSelect,
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
}

/** The names of a network's organs by slug, in the page's language. */
export function organNames(organs: readonly OrganRefRow[], locale: Locale): Map<string, string> {
  return new Map(organs.map((organ) => [organ.slug, organName(organ, locale).text]))
}

/** An organ with its mandates; `claims` are all claims of the network. */
export function organView(
  row: OrganRow,
  network: string,
  claims: readonly ClaimRow[],
  names: ReadonlyMap<string, string>,
  context: PageContext,
): OrganView {
  const { locale, register } = context
  const link = (organ: OrganRefRow) => organLink(organ, network, locale)
  const about = (id: string) =>
    claims
      .filter(({ subjectId }) => subjectId === id)
      .map((claim) => claimView(claim, context, names))
      .sort(latestFirst)
  const name = organName(row, locale)
  const responsibilities = pickLocale(
    row.texts.filter((text) => text.responsibilities.length > 0),
    locale,
  )
  return {
    slug: row.slug,
    href: link(row).href,
    kind: row.kind as OrganKind,
    name,
    sources: register.refs(row.record.citations, name.text),
    composition: pickText(row.texts, locale, 'composition'),
    responsibilities: {
      items: responsibilities?.responsibilities ?? [],
      lang: responsibilities?.locale ?? locale,
      fallback: responsibilities !== undefined && responsibilities.locale !== locale,
    },
    rules: row.seatRules.map(({ count, basis, labels }) => ({
      count,
      perMember: basis === 'per-member',
      label: pickLabel(labels, locale),
    })),
    seats: row.seats,
    termYears: row.termYears === null ? null : Number(row.termYears),
    electedBy: row.electedBy && link(row.electedBy),
    reportsTo: row.reportsTo && link(row.reportsTo),
    elects: row.elects.map(link),
    reports: row.reports.map(link),
    seat: row.seat && organizationRefView(row.seat, locale),
    dated: dated(row, locale),
    claims: about(row.id),
    mandates: [...row.mandates].sort(compareNewestFirst).map((mandate) => ({
      ...mandateView(mandate, about(mandate.id), context),
      endsBy: nextStart(mandate, row.mandates),
    })),
  }
}

/** The latest day on which the next holder of the same single seat started. */
function nextStart(mandate: MandateRow, all: readonly MandateRow[]): IsoDay | null {
  const start = periodBounds(mandate).startLatest
  const [next] = all
    .filter((other) => mandate.seat !== null && other.seat === mandate.seat && mandate.from !== null)
    .map((other) => periodBounds(other))
    .filter((other) => other.startEarliest > start)
    .map((other) => other.startLatest)
    .sort()
  return next ?? null
}

function mandateView(
  row: MandateRow,
  claims: ClaimView[],
  { locale, register }: PageContext,
): Omit<MandateView, 'endsBy'> {
  return {
    person: row.person,
    organization: row.organization && organizationRefView(row.organization, locale),
    position: pickText(row.texts, locale, 'position'),
    seat: row.seat,
    dated: dated(row, locale),
    claims,
    sources: register.refs(row.record.citations, translator(locale, 'NetworkPage')('statements.mandates')),
  }
}

export function organLink(organ: OrganRefRow, network: string, locale: Locale): LinkView {
  const { text, lang, fallback } = organName(organ, locale)
  const href = path(locale, '/networks/[slug]/organs/[organ]', { slug: network, organ: organ.slug })
  return { label: text, href, ...(fallback ? { lang } : {}) }
}

function organName(organ: OrganRefRow, locale: Locale): TextView {
  return pickText(organ.texts, locale, 'name') ?? { text: organ.slug, lang: locale, fallback: false }
}
