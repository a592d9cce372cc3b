import type { NetworkPage } from '@/lib/queries/network-page'
import { identifiers, isoDate, type JsonLdNode, organizationNode } from './node'

/**
 * A network as a schema:Organization that is also an org:FormalOrganization. Its members name it in their own pages:
 * hundreds of them here would weigh more than the page.
 */
export function networkJsonLd({ identity, record }: Pick<NetworkPage, 'identity' | 'record'>): JsonLdNode {
  const { name, names, dated, seat, secretariat, website, memberOf, parent } = identity
  return {
    '@type': ['Organization', 'org:FormalOrganization'],
    '@id': record.permalink,
    name: name.text,
    alternateName: otherNames(
      name.text,
      names.map(({ text }) => text),
    ),
    description: identity.summary?.text,
    url: record.permalink,
    foundingDate: isoDate(dated.period.from),
    dissolutionDate: isoDate(dated.period.to),
    location: [seat, secretariat]
      .filter((body) => body !== null)
      .map((body) => ({
        '@type': 'Place',
        name: body.name.text,
        address: body.country ? { '@type': 'PostalAddress', addressCountry: body.country } : null,
      }))
      .slice(0, seat?.slug === secretariat?.slug ? 1 : 2),
    memberOf: memberOf.map(({ network }) => organizationNode(network)),
    parentOrganization: parent ? organizationNode(parent.network) : null,
    ...identifiers(
      identity.identifiers.map(({ scheme, value, href }) => ({ name: scheme, value, href })),
      website,
    ),
  }
}

/** Every further name once. */
export function otherNames(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name)
}
