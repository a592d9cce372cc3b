import { z } from 'zod'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import {
  IDENTIFIER_SCHEMES,
  NAME_KINDS,
  NETWORK_SCOPES,
  NETWORK_STATUSES,
  ORGANIZATION_KINDS,
} from '@/lib/domain/vocabulary'
import {
  citations,
  countryCode,
  labels,
  line,
  paragraph,
  recordId,
  slugSchema,
  sortBy,
  textsOf,
  uniqueList,
  webAddress,
} from './shared'

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

const furtherName = z.strictObject({
  text: line,
  lang: languageTag,
  kind: z.enum(NAME_KINDS),
  from: periodFields.from,
  to: periodFields.to,
})

const identifier = z.strictObject({
  scheme: z.enum(IDENTIFIER_SCHEMES),
  value: z.string().trim().min(1).max(100),
})

const legalForm = z
  .strictObject({
    labels,
    governingLaw: countryCode.nullable().default(null),
    ...periodFields,
  })
  .check(checkPeriod)

/** What an organization of kind `network` has beside the rest. Its period is its life. */
export const networkProfile = z
  .strictObject({
    acronym: line.nullable().default(null),
    scope: z.enum(NETWORK_SCOPES),
    status: z.enum(NETWORK_STATUSES),
    languages: uniqueList(languageTag),
    seat: recordId.nullable().default(null),
    secretariat: recordId.nullable().default(null),
    parent: recordId.nullable().default(null),
    ...periodFields,
    texts: textsOf({ summary: paragraph.nullable().default(null), area: line.nullable().default(null) }),
    legalForms: z.array(legalForm).default([]),
  })
  .check(checkPeriod)

/** The picture that a body is known by, named by the digest of its bytes, with whose it is and on what terms it is shown. */
const logo = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  credit: line,
  licence: line,
})

/** A body that can belong, govern, fund or take part, with its names, place and identifiers. */
export const organizationValue = z
  .strictObject({
    slug: slugSchema,
    kind: z.enum(ORGANIZATION_KINDS),
    name: line,
    country: countryCode.nullable().default(null),
    admin1: line.nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    population: z.int().min(0).max(2_000_000_000).nullable().default(null),
    populationYear: z.int().min(1000).max(2999).nullable().default(null),
    website: webAddress.default(null),
    partOf: recordId.nullable().default(null),
    texts: textsOf({ name: line }),
    names: z.array(furtherName).default([]),
    identifiers: z
      .array(identifier)
      .default([])
      .transform((list) => sortBy(list, (i) => `${i.scheme} ${i.value}`)),
    logo: logo.nullable().default(null),
    network: networkProfile.nullable().default(null),
    citations,
  })
  .refine((value) => (value.kind === 'network') === (value.network !== null), {
    error: 'network-profile',
    path: ['network'],
  })
  .refine((value) => (value.latitude === null) === (value.longitude === null), {
    error: 'half-coordinate',
    path: ['longitude'],
  })

export type OrganizationValue = z.infer<typeof organizationValue>
export type NetworkProfileValue = z.infer<typeof networkProfile>
