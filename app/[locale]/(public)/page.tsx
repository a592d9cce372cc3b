import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Changes } from '@/components/home/changes'
import { Entries } from '@/components/home/entries'
import { Figures } from '@/components/home/figures'
import { Hero } from '@/components/home/hero'
import { Questions } from '@/components/home/questions'
import { Scopes } from '@/components/home/scopes'
import { JsonLd } from '@/components/layout/json-ld'
import { Page } from '@/components/layout/page'
import { siteJsonLd } from '@/lib/exchange/json-ld/site'
import { pageMetadata } from '@/lib/i18n/metadata'
import { homePage } from '@/lib/queries/home'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Home')
  const { figures } = await homePage(locale, today())
  return pageMetadata({
    locale,
    address: { route: '/' },
    title: t('metaTitle'),
    description: t('standfirst', { networks: figures.networks, cities: figures.cities }),
  })
}

export default async function HomePage() {
  const locale = await getLocale()
  const view = await homePage(locale, today())
  return (
    <Page address={{ route: '/' }}>
      <Hero view={view} />
      <Figures figures={view.figures} />
      <Scopes scopes={view.scopes} />
      <Questions examples={view.examples} />
      <Entries view={view} />
      <Changes changes={view.changes} />
      <JsonLd nodes={[siteJsonLd(locale)]} />
    </Page>
  )
}
