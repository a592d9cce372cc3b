import { getLocale, getTranslations } from 'next-intl/server'
import { barOf } from '@/components/charts/bar-of'
import { PeriodBars } from '@/components/charts/period-bars'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { isPast, periodBounds } from '@/lib/domain/period'
import { translator } from '@/lib/i18n/translator'
import type { LineageBody } from '@/lib/queries/network-page/lineage'

interface LineageChartProps {
  bodies: readonly LineageBody[]
  /** Day that the page shows. */
  day: IsoDay
  /** The day is the present one. */
  now: boolean
}

/** Predecessors and successors as bars on one axis of years, each with its legal forms; the list beside it tells the turns. */
export async function LineageChart({ bodies, day, now }: LineageChartProps) {
  if (bodies.length === 0) return null
  const t = await getTranslations('Lineage')
  const locale = await getLocale()
  const goesOn = ({ period }: LineageBody['dated']) => !isPast(periodBounds(period), day)
  const bar = ({ period, label }: LineageBody['dated']) => ({
    ...barOf(period, label),
    state: goesOn({ period, label }) ? ('yes' as const) : ('ended' as const),
  })
  return (
    <div className="mb-8 max-w-3xl">
      <PeriodBars
        groups={bodies.map(({ organization, dated, legalForms, became }) => ({
          label: bodies.length > 1 ? organization.name.text : undefined,
          rows: (legalForms.length > 0
            ? legalForms.map((form) => ({ label: form.label.text, dated: form.dated }))
            : [{ label: t('existence'), dated }]
          ).map((row, index, rows) => ({
            label: row.label,
            note:
              index === rows.length - 1 && became.length > 0
                ? became
                    .map(({ name, dateLabel }) =>
                      t(goesOn(dated) ? 'tookPart' : 'became', { name, date: dateLabel ?? 'none' }),
                    )
                    .join(', ')
                : undefined,
            periods: [bar(row.dated)],
          })),
        }))}
        asOf={{ day, label: now ? t('today') : formatEdtf(day, locale, translator(locale, 'Period')) }}
        title={t('title', { count: bodies.length })}
        description={t('description', {
          bodies: bodies
            .map(({ organization, dated, became }) =>
              [
                `${organization.name.text} (${dated.label || t('undated')})`,
                ...became.map(({ name, dateLabel }) =>
                  t(goesOn(dated) ? 'tookPart' : 'became', { name, date: dateLabel ?? 'none' }),
                ),
              ].join(', '),
            )
            .join('; '),
        })}
      />
    </div>
  )
}
