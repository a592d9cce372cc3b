import { slugify } from '@/lib/domain/names'
import { parseDateText } from '@/lib/domain/parse-date'
import { recordSchemas } from '@/lib/domain/records'
import { LOCALES } from '@/lib/domain/vocabulary'
import {
  type Field,
  type FormDescription,
  type FormNode,
  type FormTree,
  isAsked,
  type Problem,
  type Section,
  type TextField,
} from './model'
import { problemsOf } from './problems'
import { chosenOf, isTree, itemsOf, nodeAt, textOf } from './tree'

/** A form as understood: the record's value where it is one, else everything that is wrong with it. */
export type Reading =
  | { value: Record<string, unknown>; problems: readonly [] }
  | { value: null; problems: readonly Problem[] }

type Value = Record<string, unknown>

/**
 * Reads what is typed into the value of a record and checks it by the record type's own schema: the same on the page,
 * as one types, and on the server.
 */
export function readForm(description: FormDescription, form: FormTree): Reading {
  const problems: Problem[] = []
  const value: Value = {}
  for (const section of description.sections) {
    if (isAsked(section, form)) readFields(section.fields, form, [], value, problems)
  }
  const parsed = recordSchemas[description.type].safeParse(value)
  if (parsed.success && problems.length === 0) return { value: parsed.data, problems: [] }
  if (!parsed.success) problems.push(...problemsOf(description, parsed.error.issues, value, problems))
  return { value: null, problems: inOrder(description, problems) }
}

function readFields(
  fields: readonly Field[],
  form: FormTree,
  at: readonly string[],
  into: Value,
  problems: Problem[],
): void {
  for (const field of fields) {
    const path = [...at, ...field.name.split('.')]
    const node = nodeAt(form, field.name.split('.'))
    if (field.kind === 'texts') readTexts(field, node, path, into, problems)
    else putValue(into, field.name.split('.'), fieldValue(field, node, path, form, problems))
  }
}

function fieldValue(
  field: Field,
  node: FormNode | undefined,
  path: readonly string[],
  form: FormTree,
  problems: Problem[],
): unknown {
  const text = textOf(node).trim()
  switch (field.kind) {
    case 'list':
      return itemsOf(node).map((item, index) => {
        const value: Value = {}
        readFields(field.fields, item, [...path, String(index)], value, problems)
        return value
      })
    case 'labels':
      return labelsOf(field, node)
    case 'choices':
    case 'references':
      return [...chosenOf(node)]
    case 'flag':
      return node === true
    case 'languages':
      return wordsOf(text)
    case 'numbers':
      return wordsOf(text).map(Number)
    case 'number':
      return text === '' ? null : numberOf(text, field.whole)
    case 'amount':
      return text === '' ? null : amountOf(text)
    case 'currency':
      return text.toUpperCase() || null
    case 'country':
      return text.toUpperCase() || null
    case 'date':
      return dateOf(text, field.role ?? 'date', path, problems)
    case 'key':
      return text || madeKey(field, form)
    case 'citable':
      return text
    default:
      return text === '' ? null : text
  }
}

function dateOf(
  text: string,
  role: 'date' | 'from' | 'to',
  path: readonly string[],
  problems: Problem[],
): string | null {
  if (text === '') return null
  const read = parseDateText(text, role)
  if ('edtf' in read) return read.edtf
  problems.push({ path, code: `date-${read.problem}` })
  return null
}

/** An address part or key from the fields that name the thing; null where there is nothing to make it from. */
function madeKey(field: Field & { kind: 'key' }, form: FormTree): string | null {
  const words = field.from.map((name) => textOf(nodeAt(form, name.split('.'))).trim()).filter(Boolean)
  const [first = '', second = ''] = words
  const text = /^\d{4}$/.test(first) ? `${first} ${second}` : first
  return slugify(text).slice(0, 80).replace(/-$/, '') || null
}

/** "1 234,5" and "1234.5" are the same number, "250.000" inhabitants are many; what is none stays, to be refused. */
function numberOf(text: string, whole = false): number | string {
  const plain = (whole ? withoutGroups(text) : text).replace(/[\s'’]/g, '').replace(',', '.')
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

/** Sums are often copied with their separators: "640 000,50", "640.000", "640,000.50". */
function amountOf(text: string): string {
  const plain = text.replace(/[\s'’]/g, '')
  const decimals = /^(.*)[.,](\d{1,2})$/.exec(plain)
  const whole = withoutGroups(decimals?.[1] ?? plain)
  return decimals ? `${whole}.${decimals[2]}` : whole
}

function withoutGroups(number: string): string {
  return number.replace(/[.,](?=\d{3}(\D|$))/g, '')
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

function labelsOf(field: Field & { kind: 'labels' }, node: FormNode | undefined): Value | null {
  const labels = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = textOf(isTree(node) ? node[locale] : '').trim()
      return text === '' ? [] : [[locale, text]]
    }),
  )
  return field.nullable && Object.keys(labels).length === 0 ? null : labels
}

/** A language in which nothing is typed is a missing translation, not an empty one. */
function readTexts(
  field: Field & { kind: 'texts' },
  node: FormNode | undefined,
  path: readonly string[],
  into: Value,
  problems: Problem[],
): void {
  const texts: Value = {}
  for (const locale of LOCALES) {
    const typed = isTree(node) ? node[locale] : undefined
    const values = field.fields.map((text) => [
      text.name,
      textValue(text, isTree(typed) ? typed[text.name] : ''),
    ])
    if (values.some(([, value]) => value !== null && value !== undefined && String(value) !== '')) {
      texts[locale] = Object.fromEntries(values)
    }
  }
  if (field.needed && Object.keys(texts).length === 0) {
    const first = field.fields.find((text) => !text.optional)
    problems.push({ path: [...path, LOCALES[0], first?.name ?? ''], code: 'one-language' })
  }
  const steps = field.name.split('.')
  for (const [locale, fields] of Object.entries(texts)) {
    const before = valueAt(into, [...steps, locale])
    putValue(into, [...steps, locale], { ...(isValue(before) ? before : {}), ...(fields as Value) })
  }
}

function textValue(field: TextField, node: FormNode | undefined): unknown {
  const text = textOf(node).trim()
  if (field.kind === 'points') return pointsOf(text)
  return text === '' ? null : text
}

/** One point a line; a line that begins with a blank goes on with the point before. */
function pointsOf(text: string): string[] {
  return text
    .split(/\n(?![ \t])/)
    .map((point) => point.replace(/\n[ \t]+/g, '\n').trim())
    .filter(Boolean)
}

function isValue(node: unknown): node is Value {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function valueAt(value: Value, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, step) => (isValue(held) ? held[step] : undefined), value)
}

function putValue(value: Value, path: readonly string[], held: unknown): void {
  const [step, ...rest] = path
  if (step === undefined) return
  if (rest.length === 0) value[step] = held
  else {
    if (!isValue(value[step])) value[step] = {}
    putValue(value[step] as Value, rest, held)
  }
}

/** Problems in the order of the form's fields, each one once. */
function inOrder(description: FormDescription, problems: readonly Problem[]): Problem[] {
  const place = (problem: Problem) => {
    const names = description.sections.flatMap((section: Section) => section.fields.map(({ name }) => name))
    const at = names.findIndex((name) => `${problem.path.join('.')}.`.startsWith(`${name}.`))
    return at < 0 ? names.length : at
  }
  const once = new Map(problems.map((problem) => [`${problem.path.join('.')} ${problem.code}`, problem]))
  return [...once.values()].sort((a, b) => place(a) - place(b))
}
