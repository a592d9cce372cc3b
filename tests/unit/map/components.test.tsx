import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DotField } from '@/components/map/dot-field'
import { LineMap } from '@/components/map/line-map'
import { MapKey } from '@/components/map/map-key'
import { PointMap } from '@/components/map/point-map'

interface Organization {
  slug: string
  lat: string
  lon: string
}

const organizations = (
  parse(readFileSync('prisma/seed/data/organizations.csv'), { columns: true }) as Organization[]
)
  .filter(({ lat, lon }) => lat && lon)
  .map(({ slug, lat, lon }) => ({ label: slug, lat: Number(lat), lon: Number(lon) }))

const text = { title: 'Members', description: 'Four cities near a border' }
const quattropole = [
  { label: 'Luxembourg', lat: 49.61, lon: 6.13, href: '/fr/villes/luxembourg' },
  { label: 'Metz', lat: 49.12, lon: 6.18, tone: 'strong' as const },
  { label: 'Sarrebruck', lat: 49.23, lon: 7.0, state: 'maybe' as const },
  { label: 'Trèves <1>', lat: 49.76, lon: 6.64, state: 'ended' as const },
]

describe('a map of points', () => {
  const html = renderToStaticMarkup(<PointMap points={quattropole} {...text} language="fr" />)

  test('is one picture with a title and a description', () => {
    expect(html.match(/role="img"/g)).toHaveLength(1)
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(html) ?? []
    expect(html).toContain(`<title id="${titleId}">Members</title>`)
    expect(html).toMatch(/<desc id="[^"]+">Four cities near a border<\/desc>/)
  })

  test('names its few places and the countries around them, in the page’s language', () => {
    for (const name of ['Luxembourg', 'Metz', 'Sarrebruck', 'Allemagne', 'Belgique'])
      expect(html).toContain(`>${name}</text>`)
  })

  test('tells what holds, what may hold and what has ended by shape', () => {
    for (const shape of ['map-yes', 'map-hole', 'map-ended']) expect(html).toContain(shape)
  })

  test('escapes what it is given', () => {
    expect(html).toContain('Trèves &lt;1&gt;')
  })

  test('keeps its links outside the picture and out of the order of keys: the list beside it has them', () => {
    const links = html.slice(html.indexOf('class="map-links"'))
    expect(links).toContain('<a href="/fr/villes/luxembourg" tabindex="-1" aria-label="Luxembourg">')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toMatch(/<\/g><\/g><g class="map-links"/)
  })

  test('has nothing that a strict content policy blocks', () => {
    expect(html).not.toMatch(/ style=|<script|<style|https?:/)
  })

  test('without places shows the world', () => {
    expect(renderToStaticMarkup(<PointMap points={[]} {...text} />)).toContain('/world.svg')
  })

  test('of 400 members adds less than 4 KB to a page', () => {
    const many = renderToStaticMarkup(<PointMap points={organizations.slice(0, 400)} {...text} />)
    expect(gzipSync(many).length).toBeLessThan(4000)
  })
})

describe('the picture of the whole directory', () => {
  test('weighs less than 12 KB', () => {
    expect(organizations.length).toBeGreaterThan(1500)
    const points = organizations.map((place, index) => ({
      ...place,
      weight: index % 9 === 0 ? (2 as const) : (1 as const),
    }))
    expect(gzipSync(renderToStaticMarkup(<DotField points={points} {...text} />)).length).toBeLessThan(12_000)
  })
})

describe('a map of partnerships', () => {
  test('draws a line each and every party once', () => {
    const [from, to, other] = quattropole as [
      (typeof quattropole)[0],
      (typeof quattropole)[0],
      (typeof quattropole)[0],
    ]
    const lines = [
      { from, to, label: 'Charter' },
      { from, to: other, label: 'Twinning', state: 'maybe' as const },
    ]
    const html = renderToStaticMarkup(<LineMap lines={lines} {...text} />)
    expect(html.match(/class="map-line /g)).toHaveLength(2)
    expect(html.match(/<g><title>Luxembourg<\/title>/g)).toHaveLength(1)
    expect(html).toContain('map-line-maybe')
  })
})

describe('the key', () => {
  test('draws the same marks as the map', () => {
    const html = renderToStaticMarkup(<MapKey items={[{ label: 'Peut-être', state: 'maybe' }]} />)
    expect(html).toContain('map-hole')
    expect(html).toContain('Peut-être')
  })
})
