import type { CitationValue } from '@/lib/domain/records/shared'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { SourceAnswer } from '@/lib/forms/content'
import type { CitableField, FormDescription } from '@/lib/forms/model'
import { fieldAt } from '@/lib/forms/problems'
import { diff, type FieldChange } from './diff'
import { isObject, type Json } from './json'

type Value = Record<string, unknown>

/** Types whose records state nothing that a source could support: they are sources, or the directory's own order. */
const SOURCELESS: readonly RecordType[] = ['source', 'theme']

/**
 * The changes of a value that are statements about the world. A translation of a text that was there before, an address
 * or an order is none.
 */
export function changedFacts(
  description: FormDescription,
  before: Value | null,
  after: Value,
): FieldChange[] {
  if (SOURCELESS.includes(description.type)) return []
  return diff((before ?? {}) as Json, after as Json).filter(({ path, before: old, after: now }) => {
    if (path[0] === 'citations' || (isEmpty(old) === isEmpty(now) && isEmpty(now))) return false
    if (fieldAt(description, path)?.field.technical) return false
    return !(before && isEmpty(old) && isTranslation(before, path))
  })
}

function isEmpty(value: Json): boolean {
  if (isObject(value)) return Object.values(value).every(isEmpty)
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Whether another language already had the text at this path. */
function isTranslation(before: Value, path: readonly string[]): boolean {
  const at = path.indexOf('texts')
  if (at < 0) return false
  const texts = path
    .slice(0, at + 1)
    .reduce<unknown>((node, step) => (node as Value | undefined)?.[step], before)
  return isObject(texts as Json) && Object.values(texts as Value).some((text) => !isEmpty(text as Json))
}

/**
 * The citations of a value after a change whose source was named. A part that has sources of its own gets this one in
 * place of them, since they spoke of the former value; anything else is cited as the record whole, beside what is there
 * already. Knowingly without source, the former sources of the part, or of a record of one statement, are taken away.
 */
export function withSource(
  description: FormDescription,
  value: Value,
  facts: readonly FieldChange[],
  answer: SourceAnswer,
  slugs: ReadonlyMap<string, string>,
): CitationValue[] {
  const present = (value.citations ?? []) as CitationValue[]
  if (facts.length === 0 || answer.kind === '') return present
  const fields = new Set(
    facts.flatMap(({ path }) => citedAs(description.citable?.(path) ?? null, value, slugs)),
  )
  const replaces = ({ field, stance }: CitationValue) =>
    stance === 'supports' &&
    fields.has(field) &&
    (field !== '' || (answer.kind === 'none' && description.oneStatement))
  const kept = present.filter((citation) => !replaces(citation))
  if (answer.kind === 'none') return kept
  const { source, confidence } = answer
  const added = [...fields]
    .filter((field) => !kept.some((c) => c.source === source && c.field === field && c.stance === 'supports'))
    .map((field): CitationValue => ({ source, field, stance: 'supports', confidence, url: null }))
  return [...kept, ...added]
}

/** The words under which a citation names a part of the record; those of a list are all its items. */
function citedAs(part: CitableField | null, value: Value, slugs: ReadonlyMap<string, string>): string[] {
  if (part === null) return ['']
  if ('field' in part) return [part.field]
  if ('organization' in part) {
    const slug = slugs.get(part.organization)
    return slug ? [`${part.prefix}/${slug}`] : ['']
  }
  const profile = value.network as Record<string, unknown> | null
  const list = profile?.[part.list]
  return Array.isArray(list) ? list.map((_, index) => `${part.list}/${index + 1}`) : ['']
}
