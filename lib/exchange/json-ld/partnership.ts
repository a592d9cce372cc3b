import type { PartnershipPageView } from '@/lib/queries/partnership-page'
import { isoDate, type JsonLdNode, organizationNode } from './node'

/** A cooperation as schema:Project, which is also an org:OrganizationalCollaboration, with its parties as members. */
export function partnershipJsonLd(view: PartnershipPageView): JsonLdNode {
  const { record, parties, network, dated, registry, registryId } = view
  return {
    '@type': ['Project', 'org:OrganizationalCollaboration'],
    '@id': record.permalink,
    name: view.title.text,
    alternateName: view.titleFull,
    description: (view.description ?? view.context)?.text,
    url: record.permalink,
    foundingDate: isoDate(dated.period.from),
    dissolutionDate: isoDate(dated.period.to),
    member: parties.map(({ organization }) => organizationNode(organization)),
    parentOrganization: network && organizationNode(network),
    identifier: registryId
      ? { '@type': 'PropertyValue', propertyID: registry ?? undefined, value: registryId }
      : null,
  }
}
