import { geoAzimuthalEqualArea } from 'd3-geo'
import { windowProjector } from './projection'
import {
  EUROPE,
  levelForWidth,
  MAX_LEVEL,
  type MapShape,
  type MapWindow,
  type Place,
  regionAround,
  WORLD,
  windowSize,
} from './window'

export type MapExtent = 'world' | 'europe' | 'fit'

/** A lone place is shown within its country; several need less around them to be recognised. */
const CONTEXT_KM = { one: 1500, several: 450 }

/** Share of the frame kept free on each side: for the names of a few places, else for the marks alone. */
const MARGIN = { named: 0.1, marks: 0.04 }
const MOST_NAMED = 12

/** From this mean direction on (0: spread all over the globe, 1: one place) the places have a middle worth the name. */
const MIN_CONCENTRATION = 0.2

/** The mean direction of the places on the sphere, sound across the date line; null when they have none. */
function meanDirection(places: readonly Place[]): Place | null {
  let [x, y, z] = [0, 0, 0]
  for (const { lat, lon } of places) {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
    x += Math.cos(phi) * Math.cos(lambda)
    y += Math.cos(phi) * Math.sin(lambda)
    z += Math.sin(phi)
  }
  const length = Math.hypot(x, y, z)
  if (length / places.length < MIN_CONCENTRATION) return null
  return { lat: (Math.asin(z / length) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI }
}

/**
 * The middle of the places' bounding box, seen from their mean direction, and the places at its sides; null when they have
 * no middle.
 */
function middle(places: readonly Place[]): { centre: Place; outermost: readonly Place[] } | null {
  const mean = meanDirection(places)
  const [first] = places
  if (!mean || !first) return null
  const projection = geoAzimuthalEqualArea().rotate([-mean.lon, -mean.lat])
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  const outermost: [Place, Place, Place, Place] = [first, first, first, first]
  for (const place of places) {
    const [x, y] = projection([place.lon, place.lat]) ?? [Number.NaN, Number.NaN]
    if (x < left) [left, outermost[0]] = [x, place]
    if (x > right) [right, outermost[1]] = [x, place]
    if (y < top) [top, outermost[2]] = [y, place]
    if (y > bottom) [bottom, outermost[3]] = [y, place]
  }
  const [lon, lat] = projection.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [Number.NaN, Number.NaN]
  return Number.isFinite(lon) && Number.isFinite(lat) ? { centre: { lat, lon }, outermost } : null
}

/**
 * The window for a map of these places: the narrowest region that holds them all with a margin and enough context to
 * be recognised, or the world when they are spread too widely or there are none.
 */
export function fitWindow(places: readonly Place[], shape: MapShape = 'landscape'): MapWindow {
  const found = middle(places)
  if (!found) return WORLD
  const lone = places.every(({ lat, lon }) => lat === places[0]?.lat && lon === places[0]?.lon)
  const margin = places.length > MOST_NAMED ? MARGIN.marks : MARGIN.named
  for (let level = levelForWidth(lone ? CONTEXT_KM.one : CONTEXT_KM.several); level <= MAX_LEVEL; level++) {
    const window = regionAround(found.centre, level, shape)
    const { width, height } = windowSize(window)
    const project = windowProjector(window)
    const holds = (place: Place) => {
      const position = project(place)
      if (!position) return false
      const [x, y] = position
      const [marginX, marginY] = [width * margin, height * margin]
      return x >= marginX && x <= width - marginX && y >= marginY && y <= height - marginY
    }
    // The outermost first: of thousands of places most lie inside even a window that is too small.
    if (found.outermost.every(holds) && places.every(holds)) return window
  }
  return WORLD
}

/** The window for an extent asked for by a page; a place outside Europe widens a map of Europe rather than vanish. */
export function windowForExtent(extent: MapExtent, places: readonly Place[], shape?: MapShape): MapWindow {
  if (extent === 'world') return WORLD
  if (extent === 'europe' && places.every(windowProjector(EUROPE))) return EUROPE
  return fitWindow(places, shape)
}
