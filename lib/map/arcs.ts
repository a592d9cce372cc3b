import { geoInterpolate } from 'd3-geo'
import { type Outline, outlinesOf, pathData } from './outline'
import { type Point, windowProjection } from './projection'
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

/**
 * A way that comes nearer to the pole than the first of these latitudes runs flat along the top of a map of the world: it
 * leaves the map by its upper edge instead, from the second one on.
 */
const POLAR = { reached: 72, left: 66 }

/** Above the upper edge of the drawing. */
const ABOVE = -4

/** SVG path data, in tenths of a drawing unit, of the shortest way over the globe; cut where the map's edge cuts it. */
export function arcPath(window: MapWindow, from: Place, to: Place): string {
  const projection = windowProjection(window)
  const draw = (way: readonly Place[]) =>
    outlinesOf(projection, { type: 'LineString', coordinates: way.map(({ lat, lon }) => [lon, lat]) })
  const way = greatCircle(from, to)
  const overPole =
    window.kind === 'world' &&
    Math.max(from.lat, to.lat) < POLAR.left &&
    way.some(({ lat }) => lat > POLAR.reached)
  if (!overPole) return pathData(draw(way), 0.3)
  const north = ({ lat }: Place) => lat > POLAR.left
  const ends = [way.slice(0, way.findIndex(north)), way.slice(way.findLastIndex(north) + 1).reverse()]
  return pathData(
    ends.flatMap((end) => leavingUpwards(draw(end))),
    0.3,
  )
}

/** The lines, the last of them led on as it runs to the upper edge. */
function leavingUpwards(lines: Outline[]): Outline[] {
  const last = lines.at(-1)
  const [before, end] = last?.points.slice(-2) ?? []
  if (last && before && end && end[1] < before[1]) {
    const steps = (end[1] - ABOVE) / (before[1] - end[1])
    const exit: Point = [end[0] + (end[0] - before[0]) * steps, ABOVE]
    last.points.push(exit)
  }
  return lines
}
