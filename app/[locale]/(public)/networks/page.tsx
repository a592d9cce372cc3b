import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NetworkListPage } from '@/components/network-list/network-list-page'

import { pageMetadata } from '@/lib/i18n/metadata'
import { networkList } from '@/lib/queries/network-list'
import { networkListView } from '@/lib/queries/network-list-view'
import { today } from '@/lib/queries/shared/today'
import { NO_NETWORK_PARAMS } from '@/lib/search/list-params'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Networks')
  const list = await networkList(locale)
  return pageMetadata({
    locale,
    address: { route: '/networks' },
    title: t('title'),
    description: t('standfirst', { count: list.networks.length }),
  })
}

export default async function NetworksPage() {
  const locale = await getLocale()
  const list = await networkList(locale)
  const view = networkListView(list, NO_NETWORK_PARAMS, locale, today())
  return <NetworkListPage view={view} params={NO_NETWORK_PARAMS} all={list.networks.length} />
}
