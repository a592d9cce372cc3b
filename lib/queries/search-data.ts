import { FINDABLE_TYPES } from '@/lib/domain/findable'
import type { Locale } from '@/lib/domain/vocabulary'
import { absolute } from '@/lib/i18n/metadata'
import { parseSearchParams, type SearchParams } from '@/lib/search/list-params'
import { loadSearchHits } from './search-page'

/** The result of the one box as data: the answer at `/fr/recherche.json`. */
export interface SearchJson {
  query: string
  total: number
  page: number
  pages: number
  /** Best first. `matched` is the name that was found, where it is not `name`. */
  items: { type: string; slug: string; name: string; matched: string | null; url: string }[]
}

export async function loadSearchJson(query: SearchParams, locale: Locale): Promise<SearchJson> {
  const { q, type, page } = parseSearchParams(query, FINDABLE_TYPES)
  const { total, pages, hits, ...shown } = await loadSearchHits(q, locale, { type, page })
  return {
    query: q,
    total,
    page: shown.page,
    pages,
    items: hits.map(({ kind, slug, title, matched, href }) => ({
      type: kind,
      slug,
      name: title.text,
      matched: matched?.text ?? null,
      url: /^https?:/.test(href) ? href : absolute(href),
    })),
  }
}
