import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SearchPage } from '@/components/search/search-page'
import { FINDABLE_TYPES } from '@/lib/domain/findable'
import { pageMetadata } from '@/lib/i18n/metadata'
import { loadSearchPage } from '@/lib/queries/search-page'
import { parseSearchParams, type SearchParams } from '@/lib/search/list-params'

interface SearchViewProps {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: SearchViewProps): Promise<Metadata> {
  const t = await getTranslations('Search')
  const { q } = parseSearchParams(await searchParams, FINDABLE_TYPES)
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/search' },
    title: q ? t('resultsTitle', { query: q }) : t('title'),
    description: t('standfirst'),
    view: true,
  })
}

/** What the box found. */
export default async function SearchView({ searchParams }: SearchViewProps) {
  const { q, type, page, ignored } = parseSearchParams(await searchParams, FINDABLE_TYPES)
  const view = q ? await loadSearchPage(q, await getLocale(), { type, page }) : null
  return <SearchPage query={q} type={type} ignored={ignored} view={view} />
}
