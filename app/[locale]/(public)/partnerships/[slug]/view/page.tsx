import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { PartnershipPage } from '@/components/partnership/partnership-page'
import { standfirst } from '@/components/partnership/standfirst'
import { pageMetadata } from '@/lib/i18n/metadata'
import { partnershipPage } from '@/lib/queries/partnership-page'
import { AddressReader } from '@/lib/queries/shared/address-reader'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'

interface PartnershipViewProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: PartnershipViewProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const view = viewOrElse(await partnershipPage(slug, locale))
  return pageMetadata({
    locale,
    address: { route: '/partnerships/[slug]', params: { slug } },
    title: view.title.text,
    description: await standfirst(view),
    view: true,
  })
}

/** The partnership as of the day in the address. */
export default async function PartnershipView({ params, searchParams }: PartnershipViewProps) {
  const { slug } = await params
  const view = viewOrElse(await partnershipPage(slug, await getLocale()))
  const read = new AddressReader(await searchParams)
  const date = read.day()
  return <PartnershipPage view={view} date={date} today={today()} ignored={read.ignored} />
}
