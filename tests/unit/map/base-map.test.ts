import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { visibleAreas } from '@/lib/map/areas'
import { atlasOf, detailFor } from '@/lib/map/atlas'
import { baseMapSvg } from '@/lib/map/base-map'
import { fitWindow } from '@/lib/map/fit'
import { outlinesOf, ringArea } from '@/lib/map/outline'
import { MAP_PALETTE } from '@/lib/map/palette'
import { windowProjection } from '@/lib/map/projection'
import { EUROPE, type MapWindow, regionAround, WORLD, windowSize } from '@/lib/map/window'

const saarbrucken = fitWindow([{ lat: 49.23, lon: 7 }])
const pacific = regionAround({ lat: -17, lon: -177 }, 7, 'landscape')
const bergen = fitWindow([{ lat: 60.39, lon: 5.32 }])

const landShare = (window: MapWindow) => {
  const { width, height } = windowSize(window)
  const rings = outlinesOf(windowProjection(window), atlasOf(window).land())
  return rings.reduce((sum, { points }) => sum + ringArea(points), 0) / (width * height)
}

const countryAt = (window: MapWindow, lon: number, lat: number) =>
  atlasOf(window)
    .countries()
    .find(({ geometry }) => geoContains(geometry, [lon, lat]))?.id

describe('base maps', () => {
  test.each([
    ['the world', WORLD],
    ['Europe', EUROPE],
    ['a city', saarbrucken],
    ['a coast of fjords', bergen],
    ['an ocean', pacific],
  ])('of %s weigh less than 20 KB compressed', (_name, window) => {
    expect(gzipSync(baseMapSvg(window)).length).toBeLessThan(20_000)
  })

  test('use more detail the closer they look', () => {
    expect([WORLD, EUROPE, saarbrucken].map(detailFor)).toEqual(['110m', '50m', '10m'])
  })

  test('do not flood an ocean with land, although some islets are flattened to a line', () => {
    expect(landShare(pacific)).toBeLessThan(0.05)
    expect(landShare(saarbrucken)).toBeGreaterThan(0.6)
  })

  test('draw nothing far outside their frame', () => {
    const { width, height } = windowSize(EUROPE)
    const points = outlinesOf(windowProjection(EUROPE), atlasOf(EUROPE).land()).flatMap((line) => line.points)
    expect(Math.max(...points.map(([x]) => x))).toBeLessThan(width + 10)
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThan(-10)
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThan(height + 10)
  })

  test.each([WORLD, EUROPE])('draw Crimea with Ukraine (General Assembly resolution 68/262)', (window) => {
    expect(countryAt(window, 34.3, 45.3)).toBe('804')
    expect(countryAt(window, 37.6, 55.7)).toBe('643')
  })

  test('draw Cyprus as one country', () => {
    const cyprus = fitWindow([{ lat: 35.17, lon: 33.36 }])
    expect(countryAt(cyprus, 33.32, 35.33)).toBe('196')
  })

  test('have the colours of the page in light and in dark', () => {
    const css = readFileSync('app/globals.css', 'utf8')
    const values = (token: string) =>
      [...css.matchAll(new RegExp(`--color-map-${token}: (#\\w+)`, 'g'))].map(([, v]) => v)
    expect(values('land')).toEqual([MAP_PALETTE.light.land, MAP_PALETTE.dark.land])
    expect(values('border')).toEqual([MAP_PALETTE.light.border, MAP_PALETTE.dark.border])
  })
})

describe('the countries that a map names', () => {
  test('are those it shows, the largest part first, each at a spot inside it', () => {
    const areas = visibleAreas(saarbrucken)
    expect(
      areas
        .slice(0, 2)
        .map(({ country }) => country)
        .sort(),
    ).toEqual(['DE', 'FR'])
    expect(areas.map(({ country }) => country)).not.toContain('ES')
    const projection = windowProjection(saarbrucken)
    for (const { country, at } of areas.slice(0, 6)) {
      const spot = projection.invert?.(at) as [number, number]
      const names = { DE: '276', FR: '250', GB: '826', PL: '616', IT: '380', AT: '040', CH: '756', CZ: '203' }
      expect(countryAt(saarbrucken, ...spot)).toBe(names[country as keyof typeof names])
    }
  })
})
