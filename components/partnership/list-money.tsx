import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Stat, Stats } from '@/components/ui/stat'
import { currencyName, formatAmount } from '@/lib/domain/money'
import type { ListSums } from '@/lib/queries/partnership-sums'

interface ListMoneyProps {
  money: ListSums
  /** Only the amounts of some funders or years were asked for. */
  narrowed?: boolean
}

/** What is recorded of the money in the partnerships listed: one computed sum a currency, never one over several. */
export async function ListMoney({ money: { sums, undated }, narrowed = false }: ListMoneyProps) {
  if (sums.length === 0 && undated === 0) return null
  const locale = await getLocale()
  const t = await getTranslations('Partnerships.money')
  return (
    <section aria-labelledby="money-title" id="money" className="mb-8 border-t border-rule pt-3">
      <h3 id="money-title" className="mb-3 text-lg">
        {t('title')} <Badge>{t('computed')}</Badge>
      </h3>
      <Stats>
        {sums.map(({ amount, currency, lines, partnerships }) => (
          <Stat
            key={currency}
            label={currencyName(currency, locale)}
            value={<span className="text-lg sm:text-2xl">{formatAmount(amount, currency, locale)}</span>}
            note={t('of', { lines, partnerships })}
          />
        ))}
      </Stats>
      <p className="mt-3 text-sm text-muted">
        {t('note')} {sums.length > 1 ? t('several') : null} {narrowed ? t('narrowed') : null}{' '}
        {undated > 0 ? t('undated', { count: undated }) : null}
      </p>
    </section>
  )
}
