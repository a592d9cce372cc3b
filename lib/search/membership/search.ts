import type { IsoDay } from '@/lib/domain/day'
import { Recent } from '@/lib/domain/recent'
import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { thin } from '@/lib/map/thin'
import { today as presentDay } from '@/lib/queries/shared/today'
import { findByName } from '../names'
import { type Answer, answerQuery } from './answer'
import { MAYBE, YES } from './day-view'
import type { Facets } from './facets'
import { loadItems, type MembershipSearchItem } from './items'
import type { MembershipIndex } from './membership-index'
import type { EmptyResult } from './nearest'
import { orderedMatches } from './order'
import { parseMembershipQuery, type SearchParams } from './parse'
import {
  type Contradiction,
  contradictions,
  defaultSort,
  type MembershipQuery,
  type MembershipSort,
} from './query'
import { membershipIndex } from './shelf'

/** The result of a membership search: plain data in the language of the page. */
export interface MembershipSearchResult {
  /** Bodies shown, over all pages. */
  total: number
  /** Bodies that may match, because dates or populations are unknown; among those shown only with `maybe`. */
  maybe: number
  /** From 1; the last page where the query asks for a later one. */
  page: number
  pages: number
  sort: MembershipSort
  items: MembershipSearchItem[]
  facets: Facets
  contradictions: Contradiction[]
  /** Why nothing is shown, and the nearest query that finds something; null where something is. */
  empty: EmptyResult | null
}

/** Where a body of the result lies: WGS 84, decimal degrees. */
export interface MembershipSearchPlace {
  lat: number
  lon: number
  match: 'yes' | 'maybe'
}

const ITEMS_ON_A_PAGE = 50

interface SearchOptions {
  today?: IsoDay
  /** Number.POSITIVE_INFINITY for everything on one page. */
  pageSize?: number
  /** So many memberships of each body are given as reasons, the oldest; all by default. */
  mostMemberships?: number
}

/** Reads the query of an address against what the directory holds now. */
export async function readMembershipQuery(
  params: SearchParams,
): Promise<ReturnType<typeof parseMembershipQuery>> {
  const { vocabulary } = await membershipIndex()
  return parseMembershipQuery(params, vocabulary)
}

/** Answers a membership query: one page of bodies with their reasons, and what every click on a facet would show. */
export async function searchMemberships(
  query: MembershipQuery,
  locale: Locale,
  { today = presentDay(), pageSize = ITEMS_ON_A_PAGE, mostMemberships }: SearchOptions = {},
): Promise<MembershipSearchResult> {
  const { answer, named } = await answerOf(query, locale, today)
  const sort = query.sort ?? defaultSort(query)
  const ordered = await orderedMatches(answer, query, sort, locale, named)
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize))
  const page = Math.min(query.page, pages)
  const places = pages === 1 ? ordered : ordered.slice((page - 1) * pageSize, page * pageSize)
  return {
    total: answer.total,
    maybe: answer.maybe,
    page,
    pages,
    sort,
    items: await loadItems(answer, places, query, locale, {
      today,
      mostMemberships: mostMemberships ?? null,
    }),
    facets: answer.facets,
    contradictions: contradictions(query),
    empty: answer.empty,
  }
}

/** So many bodies are read from the database at once where all of a result is wanted. */
const BATCH = 500

/** The whole result in its order, batch by batch: however long it is, little of it is in memory. */
export async function wholeMembershipSearch(
  query: MembershipQuery,
  locale: Locale,
  { today = presentDay() }: Pick<SearchOptions, 'today'> = {},
): Promise<{ total: number; items: AsyncIterable<MembershipSearchItem[]> }> {
  const { answer, named } = await answerOf(query, locale, today)
  const ordered = await orderedMatches(answer, query, query.sort ?? defaultSort(query), locale, named)
  async function* batches() {
    for (let first = 0; first < ordered.length; first += BATCH) {
      yield await loadItems(answer, ordered.slice(first, first + BATCH), query, locale, {
        today,
        mostMemberships: null,
      })
    }
  }
  return { total: answer.total, items: batches() }
}

/**
 * Where the bodies of the result lie, as far as that is known: `located` of them, those that match for certain first;
 * of very many in one spot only the first.
 */
export async function membershipSearchPlaces(
  query: MembershipQuery,
  locale: Locale,
  { today = presentDay() }: Pick<SearchOptions, 'today'> = {},
): Promise<{ located: number; places: readonly MembershipSearchPlace[] }> {
  const { answer } = await answerOf(query, locale, today)
  const { latitude, longitude } = answer.scene.index
  // A column rather than a list, which would grow by copying: there may be a hundred thousand.
  const column = new Int32Array(latitude.length)
  let count = 0
  for (const state of [YES, MAYBE]) {
    for (let place = 0; place < latitude.length; place += 1) {
      if (answer.shown[place] !== state || Number.isNaN(latitude[place])) continue
      column[count] = place
      count += 1
    }
  }
  const located = column.subarray(0, count)
  const lat = (place: number) => latitude[place] ?? 0
  const lon = (place: number) => longitude[place] ?? 0
  return {
    located: located.length,
    places: Array.from(thin(located, { lat, lon }), (place) => ({
      lat: lat(place),
      lon: lon(place),
      match: answer.shown[place] === YES ? 'yes' : 'maybe',
    })),
  }
}

/** So many bodies are taken up by their name at most. */
const MOST_NAMED = 1000

/** So many answers of an index are kept: whoever turns pages, sorts or changes the language asks the same again. */
const ANSWERS_KEPT = 32

type Kept = Promise<{ answer: Answer; named: number[] | null }>
const answers = new WeakMap<MembershipIndex, Recent<Kept>>()

async function answerOf(query: MembershipQuery, locale: Locale, today: IsoDay): Kept {
  const index = await membershipIndex()
  const known = answers.get(index) ?? new Recent<Kept>(ANSWERS_KEPT)
  answers.set(index, known)
  const key = JSON.stringify([today, { ...query, sort: null, page: 1 }])
  const answer = known.get(key, () => makeAnswer(index, query, locale, today))
  answer.catch(() => known.forget(key))
  return answer
}

async function makeAnswer(
  index: MembershipIndex,
  query: MembershipQuery,
  locale: Locale,
  today: IsoDay,
): Kept {
  const named = query.q === '' ? null : await placesNamed(index, query.q, locale)
  return { answer: answerQuery(index, query, today, named && new Set(named)), named }
}

async function placesNamed(index: MembershipIndex, text: string, locale: Locale): Promise<number[]> {
  const found = await findByName(text, { kinds: TERRITORIAL_KINDS, locale, limit: MOST_NAMED })
  return found.flatMap(({ slug }) => index.bodyAt.get(slug) ?? [])
}
