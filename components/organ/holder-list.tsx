import { ForeignText } from '@/components/layout/foreign-text'
import { SourceMark } from '@/components/layout/source-mark'
import { ClaimLines } from '@/components/network/claim-list'
import { DatedPeriod } from '@/components/network/dated-period'
import { OrganizationLink } from '@/components/network/organization-link'
import type { Stated } from '@/lib/queries/network-page/as-of'
import type { MandateView } from '@/lib/queries/network-page/organs'

/** Who holds or held positions: person and body, position, period, source, and what is said against it. */
export function HolderList({ mandates }: { mandates: readonly Stated<MandateView>[] }) {
  return (
    <ul className="holders">
      {mandates.map((mandate) => (
        <li
          key={`${mandate.person} ${mandate.organization?.slug} ${mandate.dated.label} ${mandate.position?.text}`}
        >
          <Holder mandate={mandate} />
        </li>
      ))}
    </ul>
  )
}

function Holder({ mandate }: { mandate: Stated<MandateView> }) {
  const { person, organization, position, dated, state, claims, sources } = mandate
  return (
    <>
      <span className="font-medium">
        {person}
        {person && organization ? ', ' : null}
        {organization ? <OrganizationLink organization={organization} /> : null}
      </span>
      <span className="text-muted">
        {position ? (
          <>
            {' · '}
            <ForeignText text={position} />
          </>
        ) : null}
        {' · '}
        <DatedPeriod dated={dated} state={state} />
      </span>
      <SourceMark refs={sources} />
      <ClaimLines claims={claims} />
    </>
  )
}
