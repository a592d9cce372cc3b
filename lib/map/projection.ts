import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'
import { levelWidthKm, type MapWindow, type Place, windowSize } from './window'

const EARTH_RADIUS_KM = 6371

/** Turning the globe by 11° keeps Chukotka in one piece: the map's edge then runs through the Bering Strait. */
const WORLD_CENTRE_LON = 11

/** A drawing may run this many units over the frame, so that no border line shows along its edge. */
const BLEED = 4

export type Point = [x: number, y: number]

/**
 * The window's projection, in drawing units: Equal Earth for the world, Lambert's azimuthal equal-area around the
 * centre of a region. Both keep areas true. Lines and polygons are clipped to the frame, points are not.
 */
export function windowProjection(window: MapWindow): GeoProjection {
  const { width, height } = windowSize(window)
  const frame: [Point, Point] = [
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]
  if (window.kind === 'world') {
    const projection = geoEqualEarth().rotate([-WORLD_CENTRE_LON, 0]).precision(0.3)
    // The inhabited world: without Antarctica and the Arctic Ocean.
    return projection
      .fitWidth(width, { type: 'Sphere' })
      .translate([width / 2, height / 2 + 25.5])
      .clipExtent(frame)
  }
  const widthKm = levelWidthKm(window.level)
  const cornerKm = (widthKm * Math.hypot(width, height)) / width / 2
  const cornerAngle = (2 * Math.asin(Math.min(cornerKm / EARTH_RADIUS_KM / 2, 1)) * 180) / Math.PI
  return geoAzimuthalEqualArea()
    .rotate([-window.lon, -window.lat])
    .scale((width * EARTH_RADIUS_KM) / widthKm)
    .translate([width / 2, height / 2])
    .clipAngle(Math.min(cornerAngle + 3, 175))
    .precision(0.3)
    .clipExtent(frame)
}

/** Function giving the position of a place in the window's drawing units; null for a place outside the drawing. */
export function windowProjector(window: MapWindow): (place: Place) => Point | null {
  const projection = windowProjection(window)
  const { width, height } = windowSize(window)
  return ({ lat, lon }) => {
    const position = projection([lon, lat])
    if (!position?.every(Number.isFinite)) return null
    const [x, y] = position
    return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : null
  }
}
