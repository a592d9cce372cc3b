import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForeignText } from '@/components/layout/foreign-text'
import { ClaimList } from '@/components/network/claim-list'
import { DatedPeriod } from '@/components/network/dated-period'
import { OrganizationLink } from '@/components/network/organization-link'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { ViewLink } from '@/components/ui/link'
import type { IsoDay } from '@/lib/domain/day'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import { inConflict } from '@/lib/queries/network-page/claims'
import { isUndated } from '@/lib/queries/network-page/context'
import type { MemberCount } from '@/lib/queries/network-page/seat-sum'
import type { LinkView } from '@/lib/queries/shared/view'
import { NextTurnFact } from './next-turn-fact'
import { Seats } from './seats'

interface OrganFactsProps {
  organ: OrganAsOf
  members: MemberCount
  /** Day that the page shows. */
  day: IsoDay
}

/** How an organ is made up, who elects it, what it does; statements that contradict this stand beside it. */
export async function OrganFacts({ organ, members, day }: OrganFactsProps) {
  const t = await getTranslations('Organs')
  const { composition, responsibilities, electedBy, reportsTo, seat, claims, dated, state } = organ
  const elections = claims.filter(({ kind }) => kind === 'elected-by')
  return (
    <>
      <DefinitionList>
        <Definition term={t('composition')}>
          {composition ? <ForeignText text={composition} /> : <Unknown>{t('unknown')}</Unknown>}
        </Definition>
        {organ.seats !== null || organ.rules.length > 0 ? (
          <Definition term={t('seats')}>
            <Seats organ={organ} members={members} />
          </Definition>
        ) : null}
        {organ.termYears === null ? null : (
          <Definition term={t('term')}>{t('years', { count: organ.termYears })}</Definition>
        )}
        <NextTurnFact organ={organ} day={day} />
        {electedBy ? (
          <Definition term={t('electedBy')}>
            <ViewLink link={electedBy} />
            {inConflict(elections) ? <span className="text-muted"> ({t('disputed')})</span> : null}
          </Definition>
        ) : null}
        <Links term={t('elects')} links={organ.elects} />
        {reportsTo ? (
          <Definition term={t('reportsTo')}>
            <ViewLink link={reportsTo} />
          </Definition>
        ) : null}
        <Links term={t('reports')} links={organ.reports} />
        {responsibilities.items.length > 0 ? (
          <Definition term={t('responsibilities')}>
            <ul
              className="list-['–_'] ps-4"
              lang={responsibilities.fallback ? responsibilities.lang : undefined}
            >
              {responsibilities.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Definition>
        ) : null}
        {seat ? (
          <Definition term={t('seat')}>
            <OrganizationLink organization={seat} />
          </Definition>
        ) : null}
        {isUndated(dated) || (dated.period.from === null && dated.period.to === '..' && !state) ? null : (
          <Definition term={t('period')}>
            <DatedPeriod dated={dated} state={state} />
          </Definition>
        )}
      </DefinitionList>
      {claims.length > 0 ? (
        <div className="mt-4 border-s-4 border-maybe ps-4">
          <p className="mb-1 text-sm font-semibold">{t('claims')}</p>
          <ClaimList claims={claims} />
        </div>
      ) : null}
    </>
  )
}

function Links({ term, links }: { term: string; links: readonly LinkView[] }) {
  if (links.length === 0) return null
  return (
    <Definition term={term}>
      <ul className="flex flex-wrap gap-x-4">
        {links.map((link) => (
          <li key={link.href}>
            <ViewLink link={link} />
          </li>
        ))}
      </ul>
    </Definition>
  )
}

function Unknown({ children }: { children: ReactNode }) {
  return <span className="text-muted">{children}</span>
}
