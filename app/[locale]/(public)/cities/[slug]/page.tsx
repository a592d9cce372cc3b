import type { Metadata } from 'next'
import { OrganizationPage, standfirst } from '@/components/organization/organization-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getCityPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface CityPageProps {
  params: Promise<{ locale: string; slug: string }>
}

/** Drawn at the first visit and kept from then on: there are thousands. */
export function generateStaticParams() {
  return []
}

async function city(params: CityPageProps['params']) {
  const { locale, slug } = await params
  const page = viewOrElse(await getCityPage(decodeURIComponent(slug), toLocale(locale)))
  return organizationOn(page, today(), null)
}

export async function generateMetadata({ params }: CityPageProps): Promise<Metadata> {
  const body = await city(params)
  return pageMetadata({
    locale: toLocale((await params).locale),
    address: { route: '/cities/[slug]', params: { slug: body.slug } },
    title: body.name.text,
    description: await standfirst(body),
  })
}

export default async function CityPage({ params }: CityPageProps) {
  return <OrganizationPage body={await city(params)} />
}
