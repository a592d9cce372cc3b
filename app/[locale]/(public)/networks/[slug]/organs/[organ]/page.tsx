import type { Metadata } from 'next'
import { OrganPageView } from '@/components/organ/organ-page-view'
import { toLocale } from '@/lib/i18n/routing'
import { getOrganPage } from '@/lib/queries/organ-page'
import { viewOrElse } from '@/lib/queries/shared/found'
import { organMetadata } from './organ-metadata'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface OrganProps {
  params: Promise<{ locale: string; slug: string; organ: string }>
}

/** None in advance: organs are many and small, and are kept once somebody has asked for them. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: OrganProps): Promise<Metadata> {
  const { locale, slug, organ } = await params
  return organMetadata(viewOrElse(await getOrganPage(slug, organ, locale)), toLocale(locale))
}

export default async function OrganPage({ params }: OrganProps) {
  const { locale, slug, organ } = await params
  return <OrganPageView page={viewOrElse(await getOrganPage(slug, organ, locale))} day={null} />
}
