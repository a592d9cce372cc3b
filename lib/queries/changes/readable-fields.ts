import { diffWordsWithSpace } from 'diff'
import { pathKey } from '@/lib/changes/change-set'
import { diff, type FieldChange } from '@/lib/changes/diff'
import { isList, isObject, type Json, keysOf } from '@/lib/changes/json'
import { fieldLabel, languageOf } from './field-labels'
import { type ReadingContext, readableValue } from './readable-value'

/** A piece of a text; marked where the two sides differ. */
export interface MarkedText {
  text: string
  marked: boolean
}

/** One field that differs, in words. A side is null where it has nothing. */
export interface FieldView {
  /** The field's path as one word: names it in decisions. */
  key: string
  label: string
  /** Language of both sides, for texts that are in one. */
  lang?: string
  before: MarkedText[] | null
  after: MarkedText[] | null
}

/** Lists whose items have no identity of their own: the key in a path is not the name of a field. */
const KEYED = ['names', 'identifiers', 'legalForms', 'citations', 'parties', 'funding']

/** The fields in which two values of a record differ, in words of a language; nothing on one side shows all of the other. */
export function readableFields(before: Json, after: Json, context: ReadingContext): FieldView[] {
  return diff(before ?? {}, after ?? {})
    .flatMap(spread)
    .map((change) => fieldView(change, context))
    .filter((field) => field.before !== null || field.after !== null)
}

/** One value of a field in words. */
export function fieldWords(path: readonly string[], value: Json, context: ReadingContext): string {
  return readableValue(value, namesIn(path), context)
}

/** The label of the field that a path of a value leads to. */
export function labelOfPath(path: readonly string[], context: ReadingContext): string {
  const names = namesIn(path)
  const item = itemIn(path, context)
  const label = fieldLabel(context.type, names, context.locale)
  return item && names.length > 1 ? `${label} (${item})` : label
}

/** The ids of records that values mention. */
export function mentionedIds(...values: Json[]): string[] {
  return values.flatMap((value): string[] => {
    if (typeof value === 'string')
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? [value] : []
    if (isList(value)) return mentionedIds(...value)
    return isObject(value) ? mentionedIds(...Object.values(value)) : []
  })
}

/** A whole that appears or goes is shown field by field; an item of a list stays one. */
function spread({ path, before, after }: FieldChange): FieldChange[] {
  const item = KEYED.includes(path.at(-2) ?? '')
  if (!item && (isObject(before) || isObject(after))) {
    const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
    return keysOf(old, now).flatMap((key) =>
      spread({ path: [...path, key], before: old[key], after: now[key] }),
    )
  }
  if (isEmpty(before) && isEmpty(after)) return []
  return [{ path, before, after }]
}

function isEmpty(value: Json): boolean {
  return value === null || value === undefined || value === '' || (isList(value) && value.length === 0)
}

function fieldView({ path, before, after }: FieldChange, context: ReadingContext): FieldView {
  const names = namesIn(path)
  const [old, now] = [readableValue(before, names, context), readableValue(after, names, context)]
  const sides = marked(old, now)
  return {
    key: pathKey(path),
    label: labelOfPath(path, context),
    lang: languageOf(path),
    before: old === '' ? null : sides.before,
    after: now === '' ? null : sides.after,
  }
}

/** The path without the keys of list items, which are no fields. */
function namesIn(path: readonly string[]): string[] {
  return path.filter((_, index) => !isItemKey(path, index))
}

function isItemKey(path: readonly string[], index: number): boolean {
  return KEYED.includes(path[index - 1] ?? '') || (index > 0 && isSet(path[index - 1] ?? ''))
}

/** Lists of words or references, which are compared item by item. */
function isSet(name: string): boolean {
  return [
    ...['roles', 'languages', 'hosts', 'origins', 'originals', 'results', 'subjects', 'themes', 'sdg'],
    ...['responsibilities', 'objectives', 'outcomes', 'objectivesHome', 'objectivesPartner', 'contacts'],
  ].includes(name)
}

/** The item that a field inside a list belongs to: the first word of its key, or the name of the record. */
function itemIn(path: readonly string[], context: ReadingContext): string | null {
  const index = path.findIndex((_, at) => KEYED.includes(path[at - 1] ?? ''))
  if (index < 0 || index === path.length - 1) return null
  const [first = ''] = (path[index] ?? '').split('/')
  return context.names.get(first)?.name ?? first
}

/** Both texts with the words marked that the other one lacks. */
function marked(before: string, after: string): { before: MarkedText[]; after: MarkedText[] } {
  const whole = { before: [{ text: before, marked: true }], after: [{ text: after, marked: true }] }
  if (before === '' || after === '') {
    return { before: [{ text: before, marked: false }], after: [{ text: after, marked: false }] }
  }
  const parts = diffWordsWithSpace(before, after, { timeout: 200 })
  // Without a word in common, or too long to compare: all of it is other.
  if (!parts?.some(({ added, removed, value }) => !added && !removed && value.trim() !== '')) return whole
  return {
    before: parts
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, marked: removed })),
    after: parts
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, marked: added })),
  }
}
