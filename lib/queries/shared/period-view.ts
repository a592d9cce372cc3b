import type { IsoDay } from '@/lib/domain/day'
import { formatPeriod } from '@/lib/domain/format-date'
import { asOf, type Period } from '@/lib/domain/period'
import { Recent } from '@/lib/domain/recent'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import type { PeriodView } from './view'

/** The columns of a period, to spread into a select. */
export const periodSelect = { from: true, to: true, attested: true } as const

/** Labels are made of few dates, and pages show the same ones hundreds of times. */
const labels = new Recent<string>(5000)

/** A period in words; with a day, also whether it held then. `over` where it has ended, even if nobody knows when. */
export function periodView(
  period: Period,
  locale: Locale,
  day?: IsoDay | null,
  { over = false } = {},
): PeriodView {
  const key = [locale, period.from, period.to, period.attested, over].join(' ')
  return {
    label: labels.get(key, () =>
      formatPeriod(period, locale, translator(locale, 'Period'), { attested: 'hide', over }),
    ),
    from: period.from,
    to: period.to,
    ...(day ? { state: asOf(period, day) } : {}),
  }
}
