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

/** The middle of the places' bounding box, seen from their mean direction; null when they have none. */
function middle(places: readonly Place[]): Place | null {
  const mean = meanDirection(places)
  if (!mean) return null
  const projection = geoAzimuthalEqualArea().rotate([-mean.lon, -mean.lat])
  const positions = places.flatMap((place) => {
    const position = projection([place.lon, place.lat])
    return position?.every(Number.isFinite) ? [position] : []
  })
  const xs = positions.map(([x]) => x)
  const ys = positions.map(([, y]) => y)
  const half = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const centre = projection.invert?.([half(xs), half(ys)])
  return centre?.every(Number.isFinite) ? { lon: centre[0], lat: centre[1] } : null
}

/**
 * The window for a map of these places: the narrowest region that holds them all with a margin and enough context to
 * be recognised, or the world when they are spread too widely or there are none.
 */
export function fitWindow(places: readonly Place[], shape: MapShape = 'landscape'): MapWindow {
  const centre = places.length > 0 ? middle(places) : null
  if (!centre) return WORLD
  const lone = places.every(({ lat, lon }) => lat === places[0]?.lat && lon === places[0]?.lon)
  const margin = places.length > MOST_NAMED ? MARGIN.marks : MARGIN.named
  for (let level = levelForWidth(lone ? CONTEXT_KM.one : CONTEXT_KM.several); level <= MAX_LEVEL; level++) {
    const window = regionAround(centre, level, shape)
    const { width, height } = windowSize(window)
    const project = windowProjector(window)
    const holds = places.every((place) => {
      const position = project(place)
      if (!position) return false
      const [x, y] = position
      const [marginX, marginY] = [width * margin, height * margin]
      return x >= marginX && x <= width - marginX && y >= marginY && y <= height - marginY
    })
    if (holds) return window
  }
  return WORLD
}

/** The window for an extent asked for by a page; a place outside Europe widens a map of Europe rather than vanish. */
export function windowForExtent(extent: MapExtent, places: readonly Place[], shape?: MapShape): MapWindow {
  if (extent === 'world') return WORLD
  if (extent === 'europe' && places.every(windowProjector(EUROPE))) return EUROPE
  return fitWindow(places, shape)
}
