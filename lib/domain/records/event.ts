import { z } from 'zod'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import { citations, idSet, labels, line, paragraph, recordId, slugSchema, textsOf } from './shared'

const participant = z.strictObject({
  organization: recordId.nullable().default(null),
  /** Function, never a private person's name. */
  functions: labels.nullable().default(null),
  sessions: labels.nullable().default(null),
})

/** A meeting (schema:Event), dated to the day, to the year, or not at all. */
export const eventValue = z
  .strictObject({
    slug: slugSchema,
    network: recordId.nullable().default(null),
    series: recordId.nullable().default(null),
    place: recordId.nullable().default(null),
    ...periodFields,
    hosts: idSet,
    participants: z.array(participant).default([]),
    texts: textsOf({
      title: line,
      summary: paragraph.nullable().default(null),
      programme: paragraph.nullable().default(null),
      outcomes: z.array(paragraph).default([]),
      note: paragraph.nullable().default(null),
    }),
    citations,
  })
  .check(checkPeriod)
