import type { FindableType } from '@/lib/domain/findable'
import { groupBy } from '@/lib/domain/group'
import type { Locale } from '@/lib/domain/vocabulary'
import { absolute } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { suggest } from '@/lib/search/box/find'
import { contextOf, otherName } from './search-page'
import { loadFoundRecords } from './search-records'

/** So many are shown, and at most so many of one kind beside others. */
const MOST = 8
const MOST_OF_A_KIND = 4
/** A body has several names that begin alike; this many names of each kind are enough to find so many bodies. */
const NAMES_A_KIND = 24

export interface Suggestion {
  name: string
  /** Language of the name where it is not the page's. */
  lang?: string
  /** The name that was found, and its language, where another one is shown. */
  matched?: { text: string; lang?: string }
  context: string
  url: string
}

/** What the box shows while somebody types, in words of the page's language. */
export interface SuggestionsView {
  groups: { label: string; items: Suggestion[] }[]
  /** The page with all results, where there are any suggestions. */
  all: { label: string; url: string } | null
  /** How many there are, for screen readers. */
  status: string
}

/** Records that somebody who has typed this may be looking for: few, by name, in kinds, the best kind first. */
export async function loadSuggestions(text: string, locale: Locale): Promise<SuggestionsView> {
  const { typed, found } = await suggest(text, locale, NAMES_A_KIND)
  const taken = new Map<FindableType, number>()
  const top = found
    .filter(({ type }) => {
      const before = taken.get(type) ?? 0
      taken.set(type, before + 1)
      return before < MOST_OF_A_KIND
    })
    .slice(0, MOST)
  const records = await loadFoundRecords(top, locale)
  const items = top.flatMap((hit) => {
    const record = records.get(hit.id)
    if (!record) return []
    const { title, href } = record
    const matched = otherName(hit, title, typed, locale)
    const suggestion: Suggestion = {
      name: title.text,
      ...(title.fallback ? { lang: title.lang } : {}),
      ...(matched
        ? { matched: { text: matched.text, ...(matched.lang === 'und' ? {} : { lang: matched.lang }) } }
        : {}),
      context: contextOf(record, locale).slice(0, 2).join(' · '),
      url: href,
    }
    return [{ type: hit.type, suggestion }]
  })
  const t = translator(locale, 'Layout.search')
  const types = translator(locale, 'Search.types')
  return {
    groups: [...groupBy(items, ({ type }) => type)].map(([type, list]) => ({
      label: types(type),
      items: list.map(({ suggestion }) => suggestion),
    })),
    all:
      items.length === 0
        ? null
        : { label: t('all', { query: text }), url: path(locale, '/search', {}, { q: text }) },
    status: t('status', { count: items.length }),
  }
}

/** The same as browsers read it: what was typed, names, what they are, addresses. */
export function openSearchSuggestions(
  text: string,
  { groups }: SuggestionsView,
): [string, string[], string[], string[]] {
  const items = groups.flatMap((group) => group.items)
  return [
    text,
    items.map(({ name }) => name),
    items.map(({ context }) => context),
    items.map(({ url }) => absolute(url)),
  ]
}
