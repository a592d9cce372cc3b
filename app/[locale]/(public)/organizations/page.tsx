import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrganizationList } from '@/components/organization/organization-list'
import { pageMetadata } from '@/lib/i18n/metadata'
import { toLocale } from '@/lib/i18n/routing'
import { getOrganizationList } from '@/lib/queries/organization-list'

export const dynamic = 'force-static'
export const revalidate = 86400

interface OrganizationsPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: OrganizationsPageProps): Promise<Metadata> {
  const t = await getTranslations('Organizations')
  return pageMetadata({
    locale: toLocale((await params).locale),
    address: { route: '/organizations' },
    title: t('title'),
    description: t('description'),
  })
}

export default async function OrganizationsPage({ params }: OrganizationsPageProps) {
  return <OrganizationList list={await getOrganizationList(toLocale((await params).locale))} />
}
