import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import type { Locale, NetworkScope, OrganizationKind } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import type { TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { type FoundName, findByName, NAME_MATCHES, type NameMatch } from '@/lib/search/names'
import { type FoundTitle, findByTitle, type TitledType } from '@/lib/search/search-other'
import type { Prisma } from '@/prisma/generated/client'
import {
  isTerritorial,
  organizationName,
  organizationRef,
  organizationRefView,
} from './shared/organization-ref'

/** The kinds of results. */
export const RESULT_TYPES = [
  'networks',
  'cities',
  'organizations',
  'organs',
  'themes',
  'partnerships',
  'events',
  'documents',
] as const
export type ResultType = (typeof RESULT_TYPES)[number]

/** Results of one kind shown beside others, and alone. */
const FEW = 6
const MANY = 100

/** More bodies than this answer to no name that somebody looks for. */
const MOST_BODIES = 500

export interface SearchHit {
  title: TextView
  href: string
  /** The name that was found, where it is not the one shown. */
  matched: { text: string; lang: string } | null
  /** What tells it from others of its name: kind, country, network, date. */
  context: string[]
}

export interface SearchGroup {
  type: ResultType
  total: number
  hits: SearchHit[]
}

export interface SearchPageView {
  total: number
  /** Best matching kinds first; only kinds that have results. With a `type`, that one. */
  groups: SearchGroup[]
  /** All kinds with their numbers of results, for the choice of one. */
  counts: { type: ResultType; total: number }[]
  /** Nothing is called so: the names are alike. */
  fuzzy: boolean
  /** Several bodies have exactly this name. */
  ambiguous: boolean
}

const contextSelect = {
  ...organizationRef,
  admin1: true,
  _count: { select: { memberships: { where: { status: { notIn: ['ended', 'applied'] } } } } },
  network: {
    select: {
      scope: true,
      _count: { select: { memberships: { where: { status: { notIn: ['ended', 'applied'] } } } } },
    },
  },
} satisfies Prisma.OrganizationSelect

type OrganizationRow = Prisma.OrganizationGetPayload<{ select: typeof contextSelect }>

interface Found {
  type: ResultType
  match: NameMatch
  item: FoundName | FoundTitle
}

/** Everything that is called as the text says, in the kinds of the directory. `text` may be anything that was typed. */
export async function loadSearchPage(
  text: string,
  locale: Locale,
  type: ResultType | null = null,
): Promise<SearchPageView> {
  const [names, titles] = await Promise.all([
    findByName(text, { locale, limit: MOST_BODIES }),
    findByTitle(text, locale),
  ])
  // What is only alike is not shown beside what is called so.
  const alike = names.filter(({ match }) => match !== 'fuzzy' || titles.length === 0)
  const found: Found[] = [
    ...alike.map((item) => ({ type: bodyType(item.kind), match: item.match, item })),
    ...titles.map((item) => ({ type: TITLED[item.type], match: item.match, item })),
  ]
  const groups = bestFirst([...groupBy(found, (entry) => entry.type)])
  const shown = groups
    .filter(([group]) => type === null || group === type)
    .map(([group, entries]) => ({ group, entries, top: entries.slice(0, type ? MANY : FEW) }))
  const organizations = await findOrganizations(shown.flatMap(({ top }) => top.map(({ item }) => item)))
  return {
    total: found.length,
    groups: shown.map(({ group, entries, top }) => ({
      type: group,
      total: entries.length,
      hits: top.flatMap(({ item }) => hit(item, organizations, locale) ?? []),
    })),
    counts: groups.map(([group, entries]) => ({ type: group, total: entries.length })),
    fuzzy: found.length > 0 && found.every(({ match }) => match === 'fuzzy'),
    ambiguous: alike.filter(({ match }) => match === 'exact').length > 1,
  }
}

const TITLED: Readonly<Record<TitledType, ResultType>> = {
  organ: 'organs',
  theme: 'themes',
  partnership: 'partnerships',
  event: 'events',
  'event-series': 'events',
  document: 'documents',
}

function bodyType(kind: OrganizationKind): ResultType {
  if (kind === 'network') return 'networks'
  return isTerritorial(kind) ? 'cities' : 'organizations'
}

/** Kinds by their best match; among equals, by the order in which the searches rank their results. */
function bestFirst(groups: [ResultType, Found[]][]): [ResultType, Found[]][] {
  const best = ([, entries]: [ResultType, Found[]]) =>
    Math.min(...entries.map(({ match }) => NAME_MATCHES.indexOf(match)))
  return groups.sort((a, b) => best(a) - best(b))
}

/** The bodies that are found, and those that the other records belong to. */
async function findOrganizations(
  items: readonly (FoundName | FoundTitle)[],
): Promise<Map<string, OrganizationRow>> {
  const ids = items.flatMap((item) => ('kind' in item ? item.id : (item.networkId ?? [])))
  const rows = await db.organization.findMany({ where: { id: { in: ids } }, select: contextSelect })
  return new Map(rows.map((row) => [row.id, row]))
}

function hit(
  item: FoundName | FoundTitle,
  organizations: ReadonlyMap<string, OrganizationRow>,
  locale: Locale,
): SearchHit | null {
  if (!('kind' in item)) {
    return titleHit(item, (item.networkId && organizations.get(item.networkId)) || null, locale)
  }
  const row = organizations.get(item.id)
  return row ? nameHit(item, row, locale) : null
}

function nameHit({ name }: FoundName, row: OrganizationRow, locale: Locale): SearchHit {
  const { href: page, name: title } = organizationRefView(row, locale)
  return {
    title,
    href: page,
    matched: name.text === title.text ? null : { text: name.text, lang: name.lang },
    context: bodyContext(row, locale),
  }
}

function bodyContext(row: OrganizationRow, locale: Locale): string[] {
  const t = translator(locale, 'Vocabulary')
  const parts = translator(locale, 'Search.parts')
  const { network, kind, countryCode, admin1 } = row
  const name = organizationName(row, locale).text
  if (network) {
    return [
      t(`networkScope.${network.scope as NetworkScope}`),
      parts('networks', { count: network._count.memberships }),
    ]
  }
  const country = countryCode && countryName(countryCode, locale)
  return [
    kind === 'city' ? null : t(`organizationKind.${kind as OrganizationKind}`),
    kind === 'city' && admin1 !== name ? admin1 : null,
    country,
    isTerritorial(kind) ? parts('cities', { count: row._count.memberships }) : null,
  ].filter((part) => typeof part === 'string')
}

function titleHit(item: FoundTitle, network: OrganizationRow | null, locale: Locale): SearchHit | null {
  const address = titleAddress(item, network)
  const page = address ? href(locale, address) + (item.type === 'document' ? '#documents' : '') : item.url
  if (page === null) return null
  const { text, lang } = item.title
  return {
    title: { text, lang, fallback: lang !== locale && lang !== 'und' },
    href: page,
    matched: item.matched,
    context: [
      network ? organizationName(network, locale).text : null,
      item.date && formatEdtf(item.date, locale, translator(locale, 'Period')),
    ].filter((part) => typeof part === 'string'),
  }
}

/** A document has no page of its own: it stands on that of its network. */
function titleAddress({ type, slug }: FoundTitle, network: OrganizationRow | null): Address | null {
  switch (type) {
    case 'organ':
      return (
        network && { route: '/networks/[slug]/organs/[organ]', params: { slug: network.slug, organ: slug } }
      )
    case 'theme':
      return { route: '/themes/[slug]', params: { slug } }
    case 'partnership':
      return { route: '/partnerships/[slug]', params: { slug } }
    case 'event':
      return { route: '/events/[slug]', params: { slug } }
    case 'event-series':
      return { route: '/events/series/[slug]', params: { slug } }
    case 'document':
      return network && { route: '/networks/[slug]', params: { slug: network.slug } }
  }
}
