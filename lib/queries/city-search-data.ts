import { countryName } from '@/lib/domain/countries'
import { formatPeriod } from '@/lib/domain/format-date'
import type { Locale } from '@/lib/domain/vocabulary'
import { csvText } from '@/lib/exchange/csv'
import { translator } from '@/lib/i18n/translator'
import type { SearchParams } from '@/lib/search/membership/parse'
import { readMembershipQuery, searchMemberships } from '@/lib/search/membership/search'
import { loadSearchWords } from './city-search-words'

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
  }[]
  facets: Record<string, { value: string; count: number }[]>
}

/** One page of the result of a search. */
export async function loadCitySearchJson(params: SearchParams, locale: Locale): Promise<CitySearchJson> {
  const { query } = await readMembershipQuery(params)
  const { total, maybe, page, items, facets } = await searchMemberships(query, locale)
  return {
    total,
    maybe,
    page,
    items: items.map(({ slug, name, kind, country, population, memberships }) => ({
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
    })),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [
        name,
        values.map(({ value, count }) => ({ value, count })),
      ]),
    ),
  }
}

/** The whole result of a search as CSV, one row a body, with the words of the language. */
export async function loadCitySearchCsv(params: SearchParams, locale: Locale): Promise<string> {
  const { query } = await readMembershipQuery(params)
  const [words, { items }] = await Promise.all([
    loadSearchWords(locale),
    searchMemberships({ ...query, page: 1 }, locale, { pageSize: Number.POSITIVE_INFINITY }),
  ])
  const t = translator(locale, 'CitySearch.csv')
  const kinds = translator(locale, 'Vocabulary.organizationKind')
  const answers = translator(locale, 'Vocabulary.asOfAnswer')
  const periods = translator(locale, 'Period')
  const networks = new Map(words.networks.map(({ slug, name }) => [slug, name.text]))
  const header = [
    t('name'),
    t('slug'),
    t('kind'),
    t('country'),
    t('countryName'),
    t('population'),
    t('networks'),
    t('match'),
    t('memberships'),
  ]
  return csvText([
    header,
    ...items.map(({ slug, name, kind, country, population, networks: count, match, memberships }) => [
      name.text,
      slug,
      kinds(kind),
      country,
      country && countryName(country, locale),
      population,
      count,
      answers(match),
      memberships
        .map((membership) =>
          t('membership', {
            network: networks.get(membership.network) ?? membership.networkName.text,
            period: formatPeriod(membership, locale, periods, { attested: 'hide' }),
            match: membership.match,
          }),
        )
        .join(' ; '),
    ]),
  ])
}
