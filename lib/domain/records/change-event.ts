import { z } from 'zod'
import { edtfSchema } from '@/lib/domain/edtf'
import { CHANGE_EVENT_KINDS } from '@/lib/domain/vocabulary'
import { citations, idSet, paragraph, recordId, textsOf } from './shared'

/** A turn in a network's history (org:ChangeEvent): which bodies became which. */
export const changeEventValue = z.strictObject({
  network: recordId,
  kind: z.enum(CHANGE_EVENT_KINDS),
  date: edtfSchema.nullable().default(null),
  originals: idSet,
  results: idSet,
  texts: textsOf({ text: paragraph }),
  citations,
})
