import { getLocale, getTranslations } from 'next-intl/server'
import { barOf } from '@/components/charts/bar-of'
import { PeriodBars } from '@/components/charts/period-bars'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import { isPast, periodBounds } from '@/lib/domain/period'
import { translator } from '@/lib/i18n/translator'
import type { MandateView } from '@/lib/queries/organization-page-model'

interface MandateBarsProps {
  mandates: readonly MandateView[]
  /** Day that the page shows. */
  day: IsoDay
  /** The day is the present one. */
  now: boolean
}

/** In which organs a body sits and sat, by network, on one axis of years; the table below says the same. */
export async function MandateBars({ mandates, day, now }: MandateBarsProps) {
  const t = await getTranslations('OrganizationPage.mandates')
  const locale = await getLocale()
  const dated = mandates.filter(({ period }) => period.from !== null || period.to !== null)
  if (dated.length < 2) return null
  return (
    <div className="mb-8">
      <PeriodBars
        groups={[...groupBy(dated.toReversed(), ({ network }) => network.acronym ?? network.label)].map(
          ([label, rows]) => ({
            label,
            rows: rows.map(({ position, person, organ, period }) => ({
              label: position?.text ?? organ.label,
              note: person ?? undefined,
              periods: [
                {
                  ...barOf(period, period.label),
                  state: isPast(periodBounds(period), day) ? ('ended' as const) : ('yes' as const),
                },
              ],
            })),
          }),
        )}
        asOf={{ day, label: now ? t('today') : formatEdtf(day, locale, translator(locale, 'Period')) }}
        title={t('chart')}
        description={t('chartDescription', { count: dated.length })}
      />
    </div>
  )
}
