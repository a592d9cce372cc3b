import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Maybe } from '@/components/layout/maybe'
import { SourceMark } from '@/components/layout/source-mark'
import { Disclosure } from '@/components/ui/disclosure'
import type { IsoDay } from '@/lib/domain/day'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import type { MemberCount } from '@/lib/queries/network-page/seat-sum'
import { HolderList } from './holder-list'
import { OrganFacts } from './organ-facts'

/** Earlier holders beyond this number wait behind a disclosure. */
const FEW = 3

interface OrganCardProps {
  organ: OrganAsOf
  members: MemberCount
  /** Day that the page shows. */
  day: IsoDay
  /** Address of the organ's page, with the day asked for. */
  href: string
}

/** One organ on the page of its network. */
export async function OrganCard({ organ, members, day, href }: OrganCardProps) {
  const t = await getTranslations('Organs')
  const words = await getTranslations('Vocabulary.organKind')
  const { name, kind, slug, state, sources, holders, formerHolders } = organ
  return (
    <article id={`organ-${slug}`} className="scroll-mt-6">
      <p className="eyebrow">{words(kind)}</p>
      <h3 className="mb-2 text-xl">
        <a href={href}>
          <ForeignText text={name} />
        </a>{' '}
        <Maybe state={state} />
        <SourceMark refs={sources} />
      </h3>
      <OrganFacts organ={organ} members={members} day={day} />
      {holders.length > 0 ? (
        <>
          <h4 className="mb-1 mt-4 font-sans text-sm">{t('holders', { count: holders.length })}</h4>
          <HolderList mandates={holders} />
        </>
      ) : null}
      {formerHolders.length > FEW ? (
        <div className="mt-3">
          <Disclosure summary={t('formerHolders', { count: formerHolders.length })}>
            <HolderList mandates={formerHolders} />
          </Disclosure>
        </div>
      ) : null}
      {formerHolders.length > 0 && formerHolders.length <= FEW ? (
        <>
          <h4 className="mb-1 mt-4 font-sans text-sm">
            {t('formerHolders', { count: formerHolders.length })}
          </h4>
          <HolderList mandates={formerHolders} />
        </>
      ) : null}
    </article>
  )
}
