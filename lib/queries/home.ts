import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import {
  type Locale,
  type NetworkScope,
  PARTNERSHIP_FORMS,
  type PartnershipForm,
} from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type HomeChanges, loadHomeChanges } from './home-changes'
import { type HomeFigures, loadHomeFigures } from './home-figures'
import { cachedQuery } from './shared/cached'
import { acronymNames, networkAcronym } from './shared/network-acronym'
import { organizationRef, organizationRefView } from './shared/organization-ref'
import { WIDEST_FIRST } from './shared/scope-order'
import type { LinkView } from './shared/view'

/** Networks named under each scope; countries, themes and events named as entry points. */
const MOST_NETWORKS = 8
const MOST_COUNTRIES = 12
const MOST_EVENTS = 4

/** Networks that stand as examples in the questions, where the directory has them. */
const EXAMPLES = { date: 'ubc', sources: 'aimf' } as const
export type HomeExample = keyof typeof EXAMPLES

const networkSelect = {
  acronym: true,
  scope: true,
  organization: { select: { ...organizationRef, names: acronymNames } },
  _count: { select: { memberships: { where: { status: { notIn: ['ended', 'applied'] } } } } },
} satisfies Prisma.NetworkSelect

type NetworkRow = Prisma.NetworkGetPayload<{ select: typeof networkSelect }>

export interface HomeNetwork {
  name: TextView
  /** Null where the name says it. */
  acronym: string | null
  href: string
  members: number
}

export interface HomeScope {
  scope: NetworkScope
  href: string
  total: number
  /** The largest by known members. */
  networks: HomeNetwork[]
}

/** A link with a number of records behind it. */
export interface CountedLink extends LinkView {
  count: number
}

export interface HomePageView {
  figures: HomeFigures
  scopes: HomeScope[]
  /** Located members, as the map draws them. */
  points: { lat: number; lon: number; weight: 1 | 2 | 3 }[]
  /** Members without coordinates, which the map lacks. */
  unplaced: number
  countries: CountedLink[]
  themes: LinkView[]
  forms: CountedLink[]
  /** The latest dated ones; `note` is their date. */
  events: (LinkView & { note: string })[]
  examples: Record<HomeExample, LinkView | null>
  changes: HomeChanges
}

/** The first page, as of a day. */
export async function loadHomePage(locale: Locale, day: IsoDay): Promise<HomePageView> {
  const [figures, networks, places, countries, themes, forms, events, changes] = await Promise.all([
    loadHomeFigures(day),
    db.network.findMany({ select: networkSelect }),
    findPlaces(),
    findCountries(locale),
    findThemes(locale),
    findForms(locale),
    findEvents(locale),
    loadHomeChanges(locale),
  ])
  return {
    figures,
    scopes: scopes(networks, locale),
    points: places.flatMap(({ lat, lon, networks: count }) =>
      lat === null || lon === null ? [] : { lat, lon, weight: count >= 5 ? 3 : count >= 2 ? 2 : 1 },
    ),
    unplaced: places.filter(({ lat }) => lat === null).length,
    countries,
    themes,
    forms,
    events,
    examples: {
      date: example(networks, EXAMPLES.date, locale),
      sources: example(networks, EXAMPLES.sources, locale),
    },
    changes,
  }
}

/** `loadHomePage`, kept for the day until anything that it shows changes. */
export const homePage = cachedQuery(
  'home-page',
  (locale: string, day: string) => loadHomePage(locale as Locale, day),
  () => [tags.home, tags.networkList, tags.cityList, tags.partnershipList, tags.eventList],
)

function scopes(rows: readonly NetworkRow[], locale: Locale): HomeScope[] {
  const { compare } = collator(locale)
  const byScope = groupBy(rows, (row) => row.scope)
  return WIDEST_FIRST.flatMap((scope) => {
    const networks = (byScope.get(scope) ?? []).map((row) => homeNetwork(row, locale))
    if (networks.length === 0) return []
    networks.sort((a, b) => b.members - a.members || compare(a.name.text, b.name.text))
    return {
      scope,
      href: path(locale, '/networks', {}, { scope }),
      total: networks.length,
      networks: networks.slice(0, MOST_NETWORKS),
    }
  })
}

