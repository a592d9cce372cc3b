import { z } from 'zod'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import { citations, line, recordId, slugSchema, textsOf } from './shared'

/** A position in an organ held by a person, a body, or both (org:Post during a period). */
export const mandateValue = z
  .strictObject({
    organ: recordId,
    /** The single seat it fills, if the position is one that only one holder can have at a time. */
    seat: slugSchema.nullable().default(null),
    person: line.nullable().default(null),
    organization: recordId.nullable().default(null),
    ...periodFields,
    texts: textsOf({ position: line }),
    citations,
  })
  .check(checkPeriod)
  .refine((value) => value.person !== null || value.organization !== null, {
    error: 'mandate-without-holder',
    path: ['person'],
  })
