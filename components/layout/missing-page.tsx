import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from './list-links'
import { Page } from './page'
import { PageHeading } from './page-heading'
import { SearchForm } from './search-form'

/** What a reader sees at an address where there is nothing: the search and the lists. */
export async function MissingPage() {
  const locale = await getLocale()
  const t = await getTranslations('NotFound')
  return (
    <Page address={{ route: '/' }}>
      <PageHeading title={t('title')} standfirst={t('text')} />
      <div className="mb-10 max-w-xl">
        <SearchForm locale={locale} id="search" large />
      </div>
      <ListLinks title={t('lists')} />
    </Page>
  )
}
