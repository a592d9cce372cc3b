import type { Metadata } from 'next'
import { NetworkView } from '@/components/network/network-view'
import { toLocale } from '@/lib/i18n/routing'
import { getNetworkPage } from '@/lib/queries/network-page'
import { parseNetworkQuery } from '@/lib/queries/network-page/page-query'

import { viewOrElse } from '@/lib/queries/shared/found'
import type { SearchParams } from '@/lib/search/list-params'
import { networkMetadata } from '../network-metadata'

interface NetworkViewProps {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: NetworkViewProps): Promise<Metadata> {
  const { locale, slug } = await params
  return networkMetadata(viewOrElse(await getNetworkPage(slug, locale)), toLocale(locale), true)
}

/** The network on a day, with its members sorted and filtered. */
export default async function NetworkViewPage({ params, searchParams }: NetworkViewProps) {
  const { locale, slug } = await params
  const page = viewOrElse(await getNetworkPage(slug, locale))
  return <NetworkView page={page} {...parseNetworkQuery(await searchParams)} />
}
