import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from '@/components/layout/list-links'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { SearchForm } from '@/components/layout/search-form'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Gone')
  return { title: t('title'), robots: { index: false } }
}

/** What `proxy.ts` shows, with status 410, at the address of a record that was retired. */
export default async function Gone() {
  const locale = await getLocale()
  const t = await getTranslations('Gone')
  const lists = await getTranslations('NotFound')
  return (
    <Page address={{ route: '/' }}>
      <PageHeading title={t('title')} standfirst={t('text')}>
        <a href={`${path(locale, '/about')}#corrections`}>{t('why')}</a>
      </PageHeading>
      <div className="mb-10 max-w-xl">
        <SearchForm locale={locale} id="search" large />
      </div>
      <ListLinks title={lists('lists')} />
    </Page>
  )
}
