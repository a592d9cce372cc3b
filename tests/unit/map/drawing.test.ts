import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arcPath, greatCircle } from '@/lib/map/arcs'
import { dotsPath } from '@/lib/map/dots'
import { LABEL_SIZE, placeLabels } from '@/lib/map/labels'
import { pathData, simplified } from '@/lib/map/outline'
import type { Point } from '@/lib/map/projection'
import { thin } from '@/lib/map/thin'
import { WORLD } from '@/lib/map/window'

const point = fc.tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 0, max: 4800 }))

/** Positions that the relative moves of a path lead to. */
function positions(data: string): Point[] {
  let [x, y] = [0, 0]
  return [...data.matchAll(/m(-?\d+) ?(-?\d+)h0/g)].map(([, dx, dy]) => {
    ;[x, y] = [x + Number(dx), y + Number(dy)]
    return [x, y]
  })
}

describe('dots', () => {
  test('stand where their places are, each spot once', () => {
    fc.assert(
      fc.property(fc.array(point), (spots) => {
        const drawn = positions(dotsPath(spots.map(([x, y]) => [x / 10, y / 10])))
        expect(new Set(drawn.map(String))).toEqual(new Set(spots.map(String)))
        expect(drawn.length).toBe(new Set(spots.map(String)).size)
      }),
    )
  })

  test('of no place are an empty path', () => {
    expect(dotsPath([])).toBe('')
  })
})

describe('outlines', () => {
  const line: Point[] = [
    [0, 0],
    [5, 0.1],
    [10, 0],
    [10, 10],
  ]

  test('lose the points that nobody would miss, never their ends', () => {
    expect(simplified(line, 0.35)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ])
    expect(simplified(line, 0.01)).toEqual(line)
  })

  test('are written as relative tenths of a unit', () => {
    expect(pathData([{ points: line, closed: false }], 0.35)).toBe('m0 0 100 0 0 100')
  })

  test('start anew after a closed ring, from where it began', () => {
    const ring: Point[] = [
      [1, 1],
      [3, 1],
      [3, 3],
    ]
    const other: Point[] = [
      [5, 5],
      [6, 5],
    ]
    const data = pathData(
      [
        { points: ring, closed: true },
        { points: other, closed: false },
      ],
      0,
    )
    expect(data).toBe('m10 10 20 0 0 20zm40 40 10 0')
  })

  test('leave out specks', () => {
    expect(
      pathData(
        [
          {
            points: [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
            closed: true,
          },
        ],
        0,
        1.5,
      ),
    ).toBe('')
  })
})

describe('the shortest way over the globe', () => {
  test('from Frankfurt to Tokyo passes far north of both', () => {
    const way = greatCircle({ lat: 50.1, lon: 8.7 }, { lat: 35.7, lon: 139.7 })
    expect(Math.max(...way.map(({ lat }) => lat))).toBeGreaterThan(60)
    expect(way[0]?.lat).toBeCloseTo(50.1)
    expect(way.at(-1)?.lon).toBeCloseTo(139.7)
  })

  test('across the map’s edge is drawn in two pieces', () => {
    const data = arcPath(WORLD, { lat: 35.7, lon: 139.7 }, { lat: 37.8, lon: -122.4 })
    expect(data.match(/m/g)).toHaveLength(2)
  })

  test('over the pole leaves a map of the world by its upper edge, on both sides', () => {
    const [home, away] = arcPath(WORLD, { lat: 45.5, lon: -73.6 }, { lat: 31.2, lon: 121.5 })
      .split('m')
      .slice(1)
      .map((line) => (line.match(/-?\d+/g) ?? []).map(Number))
    // Relative moves: the second line begins where the first has ended.
    const height = (line: number[] = []) => line.reduce((y, move, index) => y + (index % 2 ? move : 0), 0)
    expect(height(home)).toBe(-40)
    expect(height(home) + height(away)).toBe(-40)
  })

  test('between antipodes is some way, without a broken number', () => {
    expect(arcPath(WORLD, { lat: 10, lon: 20 }, { lat: -10, lon: -160 })).toMatch(/^m[\d -]*(m[\d -]+)*$/)
  })
})

