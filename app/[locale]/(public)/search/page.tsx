import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SearchPage } from '@/components/search/search-page'
import { pageMetadata } from '@/lib/i18n/metadata'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Search')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/search' },
    title: t('title'),
    description: t('standfirst'),
    view: true,
  })
}

/** The box, before anything was asked. */
export default function EmptySearchPage() {
  return <SearchPage />
}
