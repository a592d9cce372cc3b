/** Plain JSON as record values are made of; `undefined` stands for a missing key. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

export type JsonObject = { readonly [key: string]: Json }

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Deep equality of JSON values; a missing key equals `undefined`, the order of keys does not matter. */
export function equal(a: Json, b: Json): boolean {
  if (a === b) return true
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index]))
  }
  if (isObject(a) && isObject(b)) {
    return keysOf(a, b).every((key) => equal(a[key], b[key]))
  }
  return false
}

/** The keys that any of the objects has, each once. */
export function keysOf(...objects: JsonObject[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))]
}