describe('labels', () => {
  const frame = { width: 720, height: 480 }
  const beside = (text: string, x: number, y: number, priority = 0) => ({
    text,
    at: [x, y] as Point,
    priority,
    place: 'beside' as const,
  })

  test('of countries keep clear of lines, those of places do not', () => {
    const line: Point[] = [
      [100, 100],
      [500, 300],
    ]
    const country = { text: 'France', at: [300, 200] as Point, priority: -1, place: 'on' as const }
    expect(placeLabels([country], [], frame)).toHaveLength(1)
    expect(placeLabels([country], [], frame, [line])).toHaveLength(0)
    expect(placeLabels([beside('Metz', 300, 200)], [[300, 200]], frame, [line])).toHaveLength(1)
  })

  test('stand to the right of their mark, or to its left at the right edge', () => {
    const [metz] = placeLabels([beside('Metz', 300, 200)], [[300, 200]], frame)
    expect(metz).toMatchObject({ anchor: 'start', onNarrow: true })
    const [brest] = placeLabels([beside('Brest-Litowsk', 700, 200)], [[700, 200]], frame)
    expect(brest).toMatchObject({ anchor: 'end' })
  })

  test('that fit only in small type are kept for wide maps, and those that never fit are left out', () => {
    const narrow = { width: 200, height: 100 }
    const [label] = placeLabels([beside('Luxembourg-Ville', 20, 50)], [[20, 50]], narrow)
    expect(label).toMatchObject({ onNarrow: false })
    expect(placeLabels([beside('Luxembourg-Ville et environs', 20, 50)], [[20, 50]], narrow)).toEqual([])
  })

  test('never lie over each other in either type, and the more important one wins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 480 })), {
          maxLength: 12,
        }),
        (marks) => {
          const labels = placeLabels(
            marks.map(([x, y], index) => beside(`Place ${index}`, x, y, index)),
            marks,
            frame,
          )
          for (const [size, shown] of [
            [LABEL_SIZE.wide, labels],
            [LABEL_SIZE.narrow, labels.filter(({ onNarrow }) => onNarrow)],
          ] as const) {
            const boxes = shown.map(({ text, at: [x, y], anchor, dx, dy }) => {
              const width = text.length * 0.5 * size
              const left = x + dx * size - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
              return { left, right: left + width, top: y + (dy - 0.7) * size, bottom: y + dy * size }
            })
            boxes.forEach((a, index) => {
              for (const b of boxes.slice(index + 1)) {
                expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
                  false,
                )
              }
            })
          }
        },
      ),
    )
    const rivals = placeLabels(
      [beside('Quiet', 300, 200, 0), beside('Strong', 300, 200, 9)],
      [[300, 200]],
      frame,
    )
    expect(rivals[0]).toMatchObject({ text: 'Strong', anchor: 'start' })
  })
})

describe('places too many to stand apart', () => {
  type Place = { lat: number; lon: number }
  const thinned = (all: Place[]) => {
    const column = Int32Array.from(all.keys())
    const at = (item: number) => all[item] ?? { lat: 0, lon: 0 }
    const kept = thin(column, { lat: (item) => at(item).lat, lon: (item) => at(item).lon })
    return Array.from(kept, at)
  }
  const places = fc.array(
    fc.record({
      lat: fc.double({ min: 40, max: 56, noNaN: true }),
      lon: fc.double({ min: -5, max: 20, noNaN: true }),
    }),
    { minLength: 4001, maxLength: 4500, size: 'max' },
  )

  test('are all drawn while there are few', () => {
    const few = Array.from({ length: 4000 }, () => ({ lat: 48, lon: 7 }))
    expect(thinned(few)).toEqual(few)
  })

  test('leave out only those that have another close by, and keep their order', () => {
    fc.assert(
      fc.property(places, (all) => {
        const kept = thinned(all)
        const rank = new Map(all.map((place, index) => [place, index]))
        const ranks = kept.map((place) => rank.get(place) ?? -1)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        // 25 degrees over 120 cells: a cell's diagonal is under 0.3 degrees.
        const near = (a: Place, b: Place) => Math.hypot(a.lat - b.lat, a.lon - b.lon) < 0.3
        expect(all.filter((place) => !kept.some((other) => near(place, other)))).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  test('are bounded in number, and a single spot is one place', () => {
    const grid = Array.from({ length: 90_000 }, (_, at) => ({
      lat: (at % 300) / 10,
      lon: Math.floor(at / 300) / 10,
    }))
    expect(thinned(grid).length).toBeLessThanOrEqual(121 * 121)
    expect(thinned(Array.from({ length: 6000 }, () => ({ lat: 48, lon: 7 })))).toEqual([{ lat: 48, lon: 7 }])
  })
})
