import { getLocale } from 'next-intl/server'
import { formatAmount, type Money } from '@/lib/domain/money'

/** Sums of money, each in its own currency; several are never added up. */
export async function Amounts({ sums }: { sums: readonly Money[] }) {
  const locale = await getLocale()
  return sums.map(({ amount, currency }) => formatAmount(amount, currency, locale)).join(' · ')
}

/** The same in the cell of a table, one below another. */
export async function AmountLines({ sums }: { sums: readonly Money[] }) {
  const locale = await getLocale()
  return sums.map(({ amount, currency }) => (
    <span key={currency} className="block">
      {formatAmount(amount, currency, locale)}
    </span>
  ))
}
