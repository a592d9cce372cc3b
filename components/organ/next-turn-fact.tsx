import { getLocale, getTranslations } from 'next-intl/server'
import { OrganizationLink } from '@/components/network/organization-link'
import { Badge } from '@/components/ui/badge'
import { Definition } from '@/components/ui/definition-list'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtfAt } from '@/lib/domain/format-date'
import { translator } from '@/lib/i18n/translator'
import { nextTurn } from '@/lib/queries/network-page/next-turn'
import type { OrganView } from '@/lib/queries/network-page/organs'

interface NextTurnFactProps {
  organ: Pick<OrganView, 'termYears' | 'mandates'>
  /** Day that the page shows. */
  day: IsoDay
}

/** When the seat changes hands next and whose turn it is: reckoned, and marked so. */
export async function NextTurnFact({ organ, day }: NextTurnFactProps) {
  const turn = nextTurn(organ, day)
  if (!turn) return null
  const t = await getTranslations('NextTurn')
  const locale = await getLocale()
  return (
    <Definition term={t('term')}>
      {t(turn.overdue ? 'overdue' : 'date', {
        date: formatEdtfAt(turn.date, locale, translator(locale, 'Period')),
      })}{' '}
      {turn.next ? (
        <>
          {t('next')} <OrganizationLink organization={turn.next} />{' '}
        </>
      ) : null}
      <Badge title={t('computedTitle')}>{t('computed')}</Badge>
    </Definition>
  )
}
