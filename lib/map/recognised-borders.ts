import { geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import type { AtlasTopology, CountryShape } from './atlas'

/**
 * Natural Earth draws who holds a territory. A directory of public bodies draws what the United Nations recognise:
 * pieces named here join the country they belong to, and no border is drawn between.
 */
const JOINED: Record<string, string> = {
  'N. Cyprus': 'Cyprus',
  'Cyprus U.N. Buffer Zone': 'Cyprus',
  Somaliland: 'Somalia',
  Baikonur: 'Kazakhstan',
}

/** United Nations General Assembly, resolution 68/262: a place in Crimea, drawn by Natural Earth with Russia. */
const CRIMEA = { place: [34.3, 45.3] as [number, number], drawnWith: 'Russia', belongsTo: 'Ukraine' }

type PolygonArcs = number[][]

function polygonsOf(shape: CountryShape): PolygonArcs[] {
  return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs
}

function reshaped(shape: CountryShape, polygons: PolygonArcs[]): CountryShape {
  const { id, properties } = shape
  return {
    ...(id !== undefined && { id }),
    properties,
    type: 'MultiPolygon',
    arcs: polygons,
  } as MultiPolygon & CountryShape
}

/** The topology with its countries regrouped along recognised borders; arcs are shared, nothing is redrawn. */
export function withRecognisedBorders(topology: AtlasTopology): AtlasTopology {
  const countries = topology.objects.countries.geometries as CountryShape[]
  const contains = (arcs: PolygonArcs) =>
    geoContains(feature(topology, { type: 'Polygon', arcs } as Polygon), CRIMEA.place)
  const holder = countries.find(({ properties }) => properties.name === CRIMEA.drawnWith)
  const crimea = holder ? polygonsOf(holder).filter(contains) : []
  const geometries = countries.flatMap((shape) => {
    const { name } = shape.properties
    if (JOINED[name]) return []
    const own = polygonsOf(shape).filter(
      (polygon) => !(name === CRIMEA.drawnWith && crimea.includes(polygon)),
    )
    const joining = countries.filter(({ properties }) => JOINED[properties.name] === name).flatMap(polygonsOf)
    const added = name === CRIMEA.belongsTo ? [...joining, ...crimea] : joining
    return [added.length > 0 || name === CRIMEA.drawnWith ? reshaped(shape, [...own, ...added]) : shape]
  })
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries } } }
}
