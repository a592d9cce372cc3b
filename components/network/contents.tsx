import { getTranslations } from 'next-intl/server'

export interface ContentsEntry {
  /** Anchor of the section. */
  id: string
  label: string
  /** Number of rows in it; left out where it is no list. */
  count?: number
}

/** The sections of a long page, with how much each holds. */
export async function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const t = await getTranslations('NetworkPage')
  return (
    <nav aria-label={t('contents')} className="no-print mb-10 border-y border-rule py-2 text-sm">
      <ul className="flex flex-wrap gap-x-5">
        {entries.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-8 items-center gap-1.5">
              {label}
              {count === undefined ? null : <span className="text-muted tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
