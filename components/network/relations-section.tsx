import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { NetworkAsOf, Stated } from '@/lib/queries/network-page/as-of'
import type { RelatedNetworkView } from '@/lib/queries/network-page/identity'
import type { MemberRow } from '@/lib/queries/network-page/member-list'
import { DatedPeriod } from './dated-period'
import { OrganizationLink } from './organization-link'

interface RelationsSectionProps {
  identity: NetworkAsOf['identity']
  /** Members of the day. */
  members: readonly MemberRow[]
}

/** Where the network stands among networks: the one it is a section of, its sections, those it belongs to, its members. */
export async function RelationsSection({ identity, members }: RelationsSectionProps) {
  const t = await getTranslations('NetworkPage')
  const { parent, sections, memberOf } = identity
  const networks = members.filter(
    ({ organization, group }) => organization.kind === 'network' && group === 'current',
  )
  const empty = !parent && sections.length + memberOf.length + networks.length === 0
  return (
    <Section id="relations" title={t('sections.relations')} empty={empty} emptyText={t('noRelations')}>
      <DefinitionList>
        {parent ? (
          <Definition term={t('parent')}>
            <Related networks={[parent]} />
          </Definition>
        ) : null}
        {sections.length > 0 ? (
          <Definition term={t('subNetworks', { count: sections.length })}>
            <Related networks={sections} />
          </Definition>
        ) : null}
        {memberOf.length > 0 ? (
          <Definition term={t('memberOf')}>
            <Related networks={memberOf} />
          </Definition>
        ) : null}
        {networks.length > 0 ? (
          <Definition term={t('memberNetworks', { count: networks.length })}>
            <ul className="columns-1 gap-8 sm:columns-2">
              {networks.map(({ organization, dated }) => (
                <li key={organization.slug + dated.label}>
                  <OrganizationLink organization={organization} />
                </li>
              ))}
            </ul>
          </Definition>
        ) : null}
      </DefinitionList>
    </Section>
  )
}

async function Related({ networks }: { networks: readonly Stated<RelatedNetworkView>[] }) {
  const words = await getTranslations('Vocabulary')
  return (
    <ul>
      {networks.map(({ network, dated, state, membership }) => (
        <li key={network.slug + dated.label}>
          <OrganizationLink organization={network} />{' '}
          <span className="text-sm text-muted">
            {membership
              ? [
                  words(`membershipClass.${membership.class}`),
                  ...membership.roles.map((role) => words(`membershipRole.${role}`)),
                ].join(', ')
              : null}
            {membership ? ' · ' : null}
            <DatedPeriod dated={dated} state={state} />
          </span>
          {membership ? <SourceMark refs={membership.sources} /> : null}
        </li>
      ))}
    </ul>
  )
}
