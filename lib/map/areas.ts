import { Recent } from '@/lib/domain/recent'
import { windowName } from './address'
import { atlasOf } from './atlas'
import { alpha2 } from './country-codes'
import { outlinesOf, ringArea, simplified } from './outline'
import { type Point, windowProjection } from './projection'
import { type MapWindow, windowSize } from './window'

/** The part of a country that a window shows, and the roomiest spot in it for the country's name. */
interface VisibleArea {
  /** ISO 3166-1 alpha-2. */
  country: string
  at: Point
  /** Free width around the spot, in drawing units. */
  room: number
  /** Visible area in square drawing units. */
  area: number
}

const GRID = 14

/** A name is longer than it is high: distances up and down count for more than those to the sides. */
const HEIGHT_WEIGHT = 3

function crossings(ring: readonly Point[], y: number): number[] {
  const xs: number[] = []
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] as Point
    if (ay > y !== by > y) xs.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
  })
  return xs.sort((a, b) => a - b)
}

/** The middle of the widest run inside the ring, preferring runs away from its top and bottom. */
function roomiest(ring: readonly Point[]): { at: Point; room: number } | null {
  const ys = ring.map(([, y]) => y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  let best: { at: Point; room: number; score: number } | null = null
  for (let step = 1; step < GRID; step++) {
    const y = top + ((bottom - top) * step) / GRID
    const xs = crossings(ring, y)
    for (let index = 0; index + 1 < xs.length; index += 2) {
      const [left, right] = [xs[index] as number, xs[index + 1] as number]
      const score = Math.min(right - left, HEIGHT_WEIGHT * Math.min(y - top, bottom - y))
      if (!best || score > best.score) best = { at: [(left + right) / 2, y], room: right - left, score }
    }
  }
  return best
}

/** To find them takes longer than all the rest of a page; many records, and every day of one, share a window. */
const kept = new Recent<readonly VisibleArea[]>(500)

/** The countries that a window shows, the largest visible area first. */
export function visibleAreas(window: MapWindow): readonly VisibleArea[] {
  return kept.get(windowName(window), () => findAreas(window))
}

function findAreas(window: MapWindow): VisibleArea[] {
  const { width, height } = windowSize(window)
  const projection = windowProjection(window).clipExtent([
    [0, 0],
    [width, height],
  ])
  const areas = atlasOf(window)
    .countries()
    .flatMap(({ id, geometry }) => {
      const code = alpha2(id)
      if (!code) return []
      const rings = outlinesOf(projection, geometry).map(({ points }) => points)
      const largest = rings.reduce<Point[]>((a, b) => (ringArea(b) > ringArea(a) ? b : a), [])
      if (largest.length < 3) return []
      const spot = roomiest(simplified([...largest, largest[0] as Point], 1.5))
      return spot ? [{ country: code, at: spot.at, room: spot.room, area: ringArea(largest) }] : []
    })
  return areas.sort((a, b) => b.area - a.area)
}
