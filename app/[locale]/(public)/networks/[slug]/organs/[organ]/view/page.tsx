import type { Metadata } from 'next'
import { OrganPageView } from '@/components/organ/organ-page-view'
import { toLocale } from '@/lib/i18n/routing'
import { getOrganPage } from '@/lib/queries/organ-page'
import { AddressReader } from '@/lib/queries/shared/address-reader'
import { viewOrElse } from '@/lib/queries/shared/found'
import type { SearchParams } from '@/lib/search/list-params'
import { organMetadata } from '../organ-metadata'

interface OrganViewProps {
  params: Promise<{ locale: string; slug: string; organ: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: OrganViewProps): Promise<Metadata> {
  const { locale, slug, organ } = await params
  return organMetadata(viewOrElse(await getOrganPage(slug, organ, locale)), toLocale(locale), true)
}

/** The organ on a day. */
export default async function OrganViewPage({ params, searchParams }: OrganViewProps) {
  const { locale, slug, organ } = await params
  const page = viewOrElse(await getOrganPage(slug, organ, locale))
  const reader = new AddressReader(await searchParams)
  return <OrganPageView page={page} day={reader.day()} ignored={reader.ignored} />
}
