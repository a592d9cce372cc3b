import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { TextView } from '@/lib/i18n/text'
import { membershipQueryAddress } from '@/lib/search/membership/edit'
import type { QueryNotice } from '@/lib/search/membership/parse'
import {
  type Contradiction,
  type Criterion,
  type CriterionName,
  criteriaOf,
  type MembershipQuery,
} from '@/lib/search/membership/query'
import {
  type MembershipSearchPlace,
  membershipSearchPlaces,
  readMembershipQuery,
  searchMemberships,
} from '@/lib/search/membership/search'
import { findByName, type NameMatch } from '@/lib/search/names'
import { type FacetView, facetViews } from './city-search-facets'
import { type FoundCity, foundCity, MOST_REASONS } from './city-search-rows'
import { type SentencePart, searchSentence, sentenceText } from './city-search-sentence'
import { getSearchWords, loadSearchWords, namesOf, type SearchWords } from './city-search-words'
import { today as presentDay } from './shared/today'

/** A way out of an empty result. */
export interface WayOut {
  /** Criteria to drop: a network by its name, others by their kind. */
  without: { name: CriterionName; network: TextView | null }[]
  sentence: string
  href: string
  total: number
}

export interface CitySearchView {
  query: MembershipQuery
  sentence: SentencePart[]
  /** The sentence as plain text. */
  title: string
  words: SearchWords
  notices: QueryNotice[]
  contradictions: Contradiction[]
  total: number
  /** Bodies that may match; among those shown only where the query asks for them. */
  maybe: number
  page: number
  pages: number
  sort: string
  rows: FoundCity[]
  /** How many bodies of the whole result, not only of this page, have a known place; and where they lie. */
  located: number
  places: readonly MembershipSearchPlace[]
  facets: FacetView[]
  /** The criteria that alone empty the result, then the nearest query that finds something. */
  emptiedBy: WayOut[]
  nearest: WayOut | null
  /** How closely the names match, where a name was asked for. */
  nameMatch: NameMatch | null
}

/** So many names are looked at to say under which one a body was found. */
const MOST_NAMES = 1000

/** Whether the query asks anything of the bodies, rather than for the list of all in some order. */
export function asksSomething(query: MembershipQuery): boolean {
  return criteriaOf(query).length > 0 || query.date !== null || query.maybe
}

/** Reads and answers the search of an address; `params` as Next gives them. */
export async function loadCitySearch(
  params: Parameters<typeof readMembershipQuery>[0],
  locale: Locale,
  { today = presentDay(), loadWords = loadSearchWords } = {},
): Promise<CitySearchView> {
  const { query, notices, contradictions } = await readMembershipQuery(params)
  const [known, partners, result, { located, places }, named] = await Promise.all([
    loadWords(locale),
    namesOf(query.partnership, locale),
    searchMemberships(query, locale, { today, mostMemberships: MOST_REASONS }),
    membershipSearchPlaces(query, locale, { today }),
    query.q ? findByName(query.q, { kinds: TERRITORIAL_KINDS, locale, limit: MOST_NAMES }) : [],
  ])
  const words = { ...known, partners }
  const shortNames = new Map(words.networks.map(({ slug, short }) => [slug, short]))
  const sentence = searchSentence(query, words, locale)
  const wayOut = ({
    query: other,
    total,
    without,
  }: Omit<WayOut, 'href' | 'sentence' | 'without'> & {
    query: MembershipQuery
    without: readonly Criterion[]
  }): WayOut => ({
    without: without.map(({ name, value }) => ({
      name,
      network: shortNames.get(value ?? '') ?? null,
    })),
    sentence: sentenceText(searchSentence(other, words, locale)),
    href: searchHref(other, locale),
    total,
  })
  return {
    query,
    sentence,
    title: sentenceText(sentence),
    words,
    notices,
    contradictions,
    total: result.total,
    maybe: result.maybe,
    page: result.page,
    pages: result.pages,
    sort: result.sort,
    rows: result.items.map((item) => foundCity(item, shortNames, named, locale)),
    located,
    places,
    facets: facetViews(query, result.facets, words, locale),
    emptiedBy: (result.empty?.emptiedBy ?? []).map(({ criterion, ...other }) =>
      wayOut({ ...other, without: [criterion] }),
    ),
    nearest: result.empty?.nearest ? wayOut(result.empty.nearest) : null,
    nameMatch: named[0]?.match ?? null,
  }
}

/** `loadCitySearch` with the words that the search offers kept between requests. */
export function getCitySearch(
  params: Parameters<typeof readMembershipQuery>[0],
  locale: Locale,
): Promise<CitySearchView> {
  return loadCitySearch(params, locale, { loadWords: getSearchWords })
}

/** The address of a search. */
export function searchHref(query: MembershipQuery, locale: Locale): string {
  return path(locale, '/cities', {}, membershipQueryAddress(query))
}
