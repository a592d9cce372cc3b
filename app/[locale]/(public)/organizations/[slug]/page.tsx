import type { Metadata } from 'next'
import { OrganizationPage, standfirst } from '@/components/organization/organization-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getOrganizationPage } from '@/lib/queries/organization-page'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface OrganizationProps {
  params: Promise<{ locale: string; slug: string }>
}

/** Drawn at the first visit: there are many, each read rarely. */
export function generateStaticParams() {
  return []
}

async function organization(params: OrganizationProps['params']) {
  const { locale, slug } = await params
  const page = viewOrElse(await getOrganizationPage(decodeURIComponent(slug), toLocale(locale)))
  return organizationOn(page, today(), null)
}

export async function generateMetadata({ params }: OrganizationProps): Promise<Metadata> {
  const body = await organization(params)
  return pageMetadata({
    locale: toLocale((await params).locale),
    address: { route: '/organizations/[slug]', params: { slug: body.slug } },
    title: body.name.text,
    description: await standfirst(body),
  })
}

export default async function Organization({ params }: OrganizationProps) {
  return <OrganizationPage body={await organization(params)} />
}
