import { countryName } from '@/lib/domain/countries'
import { FINDABLE_TYPES, type FindableType } from '@/lib/domain/findable'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import { foldName } from '@/lib/domain/names'
import type { Locale, NetworkScope, OrganizationKind } from '@/lib/domain/vocabulary'
import type { TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { type BoxAnswer, type Found, find } from '@/lib/search/box/find'
import { correctWords } from '@/lib/search/box/find-alike'
import { findSnippets, type SnippetPart, snippetKey } from '@/lib/search/box/find-texts'
import type { Typed } from '@/lib/search/box/typed'
import { writtenName } from '@/lib/search/names'
import { type FoundRecord, loadFoundRecords } from './search-records'
import { networkAcronym } from './shared/network-acronym'
import { isTerritorial } from './shared/organization-ref'

/** Results of one kind shown beside others, and on a page of that kind alone. */
const FEW = 6
const A_PAGE = 30

export interface SearchHit {
  type: FindableType
  /** Kind of body or type of record. */
  kind: string
  slug: string
  title: TextView
  href: string
  /** The name that was found, where it is not the one shown. */
  matched: { text: string; lang: string } | null
  /** What tells it from others of its name: kind, country, network, date. */
  context: string[]
  /** Where the words stand in its texts. */
  snippet: { parts: SnippetPart[]; lang: string; fallback: boolean } | null
}

/** How many results there are; `capped`: there may be more. */
export interface SearchCount {
  total: number
  capped: boolean
}

export interface SearchGroup extends SearchCount {
  type: FindableType
  hits: SearchHit[]
}

export interface SearchPageView extends SearchCount {
  /** Best matching kinds first; only kinds that have results. With a `type`, that one. */
  groups: SearchGroup[]
  /** All kinds with their numbers of results, for the choice of one. */
  counts: (SearchCount & { type: FindableType })[]
  /** Nothing is called so: the names are alike. */
  fuzzy: boolean
  /** Several bodies have exactly this name. */
  ambiguous: boolean
  /** Of the kind chosen. */
  page: number
  pages: number
  /** Where nothing was found: searches nearby that find something. */
  nearby: { query: string; total: number }[]
}

interface Asked {
  type?: FindableType | null
  page?: number
}

/** Everything that answers to the text, in the kinds of the directory. `text` may be anything that was typed. */
export async function loadSearchPage(
  text: string,
  locale: Locale,
  { type = null, page = 1 }: Asked = {},
): Promise<SearchPageView> {
  const answer = await find(text, locale)
  const { found, capped } = answer
  const groups = [...groupBy(found, (hit) => hit.type)]
  const chosen = groups.filter(([group]) => type === null || group === type)
  const pages = Math.max(1, type ? Math.ceil((chosen[0]?.[1].length ?? 0) / A_PAGE) : 1)
  const shownPage = Math.min(page, pages)
  const first = type ? (shownPage - 1) * A_PAGE : 0
  const shown = chosen.map(([group, entries]) => ({
    group,
    total: entries.length,
    top: entries.slice(first, first + (type ? A_PAGE : FEW)),
  }))
  const hits = await loadHits(
    answer,
    shown.flatMap(({ top }) => top),
    locale,
  )
  const counts = new Map(groups.map(([group, entries]) => [group, entries.length]))
  return {
    total: found.length,
    capped: capped.size > 0,
    groups: shown.map(({ group, total, top }) => ({
      type: group,
      total,
      capped: capped.has(group),
      hits: top.flatMap(({ id }) => hits.get(id) ?? []),
    })),
    counts: FINDABLE_TYPES.flatMap((known) => {
      const total = counts.get(known)
      return total ? [{ type: known, total, capped: capped.has(known) }] : []
    }),
    fuzzy: found.length > 0 && found.every(({ match }) => match === 'fuzzy'),
    ambiguous: found.filter(({ match }) => match === 'exact').length > 1,
    page: shownPage,
    pages,
    nearby: found.length === 0 ? await searchesNearby(answer, locale) : [],
  }
}

/** The results best first, whatever their kind. */
export async function loadSearchHits(
  text: string,
  locale: Locale,
  { type = null, page = 1 }: Asked,
): Promise<{ total: number; page: number; pages: number; hits: SearchHit[] }> {
  const answer = await find(text, locale, type ? [type] : FINDABLE_TYPES)
  const pages = Math.max(1, Math.ceil(answer.found.length / A_PAGE))
  const shown = Math.min(page, pages)
  const top = answer.found.slice((shown - 1) * A_PAGE, shown * A_PAGE)
  const hits = await loadHits(answer, top, locale)
  return {
    total: answer.found.length,
    page: shown,
    pages,
    hits: top.flatMap(({ id }) => hits.get(id) ?? []),
  }
}

async function loadHits(
  { typed }: BoxAnswer,
  found: readonly Found[],
  locale: Locale,
): Promise<Map<string, SearchHit>> {
  const inTexts = found.flatMap((hit) => (hit.match === 'text' ? hit : []))
  const [records, snippets] = await Promise.all([
    loadFoundRecords(found, locale),
    findSnippets(typed, inTexts),
  ])
  return new Map(
    found.flatMap((hit) => {
      const record = records.get(hit.id)
      return record ? [[hit.id, searchHit(hit, typed, record, snippets, locale)]] : []
    }),
  )
}

function searchHit(
  hit: Found,
  typed: Typed,
  record: FoundRecord,
  snippets: ReadonlyMap<string, SnippetPart[]>,
  locale: Locale,
): SearchHit {
  const { kind, slug, title, href } = record
  const parts = hit.match === 'text' ? snippets.get(snippetKey(hit)) : undefined
  const lang = hit.match === 'text' ? hit.lang : locale
  return {
    ...{ type: hit.type, kind, slug, title, href },
    matched: hit.match === 'text' ? null : otherName(hit, title, typed, locale),
    context: contextOf(record, locale),
    snippet: parts ? { parts, lang, fallback: lang !== locale && lang !== 'und' } : null,
  }
}

/** The name that was found, unless the one shown answers as well. */
export function otherName(
  hit: Extract<Found, { key: string }>,
  title: TextView,
  typed: Typed,
  locale: Locale,
): SearchHit['matched'] {
  const shown = foldName(title.text)
  if (shown === hit.key) return null
  // Of a title that is found as the one shown would be, nothing has to be said.
  const words = ` ${shown}`
  if (hit.match !== 'exact' && typed.words.every((word) => words.includes(` ${word}`))) return null
  const { text, lang } = writtenName(hit, locale)
  return { text, lang }
}

/** What tells a record from others of its name. */
export function contextOf({ body, kind, title, network, date }: FoundRecord, locale: Locale): string[] {
  const t = translator(locale, 'Vocabulary')
  const parts = translator(locale, 'Search.parts')
  if (body?.network) {
    const { scope } = body.network
    const acronym = networkAcronym(body.names, body.network.acronym, locale)
    return [
      acronym && acronym !== title.text ? acronym : null,
      t(`networkScope.${scope as NetworkScope}`),
      parts('networks', { count: body.members }),
    ].filter((part) => part !== null)
  }
  if (body) {
    const { admin1, countryCode } = body
    return [
      kind === 'city' ? null : t(`organizationKind.${kind as OrganizationKind}`),
      kind === 'city' && admin1 !== title.text ? admin1 : null,
      countryCode && countryName(countryCode, locale),
      isTerritorial(kind) ? parts('cities', { count: body.networks }) : null,
    ].filter((part) => part !== null)
  }
  return [network?.text ?? null, date && formatEdtf(date, locale, translator(locale, 'Period'))].filter(
    (part) => typeof part === 'string',
  )
}

/** The text without typing errors, and its words one by one. */
async function searchesNearby({ typed }: BoxAnswer, locale: Locale): Promise<SearchPageView['nearby']> {
  const corrected = await correctWords(typed)
  const words = typed.text.replace(/["-]/g, ' ').split(' ')
  const single = words.length > 1 ? words.filter((word) => word.length > 3).slice(0, 4) : []
  const queries = [...new Set([...(corrected ? [corrected] : []), ...single])]
  const found = await Promise.all(
    queries.map(async (query) => ({ query, total: (await find(query, locale)).found.length })),
  )
  return found.filter(({ total }) => total > 0)
}
