import { canonicalAmount } from '@/lib/domain/money'
import { parseDateText } from '@/lib/domain/parse-date'
import { OPEN } from '@/lib/domain/period'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import {
  type Field,
  type FormDescription,
  type FormNode,
  type FormTree,
  fieldsOf,
  type TextField,
} from './model'
import { ITEM, isTree, put } from './tree'

/** How a form writes a date in the editor's language: `formatEdtf` with its translator, and the words of an open side. */
export interface DateWriter {
  write: (edtf: string) => string
  open: Record<'from' | 'to', string>
}

type Value = Readonly<Record<string, unknown>>

/** The form of a value: what an editor sees when the record is opened. */
export function writeForm(description: FormDescription, value: Value, dates: DateWriter): FormTree {
  return treeOf(fieldsOf(description), value, dates)
}

/** An empty form, with the choices that a new record begins with. */
export function emptyForm(description: FormDescription): FormTree {
  return emptyTree(fieldsOf(description))
}

/** An empty item of a list. */
export function emptyItem(fields: readonly Field[], item: string): FormTree {
  return { ...emptyTree(fields), [ITEM]: item }
}

function emptyTree(fields: readonly Field[]): FormTree {
  const tree: Record<string, FormNode> = {}
  for (const field of fields) {
    if (field.kind === 'texts') putTexts(tree, field, {})
    else put(tree, field.name.split('.'), emptyNode(field))
  }
  return tree
}

/** What a field holds while nothing is typed. */
export function emptyNode(field: Field): FormNode {
  switch (field.kind) {
    case 'choices':
    case 'references':
    case 'list':
      return []
    case 'flag':
      return field.initial
    case 'choice':
      return field.initial ?? ''
    case 'number':
      return field.initial === undefined ? '' : String(field.initial)
    case 'labels':
      return labelsNode({})
    default:
      return ''
  }
}

function treeOf(fields: readonly Field[], value: Value, dates: DateWriter): FormTree {
  const tree: Record<string, FormNode> = {}
  for (const field of fields) {
    const held = valueAt(value, field.name.split('.'))
    if (field.kind === 'texts') putTexts(tree, field, isValue(held) ? held : {})
    else put(tree, field.name.split('.'), nodeOf(field, held, dates))
  }
  return tree
}

function nodeOf(field: Field, value: unknown, dates: DateWriter): FormNode {
  switch (field.kind) {
    case 'list':
      return listOf(value).map((item, index) => ({
        ...treeOf(field.fields, isValue(item) ? item : {}, dates),
        [ITEM]: `${field.name}-${index}`,
      }))
    case 'labels':
      return labelsNode(isValue(value) ? value : {})
    case 'choices':
    case 'references':
      return listOf(value).map(String)
    case 'languages':
    case 'numbers':
      return listOf(value).join(', ')
    case 'flag':
      return value === undefined ? field.initial : Boolean(value)
    case 'date':
      return typeof value === 'string' ? writeDate(value, field.role ?? 'date', dates) : ''
    case 'amount':
      return typeof value === 'string' ? canonicalAmount(value) : ''
    default:
      return value === null || value === undefined ? emptyIfNull(field, value) : String(value)
  }
}

/** A choice of an existing record keeps what it has; only a new record begins with the initial choice. */
function emptyIfNull(field: Field, value: null | undefined): FormNode {
  return value === undefined && field.kind !== 'key' ? emptyNode(field) : ''
}

/** A date in words where the words lead back to it, else as it is stored. */
function writeDate(edtf: string, role: 'date' | 'from' | 'to', dates: DateWriter): string {
  if (edtf === OPEN && role !== 'date') return dates.open[role]
  const words = dates.write(edtf)
  const back = parseDateText(words, role)
  return 'edtf' in back && back.edtf === edtf ? words : edtf
}

function putTexts(tree: Record<string, FormNode>, field: Field & { kind: 'texts' }, texts: Value): void {
  for (const locale of LOCALES) {
    const held = texts[locale]
    for (const text of field.fields) {
      put(
        tree,
        [...field.name.split('.'), locale, text.name],
        textNode(text, isValue(held) ? held[text.name] : ''),
      )
    }
  }
}

function textNode(field: TextField, value: unknown): string {
  if (field.kind === 'points') return listOf(value).map(continued).join('\n')
  return typeof value === 'string' ? value : ''
}

/** A point of several lines: the further ones begin with blanks. */
function continued(point: unknown): string {
  return String(point).replaceAll('\n', '\n  ')
}

function labelsNode(labels: Value): FormTree {
  const text = (locale: Locale) => (typeof labels[locale] === 'string' ? labels[locale] : '')
  return Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)]))
}

function isValue(node: unknown): node is Value {
  return isTree(node)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function valueAt(value: Value, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, step) => (isValue(held) ? held[step] : undefined), value)
}
