import { getLocale, getTranslations } from 'next-intl/server'
import { type Address, href } from '@/lib/i18n/routing'
import type { ClaimView } from '@/lib/queries/network-page/claims'
import type { MemberReach } from '@/lib/queries/network-page/page-query'

interface ReachSwitchProps {
  /** Number of its own members, and of bodies that belong to these. */
  direct: number
  indirect: number
  claims: readonly ClaimView[]
  reach: MemberReach
  address: Address
}

/**
 * In a network of networks: its own members, those that belong to it through an association, and those that it says to
 * represent, which is a claim and no list. Three different things that are easily taken for one.
 */
export async function ReachSwitch({ direct, indirect, claims, reach, address }: ReachSwitchProps) {
  if (indirect === 0) return null
  const t = await getTranslations('Reach')
  const locale = await getLocale()
  const to = (value: MemberReach) =>
    `${href(locale, { ...address, query: { ...address.query, reach: value === 'direct' ? null : value } })}#reach`
  const represented = claims.find(({ kind, value }) => kind === 'represented' && value !== null)
  return (
    <nav id="reach" aria-label={t('label')} className="mb-6 scroll-mt-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a href={to('direct')} aria-current={reach === 'direct' || undefined} className="switch-link">
            {t('direct', { count: direct })}
          </a>
        </li>
        <li>
          <a href={to('through')} aria-current={reach === 'through' || undefined} className="switch-link">
            {t('through', { count: indirect })}
          </a>
        </li>
        {represented ? (
          <li className="py-2 text-muted">
            {t('represented', {
              value: represented.value ?? '',
              by: represented.saidBy ?? 'none',
              date: represented.dateLabel ?? 'none',
            })}
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
