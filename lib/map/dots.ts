import type { Point } from './projection'

/** Above twice any coordinate of a drawing, in tenths of a unit, so that one number holds both of a spot. */
const COLUMN = 2 ** 20

/**
 * SVG path data of dots, in tenths of a drawing unit: one zero-length line each, which a round or square line cap turns
 * into a mark. Sorted and relative, so that two thousand dots fit in a few kilobytes; dots that would fall on the very
 * same spot are drawn once.
 */
export function dotsPath(positions: readonly Point[]): string {
  // Numbers, since sorting pairs takes ten times longer: by x, then by y, which may be below zero.
  const spots = Float64Array.from(
    positions,
    ([x, y]) => Math.round(x * 10) * COLUMN + Math.round(y * 10),
  ).sort()
  let data = ''
  let [penX, penY] = [0, 0]
  for (let at = 0; at < spots.length; at += 1) {
    const spot = spots[at] ?? 0
    if (at > 0 && spot === spots[at - 1]) continue
    const x = Math.round(spot / COLUMN)
    const y = spot - x * COLUMN
    data += `m${x - penX}${y < penY ? '' : ' '}${y - penY}h0`
    penX = x
    penY = y
  }
  return data
}
