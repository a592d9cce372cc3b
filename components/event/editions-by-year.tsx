import { getTranslations } from 'next-intl/server'
import { groupBy } from '@/lib/domain/group'
import { yearsOf } from '@/lib/queries/event-list-view'
import type { EventRowView } from '@/lib/queries/event-rows'
import { EventRows } from './event-rows'

/** The editions of a series, year by year, oldest first; those that nothing dates under a heading of their own. */
export async function EditionsByYear({ editions }: { editions: readonly EventRowView[] }) {
  const t = await getTranslations('EventSeries.editions')
  const years = groupBy(editions, (edition) => yearsOf(edition).join('–') || UNDATED)
  return (
    <ol className="edition-years">
      {[...years].map(([year, rows]) => (
        <li key={year}>
          <h3>{year === UNDATED ? t('undated') : year}</h3>
          <EventRows rows={rows} hideNetwork heading={year} />
        </li>
      ))}
    </ol>
  )
}

const UNDATED = 'undated'
