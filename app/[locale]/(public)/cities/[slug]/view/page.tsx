import type { Metadata } from 'next'
import { OrganizationPage, standfirst } from '@/components/organization/organization-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getCityPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { AddressReader } from '@/lib/queries/shared/address-reader'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'

interface CityViewProps {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

async function city({ params, searchParams }: CityViewProps) {
  const { locale, slug } = await params
  const reader = new AddressReader(await searchParams)
  const day = reader.day()
  const page = viewOrElse(await getCityPage(decodeURIComponent(slug), toLocale(locale)))
  return { body: organizationOn(page, today(), day), ignored: reader.ignored }
}

export async function generateMetadata(props: CityViewProps): Promise<Metadata> {
  const { body } = await city(props)
  return pageMetadata({
    locale: toLocale((await props.params).locale),
    address: { route: '/cities/[slug]', params: { slug: body.slug } },
    title: body.name.text,
    description: await standfirst(body),
    view: true,
  })
}

export default async function CityView(props: CityViewProps) {
  return <OrganizationPage {...(await city(props))} />
}
