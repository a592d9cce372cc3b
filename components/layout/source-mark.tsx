import { getTranslations } from 'next-intl/server'
import type { SourceRefView } from '@/lib/queries/shared/view'

/**
 * Says on what a statement rests: small numbers that lead to the source list at the foot of the page, or that it
 * has no source yet. A source that says otherwise is marked as such.
 */
export async function SourceMark({ refs }: { refs: readonly SourceRefView[] }) {
  const t = await getTranslations('Source')
  if (refs.length === 0) return <span className="unsourced">{t('unsourced')}</span>
  return refs.map(({ number, stance, confidence, title }) => (
    <a
      key={`${number}-${stance}`}
      href={`#source-${number}`}
      title={title}
      aria-label={t('mark', { number, stance, confidence })}
      className={stance === 'contradicts' ? 'mark mark-against' : 'mark'}
    >
      {stance === 'contradicts' ? `≠ ${number}` : number}
    </a>
  ))
}
