import { z } from 'zod'
import { edtfSchema } from '@/lib/domain/edtf'
import { DOCUMENT_KINDS } from '@/lib/domain/vocabulary'
import {
  citations,
  idSet,
  line,
  paragraph,
  recordId,
  slugSchema,
  textsOf,
  uniqueList,
  webAddress,
} from './shared'

/** Statutes, a charter, a study (foaf:Document), of a network or about other records. */
export const documentValue = z.strictObject({
  slug: slugSchema,
  network: recordId.nullable().default(null),
  title: line,
  kind: z.enum(DOCUMENT_KINDS),
  date: edtfSchema.nullable().default(null),
  languages: uniqueList(z.string().regex(/^[a-z]{2,3}$/)),
  url: webAddress.default(null),
  subjects: idSet,
  texts: textsOf({ title: line.nullable().default(null), note: paragraph.nullable().default(null) }),
  citations,
})
