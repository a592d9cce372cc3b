import type { Metadata } from 'next'
import { OrganizationPage, standfirst } from '@/components/organization/organization-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getOrganizationPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { AddressReader } from '@/lib/queries/shared/address-reader'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'

interface OrganizationViewProps {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

async function organization({ params, searchParams }: OrganizationViewProps) {
  const { locale, slug } = await params
  const reader = new AddressReader(await searchParams)
  const day = reader.day()
  const page = viewOrElse(await getOrganizationPage(decodeURIComponent(slug), toLocale(locale)))
  return { body: organizationOn(page, today(), day), ignored: reader.ignored }
}

export async function generateMetadata(props: OrganizationViewProps): Promise<Metadata> {
  const { body } = await organization(props)
  return pageMetadata({
    locale: toLocale((await props.params).locale),
    address: { route: '/organizations/[slug]', params: { slug: body.slug } },
    title: body.name.text,
    description: await standfirst(body),
    view: true,
  })
}

export default async function OrganizationView(props: OrganizationViewProps) {
  return <OrganizationPage {...(await organization(props))} />
}
