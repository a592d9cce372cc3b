import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { edtfBounds } from '@/lib/domain/edtf'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import type { Period, PeriodBounds } from '@/lib/domain/period'
import type { ClaimUnit, Locale, NetworkScope, NetworkStatus } from '@/lib/domain/vocabulary'
import { firstSentence } from '@/lib/i18n/first-sentence'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { cachedQuery } from './shared/cached'
import { acronymNames, networkAcronym } from './shared/network-acronym'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'

const networkSelect = {
  id: true,
  acronym: true,
  scope: true,
  status: true,
  ...periodSelect,
  organization: {
    select: { ...organizationRef, names: acronymNames, nameKeys: { select: { key: true } } },
  },
  seat: { select: organizationRef },
  texts: { select: { locale: true, summary: true } },
  claims: {
    where: { kind: 'members', subjectId: null, number: { not: null } },
    select: { number: true, unit: true, date: true },
  },
  actionFields: { select: { themes: { select: { theme: { select: { slug: true } } } } } },
} satisfies Prisma.NetworkSelect

const themeSelect = {
  id: true,
  slug: true,
  parentId: true,
  texts: { select: { locale: true, name: true } },
} satisfies Prisma.ThemeSelect

type NetworkRow = Prisma.NetworkGetPayload<{ select: typeof networkSelect }>
type ThemeRow = Prisma.ThemeGetPayload<{ select: typeof themeSelect }>
interface MemberRow extends PeriodBounds {
  networkId: string
  country: string | null
  ended: boolean
  count: number
}

/** Members of one country that belong for the same time, as far as the dates tell. */
export interface MemberGroup extends PeriodBounds {
  country: string | null
  /** Recorded as ended, whenever that was. */
  ended: boolean
  count: number
}

/** A number of members that somebody states. */
export interface MembersClaim {
  number: number
  unit: ClaimUnit
  /** In words: "166 cities". */
  label: string
  /** As stored (EDTF) and in words, with its first possible day; null when the statement has no date. */
  date: { edtf: string; label: string; earliest: string } | null
}

/** A network at whatever time. */
export interface ListedNetwork {
  slug: string
  name: TextView
  /** As recorded; the name may say it too. */
  acronym: string | null
  href: string
  scope: NetworkScope
  status: NetworkStatus
  period: Period
  /** First sentence of its summary. */
  summary: TextView | null
  seat: OrganizationRefView | null
  /** Latest first. */
  claims: MembersClaim[]
  members: MemberGroup[]
  /** Slugs of its themes, with all broader ones. */
  themes: string[]
  /** Those of them that are recorded. */
  ownThemes: string[]
  /** Folded forms of all its names. */
  nameKeys: string[]
}

/** A theme of the tree, which is listed from the broadest down. */
export interface ListedTheme {
  slug: string
  name: string
  /** 0 for the broadest. */
  depth: number
}

export interface NetworkList {
  networks: ListedNetwork[]
  themes: ListedTheme[]
}

/** Every network of the directory with what the list shows, filters and sorts by. */
export async function loadNetworkList(locale: Locale): Promise<NetworkList> {
  const [networks, members, themes] = await Promise.all([
    db.network.findMany({ select: networkSelect }),
    findMemberGroups(),
    db.theme.findMany({ select: themeSelect, orderBy: { position: 'asc' } }),
  ])
  const membersOf = groupBy(members, (row) => row.networkId)
  const parents = themeParents(themes)
  return {
    networks: networks.map((row) => listedNetwork(row, membersOf.get(row.id) ?? [], parents, locale)),
    themes: themeTree(themes, locale),
  }
}

/** `loadNetworkList`, kept until a network, its members, claims or fields change. */
export const networkList = cachedQuery('network-list', loadNetworkList, () => [tags.networkList])

function findMemberGroups(): Promise<MemberRow[]> {
  return db.$queryRaw<MemberRow[]>`
    select m.network_id as "networkId", o.country_code as country, m.status = 'ended' as ended,
      m.start_earliest::text as "startEarliest", m.start_latest::text as "startLatest",
      m.end_earliest::text as "endEarliest", m.end_latest::text as "endLatest", count(*)::int as count
    from membership m join organization o on o.id = m.member_id
    where m.status <> 'applied'
    group by 1, 2, 3, 4, 5, 6, 7`
}

function listedNetwork(
  row: NetworkRow,
  members: readonly MemberRow[],
  parents: ReadonlyMap<string, string | null>,
  locale: Locale,
): ListedNetwork {
  const { from, to, attested, organization, seat } = row
  const { href, name } = organizationRefView(organization, locale)
  const summary = pickText(row.texts, locale, 'summary')
  const themes = new Set(row.actionFields.flatMap((field) => field.themes.map(({ theme }) => theme.slug)))
  return {
    slug: organization.slug,
    name,
    acronym: networkAcronym(organization.names, row.acronym, locale),
    href,
    scope: row.scope as NetworkScope,
    status: row.status as NetworkStatus,
    period: { from, to, attested },
    summary: summary && { ...summary, text: firstSentence(summary.text, summary.lang) },
    seat: seat && organizationRefView(seat, locale),
    claims: memberClaims(row.claims, locale),
    members: members.map(({ networkId: _, ...group }) => group),
    themes: [...new Set([...themes].flatMap((slug) => withBroader(slug, parents)))],
    ownThemes: [...themes],
    nameKeys: [...new Set(organization.nameKeys.map(({ key }) => key))],
  }
}

function memberClaims(rows: NetworkRow['claims'], locale: Locale): MembersClaim[] {
  const words = translator(locale, 'Vocabulary.claimUnit')
  return rows
    .flatMap(({ number, date, ...row }) => {
      if (number === null) return []
      const unit = row.unit as ClaimUnit
      return { number, unit, label: words(unit, { count: number }), date: claimDate(date, locale) }
    })
    .sort((a, b) => compareDates(b.date, a.date))
}

function claimDate(date: string | null, locale: Locale): MembersClaim['date'] {
  if (date === null) return null
  return {
    edtf: date,
    label: formatEdtf(date, locale, translator(locale, 'Period')),
    earliest: edtfBounds(date).earliest,
  }
}

/** No date counts as before all dates. */
function compareDates(a: MembersClaim['date'], b: MembersClaim['date']): number {
  const [left, right] = [a?.earliest ?? '', b?.earliest ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

/** The slug of the next broader theme by slug. */
function themeParents(themes: readonly ThemeRow[]): Map<string, string | null> {
  const slugs = new Map(themes.map(({ id, slug }) => [id, slug]))
  return new Map(themes.map(({ slug, parentId }) => [slug, (parentId && slugs.get(parentId)) || null]))
}

function withBroader(slug: string, parents: ReadonlyMap<string, string | null>): string[] {
  const parent = parents.get(slug)
  return parent ? [slug, ...withBroader(parent, parents)] : [slug]
}

function themeTree(themes: readonly ThemeRow[], locale: Locale): ListedTheme[] {
  const children = groupBy(themes, ({ parentId }) => parentId)
  const below = (parent: string | null, depth: number): ListedTheme[] =>
    (children.get(parent) ?? []).flatMap((theme) => [
      { slug: theme.slug, name: pickText(theme.texts, locale, 'name')?.text ?? theme.slug, depth },
      ...below(theme.id, depth + 1),
    ])
  return below(null, 0)
}
