import { absolute } from '@/lib/i18n/metadata'
import type { OrganizationPageView } from '@/lib/queries/organization-page-model'
import { otherNames } from './network'
import { identifiers, isoDate, type JsonLdNode, organizationNode, organizationType } from './node'

/**
 * A body and, for a territorial one, the place that it governs: two things for schema.org, since a City has
 * coordinates and an Organization has memberships.
 */
export function organizationJsonLd(view: OrganizationPageView): JsonLdNode[] {
  const { permalink } = view.record
  const body: JsonLdNode = {
    '@type': organizationType(view.kind),
    '@id': permalink,
    name: view.name.text,
    url: permalink,
    memberOf: view.memberships.map(membershipNode),
    parentOrganization: view.territorial ? null : view.partOf.map(organizationNode)[0],
  }
  const names = otherNames(
    view.name.text,
    view.names.flatMap((group) => group.names.map(({ text }) => text)),
  )
  const known = identifiers(
    view.identifiers.map(({ label, value, href }) => ({ name: label, value, href })),
    view.website,
  )
  if (!view.territorial) return [{ ...body, alternateName: names, ...known }]
  const place = placeNode(view)
  return [
    { ...body, areaServed: { '@type': place['@type'], '@id': place['@id'] } },
    { ...place, alternateName: names, ...known },
  ]
}

/** A membership with its years, which schema.org puts into a role between the two (like org:Membership). */
function membershipNode({ network, period }: OrganizationPageView['memberships'][number]): JsonLdNode {
  const address = absolute(network.href)
  return {
    '@type': 'OrganizationRole',
    memberOf: { '@type': 'Organization', '@id': address, name: network.label, url: address },
    startDate: isoDate(period.from),
    endDate: isoDate(period.to),
  }
}

function placeNode({ kind, name, record, at, country, partOf, population }: OrganizationPageView) {
  const parent = partOf[0]
  return {
    '@type': kind === 'city' ? 'City' : 'AdministrativeArea',
    '@id': `${record.permalink}#place`,
    name: name.text,
    url: record.permalink,
    geo: at && { '@type': 'GeoCoordinates', latitude: at[0], longitude: at[1] },
    containedInPlace: parent
      ? { '@type': 'AdministrativeArea', '@id': `${absolute(parent.href)}#place`, name: parent.name.text }
      : country && { '@type': 'Country', name: country.name, identifier: country.code },
    additionalProperty: population && {
      '@type': 'PropertyValue',
      name: 'population',
      value: population.value,
      valueReference: population.year && String(population.year),
    },
  }
}
