import { geoInterpolate } from 'd3-geo'
import { outlinesOf, pathData } from './outline'
import { windowProjection } from './projection'
import type { MapWindow, Place } from './window'

const STEPS = 32

/** Places along the shortest way over the globe between two places, ends included; any one way between antipodes. */
export function greatCircle(from: Place, to: Place): Place[] {
  const along = geoInterpolate([from.lon, from.lat], [to.lon, to.lat])
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const [lon, lat] = along(step / STEPS)
    return { lat, lon }
  })
}

/** SVG path data, in tenths of a drawing unit, of the shortest way over the globe; cut where the map's edge cuts it. */
export function arcPath(window: MapWindow, from: Place, to: Place): string {
  const coordinates = greatCircle(from, to).map(({ lat, lon }) => [lon, lat])
  return pathData(outlinesOf(windowProjection(window), { type: 'LineString', coordinates }), 0.3)
}
