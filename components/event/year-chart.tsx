import { getTranslations } from 'next-intl/server'
import { YearBars } from '@/components/charts/year-bars'
import { type EventListPage, yearsOf } from '@/lib/queries/event-list-view'

/** Fewer meetings than this are no picture. */
const FEWEST = 10

/** How many meetings the list holds for each year. The list below holds the same years. */
export async function YearChart({ view: { upcoming, past } }: { view: EventListPage }) {
  const years = [...past.flatMap(({ rows }) => rows), ...upcoming].flatMap((row) =>
    yearsOf(row).slice(0, 1).map(Number),
  )
  if (years.length < FEWEST) return null
  const t = await getTranslations('Events.chart')
  const first = Math.min(...years)
  const last = Math.max(...years)
  return (
    <figure className="mb-10">
      <figcaption className="chart-title">{t('title')}</figcaption>
      <YearBars
        title={t('title')}
        description={t('description', { count: years.length, from: String(first), to: String(last) })}
        noDataLabel={t('noData')}
        series={[{ label: t('series') }]}
        years={Array.from({ length: last - first + 1 }, (_, index) => {
          const year = first + index
          const count = years.filter((one) => one === year).length
          return { year, label: String(count), amounts: count > 0 ? [count] : null }
        })}
      />
    </figure>
  )
}
