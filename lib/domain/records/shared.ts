import { z } from 'zod'
import { CITATION_STANCES, CONFIDENCES, localeSchema } from '@/lib/domain/vocabulary'

/** A line of text: trimmed, not empty. `null` says that there is none. */
export const line = z.string().trim().min(1).max(500)

/** A paragraph or several. */
export const paragraph = z.string().trim().min(1).max(20_000)

/** Stable address part: ASCII lower case, digits and single hyphens. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

export const recordId = z.uuid()

/** Two capital letters; whether the country exists is checked against the country table. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)

/** Web address that a page may link to: only http and https. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .nullable()

/** Texts of a record by locale; every locale may be missing, none may be empty. */
export function textsOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.partialRecord(localeSchema, z.strictObject(shape)).default({})
}

/** A short label by locale, for rows inside a record. */
export const labels = z.partialRecord(localeSchema, line)

const citation = z.strictObject({
  source: recordId,
  /** Path of the field that it speaks of, e.g. `population` or `funding/<key>`; empty for the whole record. */
  field: z.string().max(200).default(''),
  stance: z.enum(CITATION_STANCES).default('supports'),
  confidence: z.enum(CONFIDENCES),
  /** Exact address inside the source, where it differs from the source's own. */
  url: webAddress.default(null),
})

export type CitationValue = z.infer<typeof citation>

/** Citations in a fixed order, so that equal records are equal values. */
export const citations = z
  .array(citation)
  .default([])
  .transform((list) => sortBy(list, (c) => `${c.source} ${c.field} ${c.stance}`))

/** A set of references: sorted, each one once. */
export const idSet = z
  .array(recordId)
  .default([])
  .transform((ids) => [...new Set(ids)].sort())

/** A list of closed-list values without repetition, in the order given. */
export function uniqueList<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .default([])
    .refine((list) => new Set(list).size === list.length, { error: 'duplicate' })
}

export function sortBy<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
