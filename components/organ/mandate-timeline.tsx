import { getLocale, getTranslations } from 'next-intl/server'
import { barOf } from '@/components/charts/bar-of'
import { PeriodBars } from '@/components/charts/period-bars'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import { translator } from '@/lib/i18n/translator'
import type { Stated } from '@/lib/queries/network-page/as-of'
import type { MandateView } from '@/lib/queries/network-page/organs'

interface MandateTimelineProps {
  mandates: readonly Stated<MandateView>[]
  /** Day that the page shows. */
  day: IsoDay
  /** The day is the present one. */
  now: boolean
}

/** The mandates as bars on an axis of years, by position, oldest first. The lists under it say the same. */
export async function MandateTimeline({ mandates, day, now }: MandateTimelineProps) {
  const t = await getTranslations('Organs')
  const locale = await getLocale()
  const rows = mandates
    .filter(({ dated }) => dated.period.from !== null || dated.period.to !== null)
    .toReversed()
  if (rows.length < 2) return null
  const positions = groupBy(rows, ({ seat, position }) => seat ?? position?.text ?? '')
  const groups =
    positions.size > 4
      ? [{ rows: rows.map((mandate) => row(mandate, true)) }]
      : [...positions.values()].map((list) => ({
          label: positions.size > 1 ? list.at(-1)?.position?.text : undefined,
          rows: list.map((mandate) => row(mandate, false)),
        }))
  return (
    <PeriodBars
      groups={groups}
      asOf={{ day, label: now ? t('today') : formatEdtf(day, locale, translator(locale, 'Period')) }}
      title={t('timeline')}
      description={t('timelineDescription', { count: rows.length })}
    />
  )
}

function row(mandate: Stated<MandateView>, withPosition: boolean) {
  const { person, organization, position, dated, state } = mandate
  return {
    label: [person, organization?.name.text].filter(Boolean).join(', '),
    note: withPosition ? position?.text : undefined,
    periods: [
      {
        ...barOf(dated.period, dated.label, mandate.endsBy),
        state: state === 'no' ? ('ended' as const) : ('yes' as const),
      },
    ],
  }
}
