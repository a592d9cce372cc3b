import type { Point } from './projection'

/** Font sizes of map labels in drawing units; `components/map/map.css` switches from one to the other by width. */
export const LABEL_SIZE = { narrow: 26, wide: 14 } as const

export interface LabelRequest {
  text: string
  at: Point
  /** Labels of higher priority are placed first. */
  priority?: number
  /** `beside` a mark, or `on` its position, as for the name of a country. */
  place: 'beside' | 'on'
  /** Width of the type as set, relative to plain type; for letters set apart. */
  stretch?: number
}

interface PlacedLabel {
  text: string
  at: Point
  place: 'beside' | 'on'
  anchor: 'start' | 'middle' | 'end'
  /** Offsets from the position in the font's own size (em), so that they follow every change of size. */
  dx: number
  dy: number
  /** False when the label fits only at the smaller type of a wide map, and is hidden on a narrow one. */
  onNarrow: boolean
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

type Side = Pick<PlacedLabel, 'anchor' | 'dx' | 'dy'>

/** The mapmaker's order of preference: right, left, then the corners, then above and below. */
const SIDES: Side[] = [
  { anchor: 'start', dx: 0.6, dy: 0.34 },
  { anchor: 'end', dx: -0.6, dy: 0.34 },
  { anchor: 'start', dx: 0.45, dy: -0.3 },
  { anchor: 'end', dx: -0.45, dy: -0.3 },
  { anchor: 'start', dx: 0.45, dy: 1 },
  { anchor: 'end', dx: -0.45, dy: 1 },
  { anchor: 'middle', dx: 0, dy: -0.65 },
  { anchor: 'middle', dx: 0, dy: 1.35 },
]

const CENTRED: Side[] = [{ anchor: 'middle', dx: 0, dy: 0.34 }]

/** Mean width of a character of the interface's font, in em; a little generous. */
const CHARACTER_WIDTH = 0.57

/** Half the size of a mark and the air around it, in em of the label. */
const MARK_RADIUS = 0.4

function boxOf({ text, at: [x, y], stretch = 1 }: LabelRequest, { anchor, dx, dy }: Side, size: number): Box {
  const width = text.length * CHARACTER_WIDTH * stretch * size
  const start = x + dx * size - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  const baseline = y + dy * size
  return { left: start, right: start + width, top: baseline - 0.8 * size, bottom: baseline + 0.25 * size }
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a line comes into the box; its points are looked at, and places between them at most 4 units apart. */
function runsThrough(line: readonly Point[], { left, right, top, bottom }: Box): boolean {
  return line.some(([x, y], index) => {
    const [nextX, nextY] = line[index + 1] ?? [x, y]
    const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 4))
    return Array.from({ length: steps }, (_, step) => step / steps).some((part) => {
      const [atX, atY] = [x + (nextX - x) * part, y + (nextY - y) * part]
      return atX > left && atX < right && atY > top && atY < bottom
    })
  })
}

/**
 * Places labels without overlap inside a frame: each beside its mark, on the first free side. A label that fits at the
 * large type of a narrow map is always shown; one that fits only at the small type of a wide map is marked so; the rest
 * is left out, since every map has its list. No line runs through a name set `on` its position.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly Point[],
  frame: { width: number; height: number },
  lines: readonly (readonly Point[])[] = [],
): PlacedLabel[] {
  const ordered = [...requests].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  const placed = new Map<LabelRequest, PlacedLabel>()
  for (const size of [LABEL_SIZE.narrow, LABEL_SIZE.wide]) {
    const onNarrow = size === LABEL_SIZE.narrow
    const taken: Box[] = marks.map(([x, y]) => {
      const radius = MARK_RADIUS * size
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
    })
    for (const [request, label] of placed) taken.push(boxOf(request, label, size))
    for (const request of ordered) {
      if (placed.has(request)) continue
      for (const side of request.place === 'on' ? CENTRED : SIDES) {
        const box = boxOf(request, side, size)
        const inside =
          box.left >= 2 && box.top >= 2 && box.right <= frame.width - 2 && box.bottom <= frame.height - 2
        if (!inside || taken.some((other) => overlap(box, other))) continue
        // A name beside its mark may touch the line that ends there; one set in the open keeps clear of all.
        if (request.place === 'on' && lines.some((line) => runsThrough(line, box))) continue
        taken.push(box)
        const { text, at, place } = request
        placed.set(request, { text, at, place, ...side, onNarrow })
        break
      }
    }
  }
  return ordered.flatMap((request) => placed.get(request) ?? [])
}
