import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import type { IsoDay } from '@/lib/domain/day'
import type { HistoryItem } from '@/lib/queries/network-page/history'
import type { LineageBody } from '@/lib/queries/network-page/lineage'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import type { OrganizationRefView } from '@/lib/queries/shared/organization-ref'
import { LineageChart } from './lineage-chart'
import { OrganizationLink } from './organization-link'

interface HistorySectionProps {
  items: readonly HistoryItem[]
  lineage: readonly LineageBody[]
  /** Day that the page shows. */
  day: IsoDay
  /** The day is the present one. */
  now: boolean
}

/** The turns in the life of the network, oldest first, with the bodies that it came from or became. */
export async function HistorySection({ items, lineage, day, now }: HistorySectionProps) {
  const t = await getTranslations('NetworkPage')
  const words = await getTranslations('Vocabulary.changeEventKind')
  return (
    <Section
      id="history"
      title={t('sections.history')}
      empty={items.length === 0 && lineage.length === 0}
      checked={lastChecked(items)}
    >
      <LineageChart bodies={lineage} day={day} now={now} />
      <ol className="timeline max-w-3xl">
        {items.map((item) => (
          <li key={`${item.kind} ${item.date} ${item.text?.text}`}>
            <p className="text-sm text-muted">
              <span className="font-semibold text-ink tabular-nums lining-nums">
                {item.dateLabel ?? t('undated')}
              </span>
              {' · '}
              {words(item.kind)}
              {item.text ? null : <SourceMark refs={item.sources} />}
            </p>
            {item.text ? (
              <p>
                <ForeignText text={item.text} />
                <SourceMark refs={item.sources} />
              </p>
            ) : null}
            <Bodies label={t('predecessors')} bodies={item.predecessors} />
            <Bodies label={t('successors')} bodies={item.successors} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Bodies({ label, bodies }: { label: string; bodies: readonly OrganizationRefView[] }) {
  if (bodies.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      <span className="text-muted">{label}</span>
      {bodies.map((body) => (
        <OrganizationLink key={body.slug} organization={body} />
      ))}
    </p>
  )
}
