import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PartnershipListPage } from '@/components/partnership/partnership-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { partnershipList } from '@/lib/queries/partnership-list'
import { parsePartnershipQuery } from '@/lib/queries/partnership-query'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Partnerships')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/partnerships' },
    title: t('title'),
    description: t('description'),
    view: true,
  })
}

/** The list as the query of the address asks for it. */
export default async function PartnershipsView({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [list, params] = await Promise.all([partnershipList(await getLocale()), searchParams])
  return <PartnershipListPage list={list} query={parsePartnershipQuery(params, list)} today={today()} />
}
