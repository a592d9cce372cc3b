import { equal, isList, isObject, type Json, type JsonObject, keysOf } from './json'
import { keyedItems } from './list-keys'

/** A field that both sides changed to different values. */
export type FieldConflict = { path: string[]; base: Json; mine: Json; theirs: Json }

export type Merge = { value: Json; conflicts: FieldConflict[] }

/**
 * Three-way merge of a record's value: what only one side changed is taken from that side; what both changed alike
 * is kept; what they changed differently is a conflict, reported with all three values, and `value` keeps mine.
 */
export function merge(base: Json, mine: Json, theirs: Json, path: string[] = []): Merge {
  if (equal(mine, theirs) || equal(theirs, base)) return { value: mine, conflicts: [] }
  if (equal(mine, base)) return { value: theirs, conflicts: [] }
  if (isObject(mine) && isObject(theirs)) {
    // Both added it, such as the texts of a language: what each of them wrote there need not collide.
    const common = base === undefined ? blankOf(mine, theirs) : base
    if (isObject(common)) return mergeObjects(common, mine, theirs, path)
  }
  if (isList(base) && isList(mine) && isList(theirs)) {
    const merged = mergeLists(base, mine, theirs, path)
    if (merged) return merged
  }
  return { value: mine, conflicts: [{ path, base, mine, theirs }] }
}

/** What stands in a part that nobody has filled in yet. */
function blankOf(...sides: JsonObject[]): JsonObject {
  const blank: Record<string, Json> = {}
  for (const side of sides) {
    for (const [key, value] of Object.entries(side)) {
      blank[key] = isList(value) ? [] : isObject(value) ? undefined : null
    }
  }
  return blank
}

function mergeObjects(base: JsonObject, mine: JsonObject, theirs: JsonObject, path: string[]): Merge {
  const value: Record<string, Json> = {}
  const conflicts: FieldConflict[] = []
  for (const key of keysOf(theirs, mine, base)) {
    const merged = merge(base[key], mine[key], theirs[key], [...path, key])
    if (merged.value !== undefined) value[key] = merged.value
    conflicts.push(...merged.conflicts)
  }
  return { value, conflicts }
}

function mergeLists(
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  path: string[],
): Merge | null {
  const bases = keyedItems(path, base)
  const ours = keyedItems(path, mine)
  const others = keyedItems(path, theirs)
  if (!bases || !ours || !others) return null
  // The order of the side that moved things wins; what only the other side has follows.
  const first = equal(
    [...ours.keys()].filter((k) => bases.has(k)),
    [...bases.keys()].filter((k) => ours.has(k)),
  )
    ? [...others.keys(), ...ours.keys()]
    : [...ours.keys(), ...others.keys()]
  const value: Json[] = []
  const conflicts: FieldConflict[] = []
  for (const key of new Set(first)) {
    const merged = merge(bases.get(key), ours.get(key), others.get(key), [...path, key])
    if (merged.value !== undefined) value.push(merged.value)
    conflicts.push(...merged.conflicts)
  }
  return { value, conflicts }
}
