import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'
import type { Point } from './projection'

/** A projected line; a ring when `closed`. */
export interface Outline {
  points: Point[]
  closed: boolean
}

/** The lines and rings of a geometry as drawn by the projection, in drawing units, clipped to its frame. */
export function outlinesOf(projection: GeoProjection, geometry: GeoPermissibleObjects): Outline[] {
  const outlines: Outline[] = []
  const pen = {
    beginPath() {},
    moveTo(x: number, y: number) {
      outlines.push({ points: [[x, y]], closed: false })
    },
    lineTo(x: number, y: number) {
      outlines.at(-1)?.points.push([x, y])
    },
    closePath() {
      const last = outlines.at(-1)
      if (last) last.closed = true
    },
    arc() {},
  }
  geoPath(projection, pen)(geometry)
  return outlines
}

/** Area of a ring in square drawing units. */
export function ringArea(points: readonly Point[]): number {
  let twice = 0
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] as Point
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2
}

function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : Math.min(Math.max(((px - ax) * dx + (py - ay) * dy) / squared, 0), 1)
  return Math.hypot(px - ax - along * dx, py - ay - along * dy)
}

/** The line without the points that lie within `tolerance` units of it (Douglas and Peucker); its ends are kept. */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(points.length)
  keep[0] = 1
  keep[points.length - 1] = 1
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let furthest = 0
    let distance = tolerance
    for (let index = from + 1; index < to; index++) {
      const off = distanceToSegment(points[index] as Point, points[from] as Point, points[to] as Point)
      if (off > distance) [furthest, distance] = [index, off]
    }
    if (furthest > 0) {
      keep[furthest] = 1
      spans.push([from, furthest], [furthest, to])
    }
  }
  return points.filter((_, index) => keep[index] === 1)
}

/**
 * SVG path data of the outlines in tenths of a drawing unit, whole numbers and relative: a third of the size of
 * absolute decimals. Rings smaller than `smallest` square units are left out.
 */
export function pathData(outlines: readonly Outline[], tolerance: number, smallest = 0): string {
  let data = ''
  let [penX, penY] = [0, 0]
  for (const { points, closed } of outlines) {
    if (closed && ringArea(points) < smallest) continue
    // A ring's first point is repeated as its last, so that simplification sees the closing side too.
    const line = simplified(closed ? [...points, points[0] as Point] : points, tolerance)
    if (closed) line.pop()
    if (line.length < (closed ? 3 : 2)) continue
    line.forEach(([x, y], index) => {
      const [dx, dy] = [Math.round(x * 10) - penX, Math.round(y * 10) - penY]
      if (index > 0 && dx === 0 && dy === 0) return
      // After an m, further pairs are lines.
      data += `${index === 0 ? 'm' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
      penX += dx
      penY += dy
    })
    if (closed) {
      data += 'z'
      ;[penX, penY] = [Math.round((line[0] as Point)[0] * 10), Math.round((line[0] as Point)[1] * 10)]
    }
  }
  return data
}
