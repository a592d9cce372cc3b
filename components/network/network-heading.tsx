import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/layout/page-heading'
import { AsOfForm } from '@/components/time/as-of-form'
import { Badge, Tag } from '@/components/ui/badge'
import { firstYear } from '@/lib/domain/period'
import type { Address } from '@/lib/i18n/routing'
import type { NetworkAsOf } from '@/lib/queries/network-page/as-of'
import type { MemberList, MemberRow } from '@/lib/queries/network-page/member-list'

const STATUS_TONES = { active: 'good', dormant: 'maybe', dissolved: 'alert' } as const

interface NetworkHeadingProps {
  network: NetworkAsOf
  members: MemberList
  address: Address
}

/** Name, acronym, scope and status, a sentence with the figures of the page, and the way to another day. */
export async function NetworkHeading({ network, members, address }: NetworkHeadingProps) {
  const t = await getTranslations('NetworkPage')
  const words = await getTranslations('Vocabulary')
  const { name, acronym, scope, status } = network.identity
  return (
    <PageHeading
      kind={<Tag colour={`var(--color-scope-${scope})`}>{t(`kind.${scope}`)}</Tag>}
      title={
        <>
          <span className="hyphens-auto">{name.text}</span>
          {acronym && acronym !== name.text ? (
            <span className="ms-3 whitespace-nowrap font-normal text-muted"> {acronym}</span>
          ) : null}
        </>
      }
      lang={name.fallback ? name.lang : undefined}
      standfirst={t('standfirst', { kind: t(`kind.${scope}`), ...figures(network, members) })}
    >
      <Badge tone={STATUS_TONES[status]}>
        {t(network.day ? 'statusToday' : 'status', { status: words(`networkStatus.${status}`) })}
      </Badge>
      <div className="basis-full" />
      <AsOfForm address={address} label={t('asOf')} from={firstYear(network.identity.dated.period)} />
    </PageHeading>
  )
}

/** The figures of the sentence; a network that nobody is known to belong to has a sentence of its own. */
function figures({ identity, organs, actionFields }: NetworkAsOf, members: MemberList) {
  const inGroup = (wanted: MemberRow['group']) => members.all.filter(({ group }) => group === wanted)
  const [current, former] = [inGroup('current'), inGroup('former')]
  const counted = current.length > 0 ? current : former
  return {
    period: identity.dated.period.from === null ? 'unknown' : identity.dated.label,
    dated: identity.dated.period.from === null ? 'no' : 'yes',
    members: current.length,
    former: former.length,
    countries: new Set(counted.flatMap(({ organization }) => organization.country ?? [])).size,
    organs: organs.length,
    fields: actionFields.reduce((sum, { fields }) => sum + fields.length, 0),
  }
}
