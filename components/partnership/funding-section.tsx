import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { formatAmount } from '@/lib/domain/money'
import type { FundingLine, FundingTable as FundingTableView } from '@/lib/queries/partnership-funding'
import { yearRanges } from '@/lib/queries/year-ranges'
import { FundingChart } from './funding-chart'
import { FunderShares, SideShares } from './funding-shares'
import { FundingTable } from './funding-table'

interface FundingSectionProps {
  lines: readonly FundingLine[]
  tables: readonly FundingTableView[]
  /** Years in which it ran and nothing is recorded. */
  gaps: readonly number[]
  sides: Record<'home' | 'partner', string>
  /** A partnership of this form usually has money: the section says so where none is known. */
  expected: boolean
  /** A French party may raise special amounts for water (Oudin law). */
  french: boolean
}

/** Who paid how much and when: the source's own lines, and totals that are marked as computed here. */
export async function FundingSection({ lines, tables, gaps, sides, expected, french }: FundingSectionProps) {
  if (tables.length === 0 && !expected) return null
  const locale = await getLocale()
  const format = await getFormatter()
  const t = await getTranslations('Partnership.funding')
  const totals = tables.map(({ total, currency }) => formatAmount(total, currency, locale)).join(' · ')
  return (
    <Section
      id="funding"
      title={t('title')}
      lead={t('lead', { count: lines.length, totals })}
      empty={tables.length === 0}
      emptyText={t('empty')}
    >
      {tables.map((table) => (
        <div key={table.currency} className="mb-6">
          <FundingChart table={table} />
          <FunderShares table={table} />
          <FundingTable table={table} french={french} />
          <SideShares table={table} labels={sides} />
        </div>
      ))}
      {gaps.length > 0 ? (
        <p className="mb-4 border-s-4 border-maybe ps-3 text-sm">
          {t('gap', { years: format.list(yearRanges(gaps)) })}
        </p>
      ) : null}
      <p className="text-sm text-muted">
        {t('note')} {tables.length > 1 ? t('several') : null}
      </p>
    </Section>
  )
}
