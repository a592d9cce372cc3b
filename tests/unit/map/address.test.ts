import { describe, expect, test } from 'vitest'
import { GET } from '@/app/map-base/[version]/[file]/route'
import { BASE_MAP_VERSION, baseMapAddress, parseWindowName, windowName } from '@/lib/map/address'
import { EUROPE, regionAround, WORLD } from '@/lib/map/window'

const ask = (version: string, file: string) =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ version, file }) })

describe('addresses of base maps', () => {
  test('are readable', () => {
    expect(baseMapAddress(WORLD)).toBe(`/map-base/v${BASE_MAP_VERSION}/world.svg`)
    expect(baseMapAddress(EUROPE)).toBe(`/map-base/v${BASE_MAP_VERSION}/landscape_l12_52.5_12.5.svg`)
  })

  test('have one meridian at the date line and no negative zero', () => {
    expect(regionAround({ lat: 0, lon: 180 }, 5, 'wide')).toEqual(
      regionAround({ lat: 0, lon: -180 }, 5, 'wide'),
    )
    expect(windowName(regionAround({ lat: -0.01, lon: -0.01 }, 5, 'wide'))).toBe('wide_l5_0_0')
  })

  test.each([
    ['off the grid', 'landscape_l3_49.6_6.5'],
    ['written otherwise', 'landscape_l3_49.50_6.5'],
    ['with a level too many', 'landscape_l17_50_5'],
    ['with a leading zero', 'landscape_l03_49.5_6.5'],
    ['off the globe', 'landscape_l3_95_6.5'],
    ['of no shape', 'constructor_l3_49.5_6.5'],
    ['with markup', 'landscape_l3_49.5_<svg>'],
    ['empty', ''],
  ])('refuse a window %s', async (_case, name) => {
    expect(parseWindowName(name)).toBeNull()
    expect((await ask(`v${BASE_MAP_VERSION}`, `${name}.svg`)).status).toBe(404)
  })

  test('answer with an image that may be kept for ever', async () => {
    const response = await ask(`v${BASE_MAP_VERSION}`, 'world.svg')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await response.text()).toMatch(/^<svg .*<\/svg>$/s)
  })

  test('of another version or type answer 404', async () => {
    expect((await ask('v0', 'world.svg')).status).toBe(404)
    expect((await ask(`v${BASE_MAP_VERSION}`, 'world.png')).status).toBe(404)
  })
})
