import { equal, isList, isObject, type Json, keysOf } from './json'
import { keyedItems } from './list-keys'

/** One field that differs: its path, e.g. `['network', 'texts', 'fr', 'summary']`, and both values. */
export type FieldChange = { path: string[]; before: Json; after: Json }

/**
 * The fields in which two values of a record differ, in the order of the record's own keys. Applying the `after`
 * of each to `before` gives `after` (up to the order of keyed lists, which is reported as one field).
 */
export function diff(before: Json, after: Json, path: string[] = []): FieldChange[] {
  if (equal(before, after)) return []
  if (isObject(before) && isObject(after)) {
    return keysOf(before, after).flatMap((key) => diff(before[key], after[key], [...path, key]))
  }
  if (isList(before) && isList(after)) {
    const old = keyedItems(path, before)
    const now = keyedItems(path, after)
    if (old && now) {
      const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
        diff(old.get(key), now.get(key), [...path, key]),
      )
      if (changes.length > 0) return changes
    }
  }
  return [{ path, before, after }]
}
