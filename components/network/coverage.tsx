import { getTranslations } from 'next-intl/server'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { Disclosure } from '@/components/ui/disclosure'
import type { ClaimView } from '@/lib/queries/network-page/claims'
import type { MemberList } from '@/lib/queries/network-page/member-list'
import { ClaimList } from './claim-list'

interface CoverageProps {
  list: MemberList
  /** What others say of the number of members, countries, authorities; latest first. */
  claims: readonly ClaimView[]
  day: string | null
}

/** How many members the directory knows, against how many somebody says there are; every such statement below. */
export async function Coverage({ list, claims, day }: CoverageProps) {
  const t = await getTranslations('Members')
  const current = list.all.filter(({ group }) => group === 'current')
  // Of a network that has only former members, and of which nobody says more, a bar could only show that it has none.
  if (current.length === 0 && claims.length === 0 && list.all.length > 0) return null
  // Those who say how many members a network has do not count its partners and observers.
  const known = current.filter((row) => row.class !== 'partner' && row.class !== 'observer').length
  const claim = claims.find(({ kind, number }) => kind === 'members' && number !== null)
  // An undated statement says nothing about a day of the past.
  const compared = day && claim?.date === null ? undefined : claim
  const knownLabel = t('known', { count: known, others: current.length - known })
  const claimedLabel = compared
    ? t('claimed', {
        value: compared.value ?? '',
        date: compared.dateLabel ?? 'none',
        by: compared.saidBy ?? 'none',
      })
    : t('noClaim')
  return (
    <div className="mb-8 min-w-0 max-w-3xl">
      <CoverageBar
        known={known}
        claimed={compared?.number ?? undefined}
        knownLabel={knownLabel}
        claimedLabel={claimedLabel}
        title={t('coverageTitle')}
        description={t('coverageDescription', { known: knownLabel, claimed: claimedLabel })}
      />
      {claims.length > 0 ? (
        <div className="claims-narrow mt-3">
          <Disclosure
            summary={t('claims', { count: claims.length })}
            open={claims.length > 1 && claims.length <= 4}
          >
            <ClaimList claims={claims} />
          </Disclosure>
        </div>
      ) : null}
    </div>
  )
}
