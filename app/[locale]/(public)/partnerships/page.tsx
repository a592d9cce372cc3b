import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PartnershipListPage } from '@/components/partnership/partnership-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { partnershipList } from '@/lib/queries/partnership-list'
import { parsePartnershipQuery } from '@/lib/queries/partnership-query'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Partnerships')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/partnerships' },
    title: t('title'),
    description: t('description'),
  })
}

export default async function PartnershipsPage() {
  const list = await partnershipList(await getLocale())
  return <PartnershipListPage list={list} query={parsePartnershipQuery({}, list)} today={today()} />
}
