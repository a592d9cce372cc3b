import { z } from 'zod'
import { citations, line, paragraph, recordId, slugSchema, textsOf } from './shared'

/** A series of meetings (schema:EventSeries); it may exist without a dated edition. */
export const eventSeriesValue = z.strictObject({
  slug: slugSchema,
  network: recordId.nullable().default(null),
  organ: recordId.nullable().default(null),
  parentProgramme: line.nullable().default(null),
  texts: textsOf({
    name: line,
    description: paragraph.nullable().default(null),
    origin: paragraph.nullable().default(null),
    objectives: z.array(paragraph).default([]),
    outcomes: z.array(paragraph).default([]),
  }),
  citations,
})
