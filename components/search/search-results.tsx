import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { path } from '@/lib/i18n/routing'
import type { ResultType, SearchGroup, SearchHit, SearchPageView } from '@/lib/queries/search-page'

interface SearchResultsProps {
  query: string
  type: ResultType | null
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
    </>
  )
}

async function TypeChoice({ query, type, view }: SearchResultsProps) {
  if (view.counts.length < 2 && type === null) return null
  const locale = await getLocale()
  const t = await getTranslations('Search')
  const choices = [{ type: null, total: view.total }, ...view.counts]
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
              <span className="text-muted tabular-nums">{choice.total}</span>
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
      className="border-t border-ink pb-10 pt-3 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-10"
    >
      <h2 id={`${type}-title`} className="mb-3 text-2xl">
        {t(`types.${type}`)}
      </h2>
      <div className="min-w-0 lg:pt-1">
        <ol>
          {hits.map((hit) => (
            <Hit key={`${hit.href} ${hit.title.text}`} hit={hit} />
          ))}
        </ol>
        {hits.length < total && !alone ? (
          <p className="mt-3">
            <a href={path(locale, '/search', {}, { q: query, type })} className="font-semibold">
              {t('more', { count: total })}
            </a>
          </p>
        ) : null}
        {hits.length < total && alone ? (
          <p className="mt-3 text-sm text-muted">{t('capped', { count: hits.length })}</p>
        ) : null}
      </div>
    </section>
  )
}

async function Hit({ hit: { title, href, matched, context } }: { hit: SearchHit }) {
  const t = await getTranslations('Search')
  return (
    <li className="border-b border-rule py-2.5 first:pt-0">
      <a href={href} className="font-serif text-lg font-semibold">
        <ForeignText text={title} />
      </a>
      {matched ? (
        <span className="ms-2.5 text-sm">
          {t.rich('matched', {
            name: () => (
              <b lang={matched.lang === 'und' ? undefined : matched.lang} className="font-semibold">
                {matched.text}
              </b>
            ),
          })}
        </span>
      ) : null}
      {context.length > 0 ? <p className="text-sm text-muted">{context.join(' · ')}</p> : null}
    </li>
  )
}
