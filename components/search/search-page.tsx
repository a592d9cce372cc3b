import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from '@/components/layout/list-links'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { SearchForm } from '@/components/layout/search-form'
import type { FindableType } from '@/lib/domain/findable'
import { path } from '@/lib/i18n/routing'
import type { SearchPageView } from '@/lib/queries/search-page'
import type { Ignored } from '@/lib/search/list-params'
import { IgnoredNotice } from './ignored-notice'
import { SearchResults } from './search-results'

interface SearchPageProps {
  query?: string
  type?: FindableType | null
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
        title={view ? t('resultsTitle', { query }) : t('title')}
        standfirst={
          view
            ? t('found', {
                count: view.total,
                capped: String(view.capped),
                typed: view.fuzzy ? 'fuzzy' : 'exact',
              })
            : t('standfirst')
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
        <Help query={query} view={view} />
      )}
    </Page>
  )
}

/** For a reader who has not asked yet, or got nothing. */
async function Help({ query, view }: { query: string; view: SearchPageView | null }) {
  const locale = await getLocale()
  const t = await getTranslations('Search')
  const search = (q: string) => path(locale, '/search', {}, { q })
  const example = (q: string) => linkTag(search(q))
  return (
    <>
      {view && view.nearby.length > 0 ? (
        <div className="mb-8">
          <h2 className="mb-2 text-xl">{t('nothing.nearby')}</h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {view.nearby.map(({ query: other, total }) => (
              <li key={other}>
                <a href={search(other)} className="inline-block py-1 font-serif text-lg font-semibold">
                  {other}
                </a>{' '}
                <span className="text-sm text-muted">{t('nothing.results', { count: total })}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {view ? (
        <Prose>
          <p>{t('nothing.text')}</p>
          {/["“”„«»-]/.test(query) ? <p>{t('nothing.operators')}</p> : null}
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
            d: example(t('help.acronym')),
            e: example('AMGVF'),
            f: example('"Creative Cities"'),
            g: example('Frankfurt -Oder'),
          })}
        </Prose>
      </div>
      <ListLinks title={t('nothing.lists')} />
    </>
  )
}
