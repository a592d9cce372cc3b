import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { JsonLd } from '@/components/layout/json-ld'
import { PartnershipPage } from '@/components/partnership/partnership-page'
import { standfirst } from '@/components/partnership/standfirst'
import { partnershipJsonLd } from '@/lib/exchange/json-ld/partnership'
import { pageMetadata } from '@/lib/i18n/metadata'
import { partnershipPage } from '@/lib/queries/partnership-page'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface PartnershipProps {
  params: Promise<{ slug: string }>
}

/** Drawn at the first visit: there are many, each read rarely. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PartnershipProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const view = viewOrElse(await partnershipPage(slug, locale))
  return pageMetadata({
    locale,
    address: { route: '/partnerships/[slug]', params: { slug } },
    title: view.title.text,
    description: await standfirst(view),
  })
}

export default async function PartnershipRoute({ params }: PartnershipProps) {
  const { slug } = await params
  const view = viewOrElse(await partnershipPage(slug, await getLocale()))
  return (
    <>
      <PartnershipPage view={view} date={null} today={today()} />
      <JsonLd nodes={[partnershipJsonLd(view)]} />
    </>
  )
}
