import { getTranslations } from 'next-intl/server'
import type { EventPageView } from '@/lib/queries/event-page'
import type { EventRowView } from '@/lib/queries/event-rows'

/** Leads to the editions just before and after a meeting. */
export async function EditionNeighbours({ previous, next }: Pick<EventPageView, 'previous' | 'next'>) {
  if (!previous && !next) return null
  const t = await getTranslations('Event.editions')
  return (
    <nav aria-label={t('beside')} className="mb-5 flex flex-wrap justify-between gap-x-8 gap-y-3">
      {previous ? <Neighbour edition={previous} label={t('previous')} rel="prev" /> : null}
      {next ? <Neighbour edition={next} label={t('next')} rel="next" /> : null}
    </nav>
  )
}

function Neighbour({ edition, label, rel }: { edition: EventRowView; label: string; rel: 'prev' | 'next' }) {
  const { href, title, dated } = edition
  return (
    <p className={rel === 'next' ? 'ms-auto text-end' : undefined}>
      <span className="block text-sm text-muted">
        {rel === 'prev' ? <span aria-hidden="true">←&nbsp;</span> : null}
        {label} · {dated.label}
        {rel === 'next' ? <span aria-hidden="true">&nbsp;→</span> : null}
      </span>
      <a href={href} rel={rel} lang={title.fallback ? title.lang : undefined} className="font-semibold">
        {title.text}
      </a>
    </p>
  )
}
