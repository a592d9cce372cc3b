import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from '@/components/layout/list-links'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { SearchForm } from '@/components/layout/search-form'

export default async function NotFound() {
  const locale = await getLocale()
  const t = await getTranslations('NotFound')
  return (
    <Page address={{ route: '/' }}>
      <title>{t('title')}</title>
      <PageHeading title={t('title')} standfirst={t('text')} />
      <div className="mb-10 max-w-xl">
        <SearchForm locale={locale} id="search" large />
      </div>
      <ListLinks title={t('lists')} />
    </Page>
  )
}
