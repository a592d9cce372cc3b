import type { Metadata } from 'next'
import { JsonLd } from '@/components/layout/json-ld'
import { NetworkView } from '@/components/network/network-view'
import { networkJsonLd } from '@/lib/exchange/json-ld/network'
import { toLocale } from '@/lib/i18n/routing'
import { getNetworkPage } from '@/lib/queries/network-page'
import { PLAIN_QUERY } from '@/lib/queries/network-page/page-query'
import { viewOrElse } from '@/lib/queries/shared/found'
import { networkMetadata } from './network-metadata'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface NetworkProps {
  params: Promise<{ locale: string; slug: string }>
}

/** Drawn at the first visit and kept from then on: a start need not wait for hundreds of pages. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: NetworkProps): Promise<Metadata> {
  const { locale, slug } = await params
  return networkMetadata(viewOrElse(await getNetworkPage(slug, locale)), toLocale(locale))
}

export default async function NetworkPage({ params }: NetworkProps) {
  const { locale, slug } = await params
  const page = viewOrElse(await getNetworkPage(slug, locale))
  return (
    <>
      <NetworkView page={page} query={PLAIN_QUERY} />
      <JsonLd nodes={[networkJsonLd(page)]} />
    </>
  )
}
