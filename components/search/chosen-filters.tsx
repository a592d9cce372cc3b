import { getTranslations } from 'next-intl/server'

export interface ChosenFilter {
  /** What is narrowed: "Scope". */
  filter: string
  /** To what: "European". */
  value: string
  /** The same page without it. */
  removeHref: string
}

/** What narrows a list; each can be taken away by a link, and all together by the last one. */
export async function ChosenFilters({
  filters,
  clearHref,
}: {
  filters: readonly ChosenFilter[]
  clearHref: string
}) {
  if (filters.length === 0) return null
  const t = await getTranslations('Search.filters')
  return (
    <ul aria-label={t('chosen')} className="no-print mb-6 flex flex-wrap items-center gap-2 text-sm">
      {filters.map(({ filter, value, removeHref }) => (
        <li key={`${filter} ${value}`}>
          <a
            href={removeHref}
            aria-label={t('remove', { filter, value })}
            className="inline-flex min-h-8 items-center gap-2 rounded-sm border border-edge bg-raised px-2.5 text-ink no-underline hover:border-ink"
          >
            <span>
              <span className="text-muted">{t('label', { filter })}</span> {value}
            </span>
            <svg viewBox="0 0 10 10" className="size-2.5 stroke-current stroke-2" aria-hidden="true">
              <path d="M1 1l8 8M9 1l-8 8" />
            </svg>
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref} className="inline-flex min-h-8 items-center px-1">
          {t('clear')}
        </a>
      </li>
    </ul>
  )
}
