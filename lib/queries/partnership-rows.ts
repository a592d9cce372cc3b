import { db } from '@/lib/db/client'
import { type Money, sumsByCurrency } from '@/lib/domain/money'
import { foldName } from '@/lib/domain/names'
import { type PeriodBounds, periodBounds } from '@/lib/domain/period'
import type { Locale, PartnershipForm, PartnershipStatus } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'
import { type Dated, dated } from './network-page/context'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'

const themeWithAbove = {
  slug: true,
  parent: { select: { slug: true, parent: { select: { slug: true } } } },
} satisfies Prisma.ThemeSelect

/** What an amount is added up by. */
export const fundingEntrySelect = {
  amount: true,
  currency: true,
  year: true,
  funder: { select: { slug: true } },
} satisfies Prisma.FundingLineSelect

const rowSelect = {
  slug: true,
  form: true,
  status: true,
  ...periodSelect,
  texts: { select: { locale: true, title: true, statusClaimed: true } },
  network: { select: { organization: { select: { slug: true } } } },
  origins: { select: { organization: { select: { slug: true } } } },
  themes: { select: { rank: true, theme: { select: themeWithAbove } }, orderBy: { position: 'asc' } },
  funding: { select: fundingEntrySelect, orderBy: { position: 'asc' } },
  parties: {
    select: {
      side: true,
      listedAsPartner: true,
      organization: {
        select: { ...organizationRef, latitude: true, longitude: true, nameKeys: { select: { key: true } } },
      },
    },
    orderBy: [{ side: 'asc' }, { position: 'asc' }],
  },
} satisfies Prisma.PartnershipSelect

type Row = Prisma.PartnershipGetPayload<{ select: typeof rowSelect }>
type ThemeRow = Row['themes'][number]['theme']

export interface RowPartyView extends OrganizationRefView {
  side: 'home' | 'partner'
  /** Whether the source lists it among the partners; an associated body or a mere owner may not be. */
  listed: boolean
  place: { lat: number; lon: number } | null
}

/** An amount that a source records, as lists add it up. */
export interface FundingEntry extends Money {
  /** Slug of the body that pays; null where the source names none, or several together. */
  funder: string | null
  year: number | null
}

/** A partnership as lists show it, with what they filter by. */
export interface PartnershipRowView {
  slug: string
  href: string
  title: TextView
  form: PartnershipForm
  /** The status kept with the record; `partnershipState` says what the dates make of it. */
  recorded: PartnershipStatus
  claim: string | null
  dated: Dated
  /** Worked out once, since lists compare them all at every request. */
  bounds: PeriodBounds
  parties: RowPartyView[]
  /** Slugs of the themes it is mainly about, and of those above them. */
  mainThemes: string[]
  /** The same for its further themes. */
  otherThemes: string[]
  /** Slugs of the networks that run it or through which it came about. */
  networks: string[]
  lines: FundingEntry[]
  /** Funding recorded, a sum for each currency. */
  sums: Money[]
  /** Folded words that find it: its title in every language and every name of its parties. */
  words: string
}

/** Partnerships as rows of a list, in the order of their slugs. */
export async function loadPartnershipRows(
  locale: Locale,
  where: Prisma.PartnershipWhereInput = {},
): Promise<PartnershipRowView[]> {
  const rows = await db.partnership.findMany({ where, select: rowSelect, orderBy: { slug: 'asc' } })
  return rows.map((row) => rowView(row, locale))
}

function rowView(row: Row, locale: Locale): PartnershipRowView {
  const main = themesOf(row, 'main')
  const lines = row.funding.map(fundingEntry)
  return {
    slug: row.slug,
    href: path(locale, '/partnerships/[slug]', { slug: row.slug }),
    title: pickText(row.texts, locale, 'title') ?? { text: row.slug, lang: locale, fallback: false },
    form: row.form as PartnershipForm,
    recorded: row.status as PartnershipStatus,
    claim: pickText(row.texts, locale, 'statusClaimed')?.text ?? null,
    dated: dated(row, locale, { over: row.status === 'ended' }),
    bounds: periodBounds(row),
    parties: row.parties.map(({ side, listedAsPartner, organization }) => ({
      ...organizationRefView(organization, locale),
      side: side === 'home' ? 'home' : 'partner',
      listed: listedAsPartner,
      place:
        organization.latitude === null || organization.longitude === null
          ? null
          : { lat: organization.latitude, lon: organization.longitude },
    })),
    mainThemes: main,
    otherThemes: themesOf(row, 'other').filter((slug) => !main.includes(slug)),
    networks: [
      ...new Set([
        ...(row.network ? [row.network.organization.slug] : []),
        ...row.origins.map(({ organization }) => organization.slug),
      ]),
    ],
    lines,
    sums: sumsByCurrency(lines),
    words: wordsOf(row),
  }
}

export function fundingEntry({
  amount,
  currency,
  year,
  funder,
}: Prisma.FundingLineGetPayload<{ select: typeof fundingEntrySelect }>): FundingEntry {
  return { amount: amount.toFixed(2), currency, year, funder: funder?.slug ?? null }
}

function themesOf({ themes }: Row, rank: 'main' | 'other'): string[] {
  return [
    ...new Set(themes.filter((entry) => entry.rank === rank).flatMap(({ theme }) => withThemesAbove(theme))),
  ]
}

function withThemesAbove({ slug, parent }: ThemeRow): string[] {
  return [slug, parent?.slug, parent?.parent?.slug].filter((one) => one !== undefined)
}

function wordsOf({ texts, parties }: Row): string {
  const titles = texts.map(({ title }) => foldName(title))
  const names = parties.flatMap(({ organization }) => organization.nameKeys.map(({ key }) => key))
  return [...new Set([...titles, ...names])].join(' | ')
}
