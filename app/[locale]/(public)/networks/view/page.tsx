import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NetworkListPage } from '@/components/network-list/network-list-page'

import { pageMetadata } from '@/lib/i18n/metadata'
import { networkList } from '@/lib/queries/network-list'
import { networkListView } from '@/lib/queries/network-list-view'
import { today } from '@/lib/queries/shared/today'
import { parseNetworkListParams, type SearchParams } from '@/lib/search/list-params'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Networks')
  const list = await networkList(locale)
  return pageMetadata({
    locale,
    address: { route: '/networks' },
    title: t('title'),
    description: t('standfirst', { count: list.networks.length }),
    view: true,
  })
}

/** The list as the query of the address asks for it. */
export default async function NetworksView({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const locale = await getLocale()
  const [list, query] = await Promise.all([networkList(locale), searchParams])
  const themes = list.themes.map(({ slug }) => slug)
  const { params, ignored } = parseNetworkListParams(query, themes)
  const view = networkListView(list, params, locale, today())
  return <NetworkListPage view={view} params={params} ignored={ignored} all={list.networks.length} />
}
