import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWindowName, windowName } from '@/lib/map/address'
import { fitWindow, windowForExtent } from '@/lib/map/fit'
import { windowProjector } from '@/lib/map/projection'
import { EUROPE, levelWidthKm, type Place, WORLD, windowSize } from '@/lib/map/window'

const place = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const near = fc
  .tuple(place, fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))))
  .map(([{ lat, lon }, offsets]): Place[] => [
    { lat, lon },
    ...offsets.map(([north, east]) => ({ lat: lat + north, lon: ((lon + east + 540) % 360) - 180 })),
  ])

const quattropole = [
  { lat: 49.61, lon: 6.13 },
  { lat: 49.12, lon: 6.18 },
  { lat: 49.23, lon: 7.0 },
  { lat: 49.76, lon: 6.64 },
]

describe('the window that fits places', () => {
  test('shows every place inside its frame, wherever on the globe they are', () => {
    fc.assert(
      fc.property(near, (places) => {
        const window = fitWindow(places)
        const { width, height } = windowSize(window)
        for (const at of places.map(windowProjector(window))) {
          expect(at).not.toBeNull()
          expect(at?.[0]).toBeGreaterThan(0)
          expect(at?.[0]).toBeLessThan(width)
          expect(at?.[1]).toBeGreaterThan(0)
          expect(at?.[1]).toBeLessThan(height)
        }
      }),
    )
  })

  test('is the same for the same places in any order', () => {
    expect(fitWindow([...quattropole].reverse())).toEqual(fitWindow(quattropole))
    expect(windowName(fitWindow(quattropole))).toBe('landscape_l1_49.5_6.5')
  })

  test('has an address that is read back as the same window', () => {
    fc.assert(
      fc.property(near, (places) => {
        const window = fitWindow(places)
        expect(parseWindowName(windowName(window))).toEqual(window)
      }),
    )
  })

  test('gives neighbouring cities the countries around them', () => {
    const window = fitWindow(quattropole)
    expect(window.kind === 'region' && levelWidthKm(window.level)).toBeGreaterThanOrEqual(450)
  })

  test('shows a lone city, also when it is listed twice, within its wider region', () => {
    const window = fitWindow([
      { lat: 49.23, lon: 7 },
      { lat: 49.23, lon: 7 },
    ])
    expect(window.kind === 'region' && levelWidthKm(window.level)).toBeGreaterThanOrEqual(1500)
  })

  test('keeps neighbours on both sides of the date line together', () => {
    const window = fitWindow([
      { lat: -18.1, lon: 178.4 },
      { lat: -13.8, lon: -171.7 },
    ])
    expect(window.kind === 'region' && levelWidthKm(window.level)).toBeLessThan(3000)
    expect(window.kind === 'region' && Math.abs(window.lon)).toBeGreaterThan(170)
  })

  test('is the world for antipodes, for places all over it, and for none', () => {
    expect(
      fitWindow([
        { lat: 10, lon: 20 },
        { lat: -10, lon: -160 },
      ]),
    ).toEqual(WORLD)
    expect(
      fitWindow([
        { lat: 40, lon: -74 },
        { lat: 35, lon: 139 },
        { lat: -33, lon: 151 },
      ]),
    ).toEqual(WORLD)
    expect(fitWindow([])).toEqual(WORLD)
  })

  test('leaves the map of Europe rather than lose a place outside it', () => {
    expect(windowForExtent('europe', quattropole)).toEqual(EUROPE)
    const withMontreal = [...quattropole, { lat: 45.5, lon: -73.57 }]
    const window = windowForExtent('europe', withMontreal)
    expect(window).not.toEqual(EUROPE)
    expect(withMontreal.map(windowProjector(window))).not.toContain(null)
  })

  test('shows every inhabited place on the world', () => {
    const ends = [
      { lat: 78.2, lon: 15.6 },
      { lat: -54.8, lon: -68.3 },
      { lat: 64.7, lon: 177.5 },
      { lat: 21.3, lon: -157.9 },
      { lat: -44, lon: -176.5 },
    ]
    expect(ends.map(windowProjector(WORLD))).not.toContain(null)
  })
})
