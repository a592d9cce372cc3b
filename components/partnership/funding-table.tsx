import { getLocale, getTranslations } from 'next-intl/server'
import { SourceMark } from '@/components/layout/source-mark'
import { Badge } from '@/components/ui/badge'
import { Cell } from '@/components/ui/table'
import { formatAmount } from '@/lib/domain/money'
import type { FundingRow, FundingTable as FundingTableView } from '@/lib/queries/partnership-funding'
import { shareFormat } from './funding-shares'

/** Funders by years in one currency, with the computed totals of each. */
export async function FundingTable({ table, french }: { table: FundingTableView; french: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('Partnership.funding')
  const share = await shareFormat()
  const { currency, years, rows, total } = table
  const shared = rows.length > 1
  const money = (amount: string) => formatAmount(amount, currency, locale)
  const names = years.map(({ year }) => (year === null ? t('undated') : String(year)))
  return (
    <>
      <table className="table funding">
        <caption className="sr-only">{t('table', { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('funder')}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {t('total')} <Badge>{t('computed')}</Badge>
            </th>
            {shared ? (
              <th scope="col" className="number">
                {t('share')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.funder}
              row={row}
              names={names}
              money={money}
              totalLabel={t('totalComputed')}
              share={shared ? { label: t('share'), text: row.share === null ? '–' : share(row.share) } : null}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('total')} <Badge>{t('computed')}</Badge>
            </th>
            {years.map(({ year, total: sum }, index) => (
              <td key={year ?? 'undated'} data-label={names[index]} className="number">
                {sum === null ? <span className="funding-none">{t('nothing')}</span> : money(sum)}
              </td>
            ))}
            <td data-label={t('totalComputed')} className="number">
              {money(total)}
            </td>
            {shared ? (
              <td data-label={t('share')} className="number">
                {share(1000)}
              </td>
            ) : null}
          </tr>
        </tfoot>
      </table>
      {french ? (
        <p className="mt-3 text-sm">
          {t.rich('water', {
            amount: () =>
              table.water === null ? (
                <span className="text-muted">{t('waterNone')}</span>
              ) : (
                <>
                  {money(table.water)} <Badge>{t('computed')}</Badge>
                </>
              ),
          })}
        </p>
      ) : null}
    </>
  )
}

interface RowProps {
  row: FundingRow
  names: readonly string[]
  money: (amount: string) => string
  totalLabel: string
  share: { label: string; text: string } | null
}

function Row({ row, names, money, totalLabel, share }: RowProps) {
  const { funder, lang, href, amounts, total, sources } = row
  return (
    <tr>
      <th scope="row" lang={lang}>
        {href ? <a href={href}>{funder}</a> : funder} <SourceMark refs={sources} />
      </th>
      {amounts.map((amount, index) => (
        <Cell key={names[index]} label={names[index]} number>
          {amount === null ? <span aria-hidden="true">–</span> : money(amount)}
        </Cell>
      ))}
      <Cell label={totalLabel} number>
        {money(total)}
      </Cell>
      {share ? (
        <Cell label={share.label} number>
          {share.text}
        </Cell>
      ) : null}
    </tr>
  )
}
