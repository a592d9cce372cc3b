import { z } from 'zod'
import { slugify } from '@/lib/domain/names'
import { CONFIDENCES, ORGANIZATION_KINDS } from '@/lib/domain/vocabulary'
import type { FormDescription, FormTree } from './model'
import { cleanText, normalizeForm } from './normalize-form'

/**
 * All that an editor types on the page of a form: the record's fields, where the change comes from, why it is made, and
 * the places and sources that were missing and are made along with it.
 */
export interface FormContent {
  form: FormTree
  source: SourceAnswer
  reason: string
  made: readonly Made[]
  /** The id of the new record, or of the one edited. */
  recordId: string
  /** The proposal that is being amended. */
  changeSet: string | null
}

/** Where a changed fact comes from: a source, knowingly none, or not answered yet. */
export interface SourceAnswer {
  kind: 'source' | 'none' | ''
  source: string
  confidence: (typeof CONFIDENCES)[number]
}

/** A record that a picker made: it is created in the same set of changes. */
export type Made =
  | { id: string; type: 'organization'; name: string; kind: string; country: string }
  | { id: string; type: 'source'; title: string; url: string; publisher: string }

const text = z.string().transform(cleanText)

const made = z.discriminatedUnion('type', [
  z.object({
    id: z.uuid(),
    type: z.literal('organization'),
    name: text,
    kind: z.enum(ORGANIZATION_KINDS).catch('city'),
    country: text,
  }),
  z.object({ id: z.uuid(), type: z.literal('source'), title: text, url: text, publisher: text }),
])

const content = z.object({
  form: z.unknown(),
  source: z
    .object({
      kind: z.enum(['source', 'none', '']).catch(''),
      source: text.catch(''),
      confidence: z.enum(CONFIDENCES).catch('high'),
    })
    .catch({ kind: '', source: '', confidence: 'high' }),
  reason: text.transform((reason) => reason.slice(0, 2000)).catch(''),
  made: z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.slice(0, 50).flatMap((item) => made.safeParse(item).data ?? [])),
  recordId: z.uuid().catch(''),
  changeSet: z.uuid().nullable().catch(null),
})

/** The content that can be made of whatever was sent or stored; what is not ours is left out. */
export function formContent(description: FormDescription, sent: unknown): FormContent {
  const object = typeof sent === 'object' && sent !== null ? sent : {}
  const { form, ...rest } = content.parse({ form: undefined, ...object })
  return { ...rest, form: normalizeForm(description, form) }
}

/** The value of a record that a picker made. Its address is its name; `taken` says which addresses are in use. */
export function madeValue(record: Made, taken: (slug: string) => boolean): Record<string, unknown> {
  if (record.type === 'source') {
    const { url, title, publisher } = record
    return { url: url.trim(), title: title.trim(), publisher: publisher.trim() || null }
  }
  const name = record.name.trim()
  const country = record.country || null
  const base = slugify(name) || 'place'
  const candidates = [base, ...(country ? [`${base}-${country.toLowerCase()}`] : [])]
  const numbered = Array.from({ length: 50 }, (_, index) => `${candidates.at(-1)}-${index + 2}`)
  const slug = [...candidates, ...numbered].find((candidate) => !taken(candidate)) ?? base
  return { slug, kind: record.kind, name, country, texts: {}, citations: [] }
}
