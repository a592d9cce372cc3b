import { countryName } from '@/lib/domain/countries'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { clicked, type FacetName, membershipQueryAddress } from '@/lib/search/membership/edit'
import type { Facets } from '@/lib/search/membership/facets'
import type { MembershipQuery } from '@/lib/search/membership/query'
import type { SearchWords } from './city-search-words'

/** A value of a facet: a click adds it to the search or takes it out, and then `count` bodies are shown. */
export interface FacetValueView {
  value: string
  label: string
  lang?: string
  count: number
  selected: boolean
  href: string
}

export interface FacetView {
  name: FacetName
  /** Long facets have the most frequent values first, short ones the order of the vocabulary. */
  values: FacetValueView[]
}

/** In the order in which they are shown. */
const FACETS: readonly FacetName[] = ['network', 'country', 'kind', 'scope', 'theme', 'class', 'role']
const BY_COUNT: readonly FacetName[] = ['network', 'country', 'theme']

/** So many values of a facet are offered at most, the most frequent; the form has all of them. */
const MOST_VALUES = 50

/** The facets that offer a choice, with the words and links of the page. */
export function facetViews(
  query: MembershipQuery,
  facets: Facets,
  words: SearchWords,
  locale: Locale,
): FacetView[] {
  const labelOf = labels(words, locale)
  return FACETS.flatMap((name) => {
    const offered = BY_COUNT.includes(name)
      ? [...facets[name]].sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count)
      : facets[name]
    const values = offered.slice(0, MOST_VALUES).map(({ value, count, selected }) => ({
      value,
      ...labelOf(name, value),
      count,
      selected,
      href: path(locale, '/cities', {}, membershipQueryAddress(clicked(query, name, value))),
    }))
    return values.length > 0 ? [{ name, values }] : []
  })
}

function labels(words: SearchWords, locale: Locale) {
  const networks = new Map(words.networks.map(({ slug, short }) => [slug, short]))
  const themes = new Map(words.themes.map(({ slug, name }) => [slug, name]))
  const t = translator(locale, 'Vocabulary') as (key: string) => string
  const vocabulary = {
    kind: 'organizationKinds',
    scope: 'networkScope',
    class: 'membershipClass',
    role: 'membershipRole',
  } as const
  return (name: FacetName, value: string): { label: string; lang?: string } => {
    if (name === 'country') return { label: countryName(value, locale) }
    if (name !== 'network' && name !== 'theme') return { label: t(`${vocabulary[name]}.${value}`) }
    const text = (name === 'network' ? networks : themes).get(value)
    return { label: text?.text ?? value, lang: text?.fallback ? text.lang : undefined }
  }
}
