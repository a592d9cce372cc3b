import { getLocale, getTranslations } from 'next-intl/server'
import { MOST_SERIES } from '@/components/charts/chart-pattern'
import { YearBars } from '@/components/charts/year-bars'
import { formatAmount } from '@/lib/domain/money'
import type { FundingTable } from '@/lib/queries/partnership-funding'

/** Amounts a year, stacked by funder. Nothing where fewer than two years are told apart. */
export async function FundingChart({ table: { currency, years, rows } }: { table: FundingTable }) {
  const dated = years.flatMap(({ year, total }, index) => (year === null ? [] : [{ year, total, index }]))
  if (dated.length < 2) return null
  const locale = await getLocale()
  const t = await getTranslations('Partnership.funding')
  // The last series gathers the funders that no pattern is left for.
  const alone = rows.length > MOST_SERIES ? rows.slice(0, MOST_SERIES - 1) : rows
  const others = rows.slice(alone.length)
  const amount = (row: (typeof rows)[number], index: number) => Number(row.amounts[index] ?? 0)
  const columns = dated.map(({ year, total, index }) => ({
    year,
    label: total === null ? t('noData') : formatAmount(total, currency, locale),
    amounts:
      total === null
        ? null
        : [
            ...alone.map((row) => amount(row, index)),
            ...(others.length > 0 ? [others.reduce((sum, row) => sum + amount(row, index), 0)] : []),
          ],
  }))
  return (
    <div className="mb-5">
      <YearBars
        title={t('chart', { currency })}
        description={t('chartDescription', {
          years: columns.map(({ year, label }) => `${year}: ${label}`).join('; '),
        })}
        noDataLabel={t('noData')}
        series={[
          ...alone.map(({ funder }) => ({ label: funder })),
          ...(others.length > 0 ? [{ label: t('others') }] : []),
        ]}
        years={columns}
      />
    </div>
  )
}
