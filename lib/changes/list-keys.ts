import { isObject, type Json, type JsonObject } from './json'

/** Which fields of a list's items say that two of them are the same thing, by the name of the list. */
const IDENTITY: Record<string, readonly string[]> = {
  names: ['text', 'lang', 'kind'],
  identifiers: ['scheme', 'value'],
  legalForms: ['from', 'governingLaw'],
  citations: ['source', 'field', 'stance'],
  parties: ['organization'],
  funding: ['key'],
}

/**
 * The items of a list by what identifies them, or null where the list has no such rule or an identity occurs
 * twice: it is then compared and merged as one value. Lists of plain words or references are sets.
 */
export function keyedItems(path: readonly string[], list: readonly Json[]): Map<string, Json> | null {
  const name = path.at(-1) ?? ''
  const fields = IDENTITY[name]
  const items = new Map<string, Json>()
  for (const item of list) {
    const key = identity(item, fields)
    if (key === null || items.has(key)) return null
    items.set(key, item)
  }
  return items
}

function identity(item: Json, fields: readonly string[] | undefined): string | null {
  if (typeof item === 'string') return item
  if (!isObject(item) || fields === undefined) return null
  return fields.map((field) => String((item as JsonObject)[field] ?? '')).join('/')
}
