import { parseEdtf } from '@/lib/domain/edtf'
import { absolute } from '@/lib/i18n/metadata'
import type { OrganizationRefView } from '@/lib/queries/shared/organization-ref'

/** A value of a property; nothing and empty lists are left out when it is written. */
export type JsonLdValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | JsonLdNode
  | readonly (string | JsonLdNode)[]

/** A thing described in the words of schema.org, and of W3C ORG where schema.org has none. */
export interface JsonLdNode {
  '@type': string | readonly string[]
  '@id'?: string
  [property: string]: JsonLdValue
}

/** The text for a `script` element: it cannot end the element, nor open a comment. */
export function jsonLdText(nodes: readonly JsonLdNode[]): string {
  const document = {
    '@context': ['https://schema.org', { org: 'http://www.w3.org/ns/org#' }],
    ...(nodes.length === 1 ? nodes[0] : { '@graph': nodes }),
  }
  return JSON.stringify(document, (_key, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  ).replaceAll('<', '\\u003c')
}

/** A mention of a body, by the address of its page. */
export function organizationNode({ kind, name, href }: OrganizationRefView): JsonLdNode {
  return { '@type': organizationType(kind), '@id': absolute(href), name: name.text, url: absolute(href) }
}

/** The class of schema.org for a kind of organization. */
export function organizationType(kind: string): string {
  return TYPES[kind] ?? 'Organization'
}

const TYPES: Readonly<Record<string, string>> = {
  city: 'GovernmentOrganization',
  borough: 'GovernmentOrganization',
  intercommunality: 'GovernmentOrganization',
  region: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  university: 'CollegeOrUniversity',
  company: 'Corporation',
}

/** A day, month or year for schema.org; null for an EDTF date that ISO 8601 cannot say: about, before, some season. */
export function isoDate(edtf: string | null): string | null {
  if (!edtf || !/^\d{4}(-\d\d){0,2}$/.test(edtf)) return null
  const date = parseEdtf(edtf)
  return 'precision' in date && date.precision === 'season' ? null : edtf
}

/** What others call the same thing: their pages as links, other numbers as named values. */
export function identifiers(
  list: readonly { name: string; value: string; href: string | null }[],
  website?: string | null,
) {
  return {
    sameAs: [website, ...list.map(({ href }) => href)].filter((href): href is string => Boolean(href)),
    identifier: list.map(({ name, value }) => ({ '@type': 'PropertyValue', propertyID: name, value })),
  }
}
