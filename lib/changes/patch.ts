import { isList, isObject, type Json } from './json'
import { keyedItems } from './list-keys'

/**
 * The value with the field at a path set; `undefined` removes it. In lists whose items have an identity the path names
 * the item by its key, as `diff` and `merge` do; an item that is not there yet is added at the end.
 */
export function patch(value: Json, path: readonly string[], to: Json, above: readonly string[] = []): Json {
  const [key, ...rest] = path
  if (key === undefined) return to
  const here = [...above, key]
  if (isList(value)) {
    const items = keyedItems(above, value) ?? new Map(value.map((item, index) => [String(index), item]))
    const next = new Map(items)
    const item = patch(items.get(key), rest, to, here)
    if (item === undefined) next.delete(key)
    else next.set(key, item)
    return [...next.values()]
  }
  const fields: Record<string, Json> = isObject(value) ? { ...value } : {}
  const field = patch(fields[key], rest, to, here)
  if (field === undefined) delete fields[key]
  else fields[key] = field
  return fields
}
