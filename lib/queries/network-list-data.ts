import type { Locale } from '@/lib/domain/vocabulary'
import { type CsvRow, csvText } from '@/lib/exchange/csv'
import { translator } from '@/lib/i18n/translator'
import {
  type Ignored,
  NETWORK_FILTERS,
  parseNetworkListParams,
  type SearchParams,
} from '@/lib/search/list-params'
import { type NetworkList, networkList } from './network-list'
import { type NetworkListView, type NetworkRowView, networkListView } from './network-list-view'
import { facetData } from './shared/facets'
import { today } from './shared/today'

/** The list of networks as it leaves the site; documented in docs/network-list.md. */
export interface NetworkListJson {
  total: number
  /** How many of them only may have existed on the day asked for. */
  maybe: number
  items: {
    slug: string
    name: string
    acronym: string | null
    url: string
    scope: string
    status: string
    /** EDTF dates. */
    from: string | null
    to: string | null
    seat: { slug: string; name: string; country: string | null } | null
    /** Members known one by one, certain and possible. */
    members: { known: number; maybe: number }
    /** What somebody says of its size; `date` in EDTF, where the statement has one. */
    claim: { number: number; unit: string; date?: string } | null
    themes: string[]
    match: 'yes' | 'maybe' | null
  }[]
  facets: Record<string, { value: string; count: number }[]>
  ignored: Ignored[]
}

/** The whole list. `load` is another way to the rows, for tests. */
export async function loadNetworkListJson(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<NetworkList> = networkList,
): Promise<NetworkListJson> {
  const { view, ignored } = asked(await load(locale), params, locale)
  const counts = NETWORK_FILTERS.map(
    (name) => [name, view.facets[name].map(({ value, count }) => [value, count] as const)] as const,
  )
  return {
    total: view.total,
    maybe: view.maybe,
    items: rowsOf(view).map(item),
    facets: facetData(Object.fromEntries(counts)),
    ignored,
  }
}

/** The whole list as CSV, one row a network, with the words of the language. */
export async function loadNetworkListCsv(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<NetworkList> = networkList,
): Promise<string> {
  const list = await load(locale)
  const t = translator(locale, 'Networks.csv')
  const columns = [
    ...(['name', 'slug', 'acronym', 'scope', 'status', 'from', 'to', 'seat', 'seatCountry'] as const),
    ...(['known', 'maybe', 'number', 'claim', 'claimDate', 'themes', 'match'] as const),
  ]
  const { view } = asked(list, params, locale)
  return csvText([columns.map((column) => t(column)), ...rowsOf(view).map(csvRow(list, locale))])
}

/** What the page at the same address lists. */
function asked(
  list: NetworkList,
  query: SearchParams,
  locale: Locale,
): { view: NetworkListView; ignored: Ignored[] } {
  const themes = list.themes.map(({ slug }) => slug)
  const { params, ignored } = parseNetworkListParams(query, themes)
  return { view: networkListView(list, params, locale, today()), ignored }
}

function rowsOf({ groups }: NetworkListView): NetworkRowView[] {
  return groups.flatMap(({ rows }) => rows)
}

function item(row: NetworkRowView): NetworkListJson['items'][number] {
  const { slug, name, acronym, href, scope, status, period, seat, members, claim } = row
  return {
    slug,
    name: name.text,
    acronym,
    url: href,
    scope,
    status,
    from: period.from,
    to: period.to,
    seat: seat && { slug: seat.slug, name: seat.name.text, country: seat.country },
    members: { known: members.yes, maybe: members.maybe },
    claim: claim && {
      number: claim.number,
      unit: claim.unit,
      ...(claim.date ? { date: claim.date.edtf } : {}),
    },
    themes: row.ownThemes,
    match: matchOf(row),
  }
}

/** The list holds no network that certainly did not exist on the day. */
function matchOf({ state }: NetworkRowView): 'yes' | 'maybe' | null {
  return state === 'yes' || state === 'maybe' ? state : null
}

function csvRow({ themes }: NetworkList, locale: Locale): (row: NetworkRowView) => CsvRow {
  const scopes = translator(locale, 'Vocabulary.networkScope')
  const statuses = translator(locale, 'Vocabulary.networkStatus')
  const answers = translator(locale, 'Vocabulary.asOfAnswer')
  const themeNames = new Map(themes.map(({ slug, name }) => [slug, name]))
  return (row) => {
    const { name, slug, acronym, scope, status, period, seat, members, claim } = row
    const match = matchOf(row)
    return [
      ...[name.text, slug, acronym, scopes(scope), statuses(status), period.from, period.to],
      ...[seat?.name.text ?? null, seat?.country ?? null, members.yes, members.maybe],
      ...[claim?.number ?? null, claim?.label ?? null, claim?.date?.edtf ?? null],
      row.ownThemes.map((theme) => themeNames.get(theme) ?? theme).join(' ; '),
      match && answers(match),
    ]
  }
}
