import { z } from 'zod'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import { ORGAN_KINDS, SEAT_RULE_BASES } from '@/lib/domain/vocabulary'
import { citations, labels, line, paragraph, recordId, slugSchema, textsOf } from './shared'

const seatRule = z.strictObject({
  count: z.int().min(0).max(100_000),
  basis: z.enum(SEAT_RULE_BASES),
  labels,
})

/** A governing body of a network (org:OrganizationalUnit). */
export const organValue = z
  .strictObject({
    network: recordId,
    slug: slugSchema,
    kind: z.enum(ORGAN_KINDS),
    position: z.int().min(0).max(100_000).default(0),
    seats: z.int().min(0).max(100_000).nullable().default(null),
    termYears: z.number().positive().max(99).multipleOf(0.5).nullable().default(null),
    electedBy: recordId.nullable().default(null),
    reportsTo: recordId.nullable().default(null),
    seat: recordId.nullable().default(null),
    ...periodFields,
    seatRules: z.array(seatRule).default([]),
    texts: textsOf({
      name: line,
      composition: paragraph.nullable().default(null),
      responsibilities: z.array(paragraph).default([]),
    }),
    citations,
  })
  .check(checkPeriod)
