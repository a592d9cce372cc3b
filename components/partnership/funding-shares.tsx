import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { MOST_SERIES } from '@/components/charts/chart-pattern'
import { ShareBar } from '@/components/charts/share-bar'
import { formatAmount, sumsByCurrency } from '@/lib/domain/money'
import type { FundingTable } from '@/lib/queries/partnership-funding'

/** A share in words of the page's language: 354 tenths of a percent are "35,4 %". */
export async function shareFormat(): Promise<(share: number) => string> {
  const format = await getFormatter()
  return (share) => format.number(share / 1000, { style: 'percent', maximumFractionDigits: 1 })
}

/** Who pays which part, as a bar. Nothing where one body pays all. */
export async function FunderShares({ table: { currency, rows } }: { table: FundingTable }) {
  const locale = await getLocale()
  const t = await getTranslations('Partnership.funding')
  const share = await shareFormat()
  if (rows.length < 2 || rows.some((row) => row.share === null)) return null
  // In the order of the chart by years, so that a funder has one pattern in both. The last part gathers the funders
  // that no pattern is left for.
  const alone = rows.length > MOST_SERIES ? rows.slice(0, MOST_SERIES - 1) : rows
  const others = rows.slice(alone.length)
  const figure = (amount: string, part: number) => `${formatAmount(amount, currency, locale)}, ${share(part)}`
  const [rest] = sumsByCurrency(others.map(({ total }) => ({ amount: total, currency })))
  const restShare = others.reduce((sum, row) => sum + (row.share ?? 0), 0)
  const parts = [
    ...alone.map((row) => ({
      label: row.funder,
      lang: row.lang,
      share: row.share ?? 0,
      figure: figure(row.total, row.share ?? 0),
    })),
    ...(rest ? [{ label: t('others'), share: restShare, figure: figure(rest.amount, restShare) }] : []),
  ]
  return (
    <div className="mb-5">
      <p className="chart-title">{t('shares', { currency })}</p>
      <ShareBar
        title={t('shares', { currency })}
        description={t('chartDescription', {
          years: parts.map(({ label, figure: words }) => `${label}: ${words}`).join('; '),
        })}
        parts={parts}
      />
    </div>
  )
}

interface SideSharesProps {
  table: FundingTable
  labels: Record<'home' | 'partner', string>
}

/** What each side pays, where the lines tell two sides apart. */
export async function SideShares({ table: { currency, sides }, labels }: SideSharesProps) {
  const locale = await getLocale()
  const t = await getTranslations('Partnership.funding')
  const share = await shareFormat()
  if (sides.length < 2) return null
  return (
    <table className="table keep sides mt-5">
      <caption className="chart-title text-start">{t('bySide')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('side')}</th>
          <th scope="col" className="number">
            {t('totalComputed')}
          </th>
          <th scope="col" className="number">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ side, total, share: part }) => (
          <tr key={side ?? 'neither'}>
            <th scope="row">{side ? labels[side] : t('neither')}</th>
            <td className="number">{formatAmount(total, currency, locale)}</td>
            <td className="number">{part === null ? '–' : share(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
