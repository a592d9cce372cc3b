import { z } from 'zod'
import { citations, idSet, line, paragraph, recordId, slugSchema, textsOf } from './shared'

/** What a network says that it works on, under its own heading and in its order, linked to themes. */
export const actionFieldValue = z.strictObject({
  network: recordId,
  key: slugSchema,
  position: z.int().min(0).max(100_000),
  themes: idSet,
  texts: textsOf({
    heading: line.nullable().default(null),
    name: line,
    description: paragraph.nullable().default(null),
  }),
  citations,
})
