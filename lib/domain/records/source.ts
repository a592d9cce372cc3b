import { z } from 'zod'
import { edtfSchema } from '@/lib/domain/edtf'
import { line } from './shared'

/** A page or publication that statements rest on. */
export const sourceValue = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  title: line,
  publisher: line.nullable().default(null),
  accessed: edtfSchema.nullable().default(null),
  licence: line.nullable().default(null),
})
