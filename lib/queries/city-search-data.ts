import { countryName } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { formatPeriod } from '@/lib/domain/format-date'
import type { Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { type CsvRow, csvLines, csvText } from '@/lib/exchange/csv'
import { translator } from '@/lib/i18n/translator'
import type { MembershipSearchItem } from '@/lib/search/membership/items'
import type { SearchParams } from '@/lib/search/membership/parse'
import { readMembershipQuery, searchMemberships, wholeMembershipSearch } from '@/lib/search/membership/search'
import { loadSearchWords, type SearchWords } from './city-search-words'

/** The result of a membership search as it leaves the site; documented in docs/search.md. */
export interface CitySearchJson {
  total: number
  maybe: number
  page: number
  items: {
    slug: string
    name: string
    kind: string
    /** ISO 3166-1 alpha-2. */
    country: string | null
    population: number | null
    /** Periods as EDTF dates. */
    memberships: {
      network: string
      class: string
      roles: string[]
      from: string | null
      to: string | null
      match: 'yes' | 'maybe'
    }[]
    /** Only where the search asks for a seat in an organ. */
    seats?: {
      network: string
      organ: string
      from: string | null
      to: string | null
      match: 'yes' | 'maybe'
    }[]
    /** Only where the search asks for a partnership or theme. */
    partnerships?: { partnership: string; from: string | null; to: string | null; match: 'yes' | 'maybe' }[]
  }[]
  facets: Record<string, { value: string; count: number }[]>
}

/** One page of the result of a search. */
export async function loadCitySearchJson(
  params: SearchParams,
  locale: Locale,
  { today }: { today?: IsoDay } = {},
): Promise<CitySearchJson> {
  const { query } = await readMembershipQuery(params)
  const { total, maybe, page, items, facets } = await searchMemberships(query, locale, { today })
  return {
    total,
    maybe,
    page,
    items: items.map(({ slug, name, kind, country, population, memberships, seats, partnerships }) => ({
      slug,
      name: name.text,
      kind,
      country,
      population,
      memberships: memberships.map(({ network, class: kindOf, roles, from, to, match }) => ({
        network,
        class: kindOf,
        roles,
        from,
        to,
        match,
      })),
      ...(query.organ.length > 0
        ? { seats: seats.map(({ network, organ, from, to, match }) => ({ network, organ, from, to, match })) }
        : {}),
      ...(query.partnership.length + query.theme.length > 0
        ? {
            partnerships: partnerships.map(({ partnership, from, to, match }) => ({
              ...{ partnership, from, to, match },
            })),
          }
        : {}),
    })),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [
        name,
        values.map(({ value, count }) => ({ value, count })),
      ]),
    ),
  }
}

/**
 * The whole result of a search as CSV, one row a body, with the words of the language; piece by piece, since it may be
 * longer than what one wants in memory.
 */
export async function loadCitySearchCsv(
  params: SearchParams,
  locale: Locale,
): Promise<{ total: number; text: AsyncIterable<string> }> {
  const { query } = await readMembershipQuery(params)
  const [words, { total, items }] = await Promise.all([
    loadSearchWords(locale),
    wholeMembershipSearch(query, locale),
  ])
  return { total, text: csvOf(items, words, locale) }
}

async function* csvOf(
  items: AsyncIterable<MembershipSearchItem[]>,
  words: SearchWords,
  locale: Locale,
): AsyncIterable<string> {
  const t = translator(locale, 'CitySearch.csv')
  const columns = [
    ...(['name', 'slug', 'kind', 'country', 'countryName', 'population', 'networks', 'match'] as const),
    ...(['memberships', 'seats', 'partnerships'] as const),
  ]
  yield csvText([columns.map((column) => t(column))])
  const rowOf = csvRow(words, locale)
  for await (const batch of items) yield csvLines(batch.map(rowOf))
}

function csvRow(words: SearchWords, locale: Locale): (item: MembershipSearchItem) => CsvRow {
  const t = translator(locale, 'CitySearch.csv')
  const kinds = translator(locale, 'Vocabulary.organizationKind')
  const answers = translator(locale, 'Vocabulary.asOfAnswer')
  const periods = translator(locale, 'Period')
  const names = new Map(words.networks.map(({ slug, name }) => [slug, name.text]))
  const reason = ({ match, ...period }: Period & { match: 'yes' | 'maybe' }, name: string) =>
    t('reason', { name, period: formatPeriod(period, locale, periods, { attested: 'hide' }), match })
  return ({ memberships, seats, partnerships, ...item }) => [
    item.name.text,
    item.slug,
    kinds(item.kind),
    item.country,
    item.country && countryName(item.country, locale),
    item.population,
    item.networks,
    answers(item.match),
    memberships.map((row) => reason(row, names.get(row.network) ?? row.networkName.text)).join(' ; '),
    seats
      .map((row) =>
        reason(row, t('seat', { organ: row.organName.text, network: names.get(row.network) ?? '' })),
      )
      .join(' ; '),
    partnerships.map((row) => reason(row, row.title.text)).join(' ; '),
  ]
}
