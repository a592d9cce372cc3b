import { z } from 'zod'
import { edtfSchema } from '@/lib/domain/edtf'
import { CLAIM_KINDS, CLAIM_UNITS } from '@/lib/domain/vocabulary'
import { citations, line, paragraph, recordId, textsOf } from './shared'

/** What somebody says, dated, beside what the directory holds; the two never replace each other. */
export const claimValue = z.strictObject({
  network: recordId,
  /** The organ, event or mandate it speaks of; null for the network itself. */
  subject: recordId.nullable().default(null),
  kind: z.enum(CLAIM_KINDS),
  /** As stated; null where the source lost it. */
  value: line.nullable().default(null),
  unit: z.enum(CLAIM_UNITS),
  /** When it was said. */
  date: edtfSchema.nullable().default(null),
  texts: textsOf({ note: paragraph }),
  citations,
})
