import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from '@/components/layout/list-links'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { SearchForm } from '@/components/layout/search-form'
import { path } from '@/lib/i18n/routing'
import type { ResultType, SearchPageView } from '@/lib/queries/search-page'
import type { Ignored } from '@/lib/search/list-params'
import { IgnoredNotice } from './ignored-notice'
import { SearchResults } from './search-results'

interface SearchPageProps {
  query?: string
  type?: ResultType | null
  ignored?: readonly Ignored[]
  /** Null before anything was asked. */
  view?: SearchPageView | null
}

/** The one box and what it found. */
export async function SearchPage({ query = '', type = null, ignored = [], view = null }: SearchPageProps) {
  const locale = await getLocale()
  const t = await getTranslations('Search')
  return (
    <Page address={{ route: '/search', query: { q: query, type } }}>
      <PageHeading
        kind={view ? t('title') : undefined}
        title={view ? t('resultsTitle', { query }) : t('title')}
        standfirst={
          view ? t('found', { count: view.total, typed: view.fuzzy ? 'fuzzy' : 'exact' }) : t('standfirst')
        }
      />
      <IgnoredNotice ignored={ignored} />
      <div className="mb-8 max-w-2xl">
        <SearchForm locale={locale} id="search" query={query} large />
      </div>
      {view?.ambiguous ? <p className="mb-6 font-semibold">{t('ambiguous')}</p> : null}
      {view && view.total > 0 ? (
        <SearchResults query={query} type={type} view={view} />
      ) : (
        <Help asked={view !== null} />
      )}
    </Page>
  )
}

/** For a reader who has not asked yet, or got nothing. */
async function Help({ asked }: { asked: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('Search')
  const example = (q: string) => linkTag(path(locale, '/search', {}, { q }))
  return (
    <>
      {asked ? (
        <Prose>
          <p>{t('nothing.text')}</p>
        </Prose>
      ) : null}
      <div className="my-10 border-t border-ink pt-3">
        <h2 className="mb-2 text-2xl">{t('help.title')}</h2>
        <Prose>
          {t.rich('help.text', {
            ...PROSE_TAGS,
            a: example('Sarrebruck'),
            b: example('Saarbrücken'),
            c: example('Koeln'),
            d: example('CGLU'),
            e: example('AMGVF'),
          })}
        </Prose>
      </div>
      <ListLinks title={t('nothing.lists')} />
    </>
  )
}
