import type { Metadata } from 'next'
import { OrganizationPage, standfirst } from '@/components/organization/organization-page'
import { LOCALES } from '@/lib/domain/vocabulary'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { mostConnectedCities } from '@/lib/queries/city-list'
import { getCityPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** Drawn ahead of any visit; the others are drawn at the first one. */
const DRAWN_AHEAD = 40

interface CityPageProps {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateStaticParams() {
  const slugs = await mostConnectedCities(DRAWN_AHEAD)
  return LOCALES.flatMap((locale) => slugs.map((slug) => ({ locale, slug })))
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