function homeNetwork({ organization, acronym: main, _count }: NetworkRow, locale: Locale): HomeNetwork {
  const { name, href } = organizationRefView(organization, locale)
  const acronym = networkAcronym(organization.names, main, locale)
  return {
    name,
    acronym: acronym && !name.text.includes(acronym) ? acronym : null,
    href,
    members: _count.memberships,
  }
}

function example(rows: readonly NetworkRow[], slug: string, locale: Locale): LinkView | null {
  const row = rows.find(({ organization }) => organization.slug === slug)
  if (!row) return null
  const { name, href } = organizationRefView(row.organization, locale)
  return { label: name.text, href }
}

/** Bodies that belong to a network today, networks themselves apart, and to how many. */
function findPlaces(): Promise<{ lat: number | null; lon: number | null; networks: number }[]> {
  return db.$queryRaw`
    select o.latitude as lat, o.longitude as lon, count(distinct m.network_id)::int as networks
    from organization o join membership m on m.member_id = o.id
    where o.kind <> 'network' and m.status not in ('ended', 'applied')
    group by o.id order by o.id`
}

async function findCountries(locale: Locale): Promise<CountedLink[]> {
  const rows = await db.organization.groupBy({
    by: ['countryCode'],
    where: { kind: 'city', countryCode: { not: null } },
    _count: true,
    orderBy: [{ _count: { countryCode: 'desc' } }, { countryCode: 'asc' }],
    take: MOST_COUNTRIES,
  })
  return rows.flatMap(({ countryCode: country, _count: count }) =>
    country === null
      ? []
      : { label: countryName(country, locale), href: path(locale, '/cities', {}, { country }), count },
  )
}

/** The broadest themes. */
async function findThemes(locale: Locale): Promise<LinkView[]> {
  const rows = await db.theme.findMany({
    where: { parentId: null },
    select: { slug: true, texts: { select: { locale: true, name: true } } },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ slug, texts }) => ({
    label: pickText(texts, locale, 'name')?.text ?? slug,
    href: path(locale, '/themes/[slug]', { slug }),
  }))
}

async function findForms(locale: Locale): Promise<CountedLink[]> {
  const t = translator(locale, 'Vocabulary.partnershipForms')
  const rows = await db.partnership.groupBy({ by: ['form'], _count: true })
  const counts = new Map(rows.map(({ form, _count }) => [form, _count]))
  return PARTNERSHIP_FORMS.flatMap((form: PartnershipForm) => {
    const count = counts.get(form)
    return count ? { label: t(form), href: path(locale, '/partnerships', {}, { form }), count } : []
  }).sort((a, b) => b.count - a.count)
}

async function findEvents(locale: Locale): Promise<HomePageView['events']> {
  const t = translator(locale, 'Period')
  const rows = await db.event.findMany({
    where: { from: { not: null } },
    select: {
      slug: true,
      from: true,
      texts: { select: { locale: true, title: true } },
      network: {
        select: { acronym: true, organization: { select: { ...organizationRef, names: acronymNames } } },
      },
    },
    orderBy: [{ startEarliest: 'desc' }, { slug: 'asc' }],
    take: MOST_EVENTS,
  })
  return rows.flatMap(({ slug, from, texts, network }) => {
    if (from === null) return []
    const title = pickText(texts, locale, 'title')?.text ?? slug
    const holder = network && shortName(network, locale)
    return {
      label: holder && !title.includes(holder) ? `${title} (${holder})` : title,
      href: path(locale, '/events/[slug]', { slug }),
      note: formatEdtf(from, locale, t),
    }
  })
}

/** The acronym of a network, or its name where it has none. */
function shortName(
  { acronym, organization }: Pick<NetworkRow, 'acronym' | 'organization'>,
  locale: Locale,
): string {
  return (
    networkAcronym(organization.names, acronym, locale) ?? organizationRefView(organization, locale).name.text
  )
}
