import type { z } from 'zod'
import { type Field, type FormDescription, fieldsOf, type Problem, type TextField } from './model'

/*
 * What a schema refuses, as a sentence that tells an editor what to do. A problem belongs to the field that it was
 * typed in; its code is a key of the messages under `FormProblems`.
 */

type Issue = z.core.$ZodIssue

/** The problems that a schema's issues are for the form; what the reading of a date has said already is left out. */
export function problemsOf(
  description: FormDescription,
  issues: readonly Issue[],
  value: unknown,
  known: readonly Problem[],
): Problem[] {
  const said = new Set(known.map(({ path }) => path.join('.')))
  return issues.flatMap((issue) => {
    const path = issue.path.map(String)
    const field = fieldAt(description, path)
    const at = field ? path.slice(0, field.depth) : path
    if (said.has(at.join('.'))) return []
    return [{ path: at, ...sentenceOf(issue, field?.kind ?? 'line', missing(value, issue.path)) }]
  })
}

/** The kind of field at a path of the value, and how many steps of the path lead to it. */
export function fieldAt(
  description: FormDescription,
  path: readonly string[],
): { kind: Field['kind'] | TextField['kind']; depth: number; field: Field } | null {
  return findField(fieldsOf(description), path, 0)
}

function findField(
  fields: readonly Field[],
  path: readonly string[],
  from: number,
): { kind: Field['kind'] | TextField['kind']; depth: number; field: Field } | null {
  for (const field of fields) {
    const steps = field.name.split('.')
    const depth = from + steps.length
    if (!steps.every((step, index) => path[from + index] === step)) continue
    if (field.kind === 'texts') {
      const text = field.fields.find(({ name }) => name === path[depth + 1])
      if (text) return { kind: text.kind, depth: depth + 2, field }
      continue
    }
    if (field.kind === 'list' && path.length > depth + 1) {
      const inner = findField(field.fields, path, depth + 1)
      if (inner) return inner
    }
    return { kind: field.kind, depth, field }
  }
  return null
}

function missing(value: unknown, path: readonly PropertyKey[]): boolean {
  const held = path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined),
    value,
  )
  return held === null || held === undefined || held === ''
}

/** Rules of record types that are said in their own words. */
const OWN_RULES: readonly string[] = [
  'mandate-without-holder',
  'member-of-itself',
  'half-coordinate',
  'network-profile',
  'duplicate',
]

const BY_KIND: Partial<Record<Field['kind'] | TextField['kind'], string>> = {
  address: 'web-address',
  amount: 'amount',
  currency: 'currency',
  country: 'country',
  language: 'language',
  languages: 'languages',
  numbers: 'numbers',
  key: 'key',
  choice: 'choose',
  reference: 'choose-record',
  references: 'choose-record',
  list: 'at-least-one',
}

function sentenceOf(
  issue: Issue,
  kind: Field['kind'] | TextField['kind'],
  isMissing: boolean,
): { code: string; detail?: string } {
  if (issue.code === 'custom') {
    if (OWN_RULES.includes(issue.message)) return { code: issue.message }
    if (issue.params?.reason === 'period-order') return { code: 'period-order' }
  }
  if (isMissing && issue.code !== 'too_big')
    return { code: kind === 'choice' ? 'choose' : requiredCode(kind) }
  if (kind === 'number') return numberSentence(issue)
  if (issue.code === 'too_big') return { code: 'too-long', detail: String(issue.maximum) }
  return { code: BY_KIND[kind] ?? 'invalid' }
}

function requiredCode(kind: Field['kind'] | TextField['kind']): string {
  if (kind === 'reference') return 'choose-record'
  return kind === 'list' ? 'at-least-one' : 'required'
}

function numberSentence(issue: Issue): { code: string; detail?: string } {
  if (issue.code === 'too_small') return { code: 'number-min', detail: String(issue.minimum) }
  if (issue.code === 'too_big') return { code: 'number-max', detail: String(issue.maximum) }
  if (issue.code === 'not_multiple_of') return { code: 'number-half' }
  return { code: issue.code === 'invalid_type' && issue.expected === 'int' ? 'number-whole' : 'number' }
}
