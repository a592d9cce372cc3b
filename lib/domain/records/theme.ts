import { z } from 'zod'
import { citations, line, paragraph, recordId, slugSchema, textsOf } from './shared'

/** A concept of the directory's taxonomy (skos:Concept). */
export const themeValue = z.strictObject({
  slug: slugSchema,
  parent: recordId.nullable().default(null),
  position: z.int().min(0).max(100_000),
  /** Numbers of the Sustainable Development Goals. */
  sdg: z.array(z.int().min(1).max(17)).default([]),
  atlasLabel: line.nullable().default(null),
  texts: textsOf({ name: line, description: paragraph.nullable().default(null) }),
  citations,
})
