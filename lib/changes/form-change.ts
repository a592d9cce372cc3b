import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
import { type FormContent, madeValue } from '@/lib/forms/content'
import type { FormDescription, Problem } from '@/lib/forms/model'
import { readForm } from '@/lib/forms/read-form'
import { FORMS } from '@/lib/forms/records'
import type { Change } from './change-set'
import { changedFacts, withSource } from './cite'

/** A form as the changes that it asks for: the record's own first, then what was made along with it. */
export type FormChange =
  | { problems: readonly Problem[] }
  | { problems: readonly []; value: Record<string, unknown>; made: Change[] }

/**
 * The value that a form asks for, with its citations, and the places and sources that it makes. `before` is the value
 * that the editing began with; null for a new record.
 */
export async function formChange(
  type: RecordType,
  content: FormContent,
  before: Record<string, unknown> | null,
): Promise<FormChange> {
  const description = FORMS[type]
  const read = readForm(description, content.form)
  if (read.value === null) return { problems: read.problems }
  const asked = { ...read.value, ...unasked(description, before) }
  const facts = changedFacts(description, before, asked)
  const { source } = content
  if (facts.length > 0 && (source.kind === '' || (source.kind === 'source' && source.source === ''))) {
    return { problems: [{ path: ['$source'], code: 'source-needed' }] }
  }
  if (type === 'source' || type === 'theme') return { ...(await withMade(content, asked)), problems: [] }
  const slugs = await slugsOf(facts.flatMap(({ path }) => path.filter((step) => UUID.test(step))))
  const value = {
    ...asked,
    citations: withSource(description, asked, facts, source, slugs),
  }
  return { ...(await withMade(content, value)), problems: [] }
}

/** What the form does not ask for stays as it was: a logo is changed on a page of its own. */
function unasked(
  description: FormDescription,
  before: Record<string, unknown> | null,
): Record<string, unknown> {
  const asked = new Set(
    description.sections.flatMap(({ fields }) => fields.map(({ name }) => name.split('.')[0] ?? '')),
  )
  return Object.fromEntries(
    Object.entries(before ?? {}).filter(([name]) => !asked.has(name) && name !== 'citations'),
  )
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

async function slugsOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.record.findMany({
    where: { id: { in: [...new Set(ids)] }, type: 'organization' },
    select: { id: true, slug: true },
  })
  return new Map(rows.flatMap(({ id, slug }) => (slug ? [[id, slug]] : [])))
}

/** Of what was made in passing, what the value still refers to. */
async function withMade(
  content: FormContent,
  value: Record<string, unknown>,
): Promise<{ value: Record<string, unknown>; made: Change[] }> {
  const written = JSON.stringify(value)
  const used = content.made.filter(({ id }) => written.includes(id))
  if (used.length === 0) return { value, made: [] }
  const known = new Set(
    (await db.record.findMany({ where: { id: { in: used.map(({ id }) => id) } }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  )
  const taken = new Set(
    (await db.organization.findMany({ select: { slug: true } })).flatMap(({ slug }) => [slug]),
  )
  const made = used
    .filter(({ id }) => !known.has(id))
    .map((record): Change => {
      const own = madeValue(record, (slug) => taken.has(slug))
      if (typeof own.slug === 'string') taken.add(own.slug)
      return { action: 'create', type: record.type, id: record.id, value: own }
    })
  return { value, made }
}
