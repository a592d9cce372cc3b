import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import { type MemberCount, seatSum } from '@/lib/queries/network-page/seat-sum'

interface SeatsProps {
  organ: Pick<OrganAsOf, 'seats' | 'rules' | 'holders'>
  members: MemberCount
}

/** The legal number of seats, the rule behind it, and what the rule adds up to: reckoned, not stated, and marked so. */
export async function Seats({ organ: { seats, rules, holders }, members }: SeatsProps) {
  const t = await getTranslations('Organs')
  const sum = seatSum(rules, members)
  return (
    <>
      <p>
        {seats === null ? (
          <span className="text-muted">{t('seatsUnknown')}</span>
        ) : (
          t('legalSeats', { count: seats })
        )}
      </p>
      {seats !== null && holders.length > 0 && holders.length < seats ? (
        <p className="text-sm text-muted">
          {t('holdersKnown', { known: holders.length, seats })} <Badge>{t('computed')}</Badge>
        </p>
      ) : null}
      {rules.length > 0 ? (
        <ul className="text-sm text-muted">
          {rules.map(({ count, perMember, label }) => (
            <li key={`${count} ${label?.text}`}>
              {t(perMember ? 'perMember' : 'inAll', { count, label: label?.text ?? '' })}
            </li>
          ))}
        </ul>
      ) : null}
      {sum ? (
        <p className="mt-1 tabular-nums lining-nums">
          {sum.terms} ={' '}
          <strong className="font-semibold">
            {sum.most > sum.least ? `${sum.least}–${sum.most}` : sum.least}
          </strong>{' '}
          <Badge title={t('computedTitle')}>{t('computed')}</Badge>
          {sum.members ? (
            <span className="text-sm text-muted">
              {' '}
              {t('computedWith', {
                ...sum.members,
                same: sum.members.least === sum.members.most ? 'yes' : 'no',
              })}
            </span>
          ) : null}
          {seats !== null && (seats < sum.least || seats > sum.most) ? (
            <span className="block text-sm text-muted">{t('sumDiffers', { legal: seats })}</span>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
