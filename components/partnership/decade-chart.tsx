import { getTranslations } from 'next-intl/server'
import { YearBars } from '@/components/charts/year-bars'
import { PARTNERSHIP_FORMS } from '@/lib/domain/vocabulary'
import type { ListedPartnership } from '@/lib/queries/partnership-list-view'

/** Fewer partnerships than this are no picture. */
const FEWEST = 12

/** The partnerships of the list by the decade in which they began and by form. */
export async function DecadeChart({ rows }: { rows: readonly ListedPartnership[] }) {
  const dated = rows.filter(({ dated: { period } }) => period.from !== null)
  if (dated.length < FEWEST) return null
  const t = await getTranslations('Partnerships.decades')
  const names = await getTranslations('Vocabulary.partnershipForms')
  const forms = PARTNERSHIP_FORMS.filter((form) => dated.some((row) => row.form === form))
  const decades = dated.map(decadeOf)
  const first = Math.min(...decades)
  const count = (Math.max(...decades) - first) / 10 + 1
  const undated = rows.length - dated.length
  return (
    <figure className="mb-8">
      <figcaption className="chart-title">{t('title')}</figcaption>
      <YearBars
        title={t('title')}
        description={t('description', { count: dated.length, undated })}
        noDataLabel={t('noData')}
        series={forms.map((form) => ({ label: names(form) }))}
        years={Array.from({ length: count }, (_, index) => {
          const year = first + index * 10
          const inDecade = dated.filter((row) => decadeOf(row) === year)
          return {
            year,
            label: String(inDecade.length),
            amounts:
              inDecade.length > 0
                ? forms.map((form) => inDecade.filter((row) => row.form === form).length)
                : null,
          }
        })}
      />
      <p className="mt-2 text-sm text-muted">{t('note', { undated })}</p>
    </figure>
  )
}

function decadeOf({ bounds }: ListedPartnership): number {
  return Math.floor(Number(bounds.startEarliest.slice(0, 4)) / 10) * 10
}
