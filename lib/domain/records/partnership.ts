import { z } from 'zod'
import { edtfSchema } from '@/lib/domain/edtf'
import { amountSchema, currencySchema } from '@/lib/domain/money'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import {
  ANSWERS,
  PARTNERSHIP_FORMS,
  PARTNERSHIP_STATUSES,
  PARTY_ROLES,
  PARTY_SIDES,
  THEME_RANKS,
} from '@/lib/domain/vocabulary'
import {
  citations,
  idSet,
  labels,
  line,
  paragraph,
  recordId,
  slugSchema,
  textsOf,
  uniqueList,
} from './shared'

const party = z.strictObject({
  organization: recordId,
  nameAsWritten: line.nullable().default(null),
  side: z.enum(PARTY_SIDES),
  roles: uniqueList(z.enum(PARTY_ROLES)),
  listedAsPartner: z.boolean().default(true),
})

const partnershipTheme = z.strictObject({
  theme: recordId,
  rank: z.enum(THEME_RANKS),
  priority: z.int().min(1).max(99).nullable().default(null),
  labels: labels.nullable().default(null),
})

/** A sum of money (IATI transaction); totals are computed from these, never stored. */
const fundingLine = z.strictObject({
  key: slugSchema,
  funder: recordId.nullable().default(null),
  labels,
  year: z.int().min(1900).max(2999).nullable().default(null),
  amount: amountSchema,
  currency: currencySchema,
  waterAmount: amountSchema.nullable().default(null),
  side: z.enum(PARTY_SIDES).nullable().default(null),
})

export const partnershipFields = z.strictObject({
  slug: slugSchema,
  network: recordId.nullable().default(null),
  form: z.enum(PARTNERSHIP_FORMS),
  status: z.enum(PARTNERSHIP_STATUSES),
  titleFull: line.nullable().default(null),
  titleCut: z.boolean().default(false),
  registry: line.nullable().default(null),
  registryId: line.nullable().default(null),
  firstSigned: edtfSchema.nullable().default(null),
  triennial: z.enum(ANSWERS),
  communicationHome: z.enum(ANSWERS),
  communicationPartner: z.enum(ANSWERS),
  evaluation: z.enum(ANSWERS),
  volunteers: z.enum(ANSWERS).default('unknown'),
  ...periodFields,
  parties: z.array(party).min(1),
  themes: z.array(partnershipTheme).default([]),
  funding: z.array(fundingLine).default([]),
  /** Networks through which it came about. */
  origins: idSet,
  texts: textsOf({
    title: line,
    formLabel: line.nullable().default(null),
    statusClaimed: line.nullable().default(null),
    context: paragraph.nullable().default(null),
    history: paragraph.nullable().default(null),
    description: paragraph.nullable().default(null),
    beneficiaries: paragraph.nullable().default(null),
    objectivesHome: z.array(paragraph).default([]),
    objectivesPartner: z.array(paragraph).default([]),
    contacts: z.array(line).default([]),
    note: paragraph.nullable().default(null),
  }),
  citations,
})

/** A cooperation between bodies of two or more places: charter, project, twinning. */
export const partnershipValue = partnershipFields
  .check(checkPeriod)
  .refine((value) => unique(value.parties.map((p) => p.organization)), {
    error: 'duplicate',
    path: ['parties'],
  })
  .refine((value) => unique(value.funding.map((line) => line.key)), { error: 'duplicate', path: ['funding'] })

function unique(list: string[]): boolean {
  return new Set(list).size === list.length
}
