import type { Place } from './window'

/** So many places are drawn as they are. */
const ENOUGH = 5000

/** More are drawn once a cell of a grid that is this many cells wide: little wider than a mark each. */
const CELLS_ACROSS = 160

/**
 * Of more places than a map can show apart, the first in each cell of a grid over all of them, in their order; else the
 * places themselves. Takes time in proportion to their number, far less than projecting each of them.
 */
export function thin<T extends Place>(places: readonly T[]): readonly T[] {
  if (places.length <= ENOUGH) return places
  let [south, north, west, east] = [90, -90, 180, -180]
  for (const { lat, lon } of places) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
    west = Math.min(west, lon)
    east = Math.max(east, lon)
  }
  const cell = Math.max(east - west, north - south) / CELLS_ACROSS
  if (cell === 0) return places.slice(0, 1)
  const taken = new Uint8Array((CELLS_ACROSS + 1) ** 2)
  return places.filter(({ lat, lon }) => {
    const at = Math.floor((lat - south) / cell) * (CELLS_ACROSS + 1) + Math.floor((lon - west) / cell)
    if (taken[at]) return false
    taken[at] = 1
    return true
  })
}
