import type { Place } from './window'

/** So many places are drawn as they are. */
const ENOUGH = 4000

/** More are drawn once a cell of a grid that is this many cells wide: little wider than a mark each. */
const CELLS_ACROSS = 120

/** Where the items of a list lie, in degrees: functions, so that a hundred thousand items need no object each. */
export interface PlaceOf {
  lat: (item: number) => number
  lon: (item: number) => number
}

/**
 * Of more items than a map can show apart, the first in each cell of a grid over all of them, in their order; else the
 * items themselves. Takes time in proportion to their number, far less than projecting each of them.
 */
export function thin(items: Int32Array, { lat, lon }: PlaceOf): Int32Array {
  if (items.length <= ENOUGH) return items
  let [south, north, west, east] = [90, -90, 180, -180]
  for (const item of items) {
    south = Math.min(south, lat(item))
    north = Math.max(north, lat(item))
    west = Math.min(west, lon(item))
    east = Math.max(east, lon(item))
  }
  const cell = Math.max(east - west, north - south) / CELLS_ACROSS
  if (cell === 0) return items.slice(0, 1)
  const taken = new Uint8Array((CELLS_ACROSS + 1) ** 2)
  return items.filter((item) => {
    const row = Math.floor((lat(item) - south) / cell)
    const at = row * (CELLS_ACROSS + 1) + Math.floor((lon(item) - west) / cell)
    if (taken[at]) return false
    taken[at] = 1
    return true
  })
}

/** `thin` for places that are objects. */
export function thinPoints<Item extends Place>(points: readonly Item[]): Item[] {
  const places = Int32Array.from(points, (_point, at) => at)
  const kept = thin(places, { lat: (at) => points[at]?.lat ?? 0, lon: (at) => points[at]?.lon ?? 0 })
  return Array.from(kept).flatMap((at) => points[at] ?? [])
}
