import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thin, thinPoints } from '@/lib/map/thin'

const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    lat: 40 + ((at * 7919) % 997) / 100,
    lon: ((at * 104729) % 1009) / 50,
  }))

describe('places that are more than a map can show apart', () => {
  it('are left as they are while they are few', () => {
    const few = crowd(4000)
    expect(thinPoints(few)).toEqual(few)
  })

  it('keep one near each of them, in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4001, max: 20_000 }), (count) => {
        const places = crowd(count)
        const kept = thinPoints(places)
        expect(kept.length).toBeLessThanOrEqual(121 ** 2)
        expect(kept.map((place) => places.indexOf(place))).toEqual(
          kept.map((place) => places.indexOf(place)).sort((a, b) => a - b),
        )
        // A cell is a 120th of the wider side, here of 20.16 degrees.
        const cell = 20.16 / 120
        const near = new Set(
          kept.map(({ lat, lon }) => `${Math.floor(lat / cell)} ${Math.floor(lon / cell)}`),
        )
        const around = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => [north, east] as const))
        const isNear = ({ lat, lon }: { lat: number; lon: number }) =>
          around.some(([north, east]) =>
            near.has(`${Math.floor(lat / cell) + north} ${Math.floor(lon / cell) + east}`),
          )
        expect(places.every(isNear)).toBe(true)
      }),
      { numRuns: 5 },
    )
  })

  it('are one where they all lie in one spot', () => {
    const items = Int32Array.from({ length: 5000 }, (_, at) => at)
    expect(thin(items, { lat: () => 48, lon: () => 2 })).toEqual(Int32Array.of(0))
  })
})
