import { getLocale, getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import type { FindableType } from '@/lib/domain/findable'
import { path } from '@/lib/i18n/routing'
import type { SearchCount, SearchGroup, SearchPageView } from '@/lib/queries/search-page'
import { SearchHitItem } from './search-hit'

interface SearchResultsProps {
  query: string
  type: FindableType | null
  view: SearchPageView
}

/** What was found, by kind; each kind can be looked at alone. */
export async function SearchResults({ query, type, view }: SearchResultsProps) {
  return (
    <>
      <TypeChoice query={query} type={type} view={view} />
      {view.groups.map((group) => (
        <Group key={group.type} group={group} query={query} alone={type !== null} />
      ))}
      <Pages query={query} type={type} view={view} />
    </>
  )
}

async function TypeChoice({ query, type, view }: SearchResultsProps) {
  if (view.counts.length < 2 && type === null) return null
  const locale = await getLocale()
  const t = await getTranslations('Search')
  const choices = [{ type: null, total: view.total, capped: view.capped }, ...view.counts]
  return (
    <nav aria-label={t('typesLabel')} className="no-print mb-10">
      <ul className="flex flex-wrap gap-2 text-sm">
        {choices.map((choice) => (
          <li key={choice.type ?? 'all'}>
            <a
              href={path(locale, '/search', {}, { q: query, type: choice.type })}
              aria-current={choice.type === type ? 'page' : undefined}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-sm border border-edge px-2.5 text-ink no-underline hover:border-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {t(`types.${choice.type ?? 'all'}`)}
              <span className="text-muted tabular-nums">{t('count', count(choice))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function Group({ group, query, alone }: { group: SearchGroup; query: string; alone: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('Search')
  const { type, total, hits } = group
  return (
    <section
      id={type}
      aria-labelledby={`${type}-title`}
      className="border-t border-ink pb-10 pt-3 lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] lg:gap-x-8"
    >
      <h2 id={`${type}-title`} className="mb-3 text-2xl">
        {t(`types.${type}`)}
      </h2>
      <div className="min-w-0 lg:pt-1">
        <ol>
          {hits.map((hit) => (
            <SearchHitItem key={`${hit.href} ${hit.slug}`} hit={hit} />
          ))}
        </ol>
        {hits.length < total && !alone ? (
          <p className="no-print mt-3">
            <a href={path(locale, '/search', {}, { q: query, type })} className="font-semibold">
              {t('more', count(group))}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  )
}

/** The pages of one kind of results. */
async function Pages({ query, type, view }: SearchResultsProps) {
  const locale = await getLocale()
  const t = await getTranslations('Search.pages')
  const { page, pages } = view
  const to = (other: number) =>
    path(locale, '/search', {}, { q: query, type, page: other === 1 ? null : String(other) })
  return (
    <Pagination
      page={page}
      pages={pages}
      to={to}
      label={t('label')}
      previous={t('previous')}
      next={t('next')}
      position={t('position', { page, pages })}
    />
  )
}

function count({ total, capped }: SearchCount) {
  return { count: total, capped: String(capped) }
}
