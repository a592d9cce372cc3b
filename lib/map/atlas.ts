import { readFileSync } from 'node:fs'
import path from 'node:path'
import { geoArea, geoBounds } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { withRecognisedBorders } from './recognised-borders'
import { levelWidthKm, type MapWindow } from './window'

type Detail = '110m' | '50m' | '10m'
export type CountryShape = (Polygon | MultiPolygon) & { id?: string; properties: { name: string } }
export type AtlasTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>

interface Country {
  shape: CountryShape
  /** West, south, east, north; west is greater than east where the country crosses the date line. */
  bounds: [west: number, south: number, east: number, north: number]
}

interface Atlas {
  topology: AtlasTopology
  countries: Country[]
}

/**
 * Specks that quantisation has flattened to a line may turn inside out, and would then cover the globe. Such a ring has
 * a handful of points, which spares measuring the others.
 */
function isInsideOut(topology: AtlasTopology, arcs: number[][]): boolean {
  const shape = feature(topology, { type: 'Polygon', arcs })
  return (shape.geometry as GeoJSON.Polygon).coordinates.flat().length <= 8 && geoArea(shape) > 2 * Math.PI
}

const atlases = new Map<Detail, Atlas>()

/** Natural Earth's countries (public domain) at a scale of 1:110, 1:50 or 1:10 million, read once a process. */
function loadAtlas(detail: Detail): Atlas {
  const known = atlases.get(detail)
  if (known) return known
  const file = path.join(process.cwd(), 'node_modules', 'world-atlas', `countries-${detail}.json`)
  const topology = withRecognisedBorders(JSON.parse(readFileSync(file, 'utf8')) as AtlasTopology)
  const countries = topology.objects.countries.geometries.map((geometry) => {
    const shape = geometry as CountryShape
    if (shape.type === 'MultiPolygon') shape.arcs = shape.arcs.filter((arcs) => !isInsideOut(topology, arcs))
    const [[west, south], [east, north]] = geoBounds(feature(topology, shape))
    return { shape, bounds: [west, south, east, north] as Country['bounds'] }
  })
  const atlas = { topology, countries }
  atlases.set(detail, atlas)
  return atlas
}

/** The coarsest detail that still looks drawn with care at the window's scale. */
export function detailFor(window: MapWindow): Detail {
  if (window.kind === 'world') return '110m'
  const km = levelWidthKm(window.level)
  return km > 9000 ? '110m' : km > 2500 ? '50m' : '10m'
}

/** Whether the country may show in a region: its bounding box comes within the region's circle, generously. */
function mayShow({ bounds: [west, south, east, north] }: Country, window: MapWindow): boolean {
  if (window.kind === 'world') return true
  const reach = Math.min((levelWidthKm(window.level) / 111.2) * 0.75 + 1, 180)
  if (window.lat + reach < south || window.lat - reach > north) return false
  // Near a pole every meridian is close.
  const furthestLat = Math.min(Math.abs(window.lat) + reach, 90)
  const reachLon = reach / Math.max(Math.cos((furthestLat * Math.PI) / 180), 0.01)
  if (reachLon >= 180) return true
  const width = (east - west + 360) % 360
  const offset = (((window.lon - reachLon - west) % 360) + 360) % 360
  return offset <= width || offset + 2 * reachLon >= 360
}

/** What a window shows: its countries, the land they make together, and the borders between them. */
export function atlasOf(window: MapWindow) {
  const { topology, countries } = loadAtlas(detailFor(window))
  const shapes = countries.filter((country) => mayShow(country, window)).map(({ shape }) => shape)
  const collection: GeometryCollection<{ name: string }> = { type: 'GeometryCollection', geometries: shapes }
  return {
    land: () => merge(topology, shapes),
    borders: () => mesh(topology, collection, (a, b) => a !== b),
    countries: () =>
      shapes.map((shape) => ({
        id: shape.id,
        geometry: (feature(topology, shape) as GeoJSON.Feature).geometry,
      })),
  }
}
