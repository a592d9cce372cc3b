import type { Point } from './projection'

/**
 * SVG path data of dots, in tenths of a drawing unit: one zero-length line each, which a round or square line cap turns
 * into a mark. Sorted and relative, so that two thousand dots fit in a few kilobytes; dots that would fall on the very
 * same spot are drawn once.
 */
export function dotsPath(positions: readonly Point[]): string {
  const spots = positions.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as Point)
  spots.sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  let data = ''
  let [penX, penY] = [0, 0]
  spots.forEach(([x, y], index) => {
    if (index > 0 && x === penX && y === penY) return
    data += `m${x - penX}${y < penY ? '' : ' '}${y - penY}h0`
    ;[penX, penY] = [x, y]
  })
  return data
}
