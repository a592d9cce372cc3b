/** A place on the sphere, WGS 84 decimal degrees. */
export interface Place {
  lat: number
  lon: number
}

/** Proportions of a regional map, in drawing units (the map scales to its container). */
export const MAP_SHAPES = {
  landscape: { width: 720, height: 480 },
  square: { width: 600, height: 600 },
  wide: { width: 720, height: 360 },
} as const

export type MapShape = keyof typeof MAP_SHAPES

/**
 * What part of the world a map shows. A region is one of a finite set (centre on a grid, scale on a ladder), so that
 * the address of its base map is deterministic and the same base map serves many records.
 */
export type MapWindow =
  | { kind: 'world' }
  | { kind: 'region'; lat: number; lon: number; level: number; shape: MapShape }

export const WORLD: MapWindow = { kind: 'world' }

/** Iceland to the Caspian, Tromsø to the Maghreb; close to the EU's own equal-area grid (EPSG:3035). */
export const EUROPE: MapWindow = { kind: 'region', lat: 52.5, lon: 12.5, level: 12, shape: 'landscape' }

const NARROWEST_KM = 400
const LEVEL_RATIO = 1.25
export const MAX_LEVEL = 16
const MAX_CENTRE_LAT = 85
const CENTRE_STEPS = [5, 2.5, 1, 0.5, 0.25]
const KM_PER_DEGREE = 111.2

/** Ground width of a regional map at this level, in kilometres along its middle line. */
export function levelWidthKm(level: number): number {
  return NARROWEST_KM * LEVEL_RATIO ** level
}

/** The narrowest level that shows at least this many kilometres; the widest level when none does. */
export function levelForWidth(km: number): number {
  const level = Math.ceil(Math.log(km / NARROWEST_KM) / Math.log(LEVEL_RATIO) - 1e-9)
  return Math.min(Math.max(level, 0), MAX_LEVEL)
}

function centreStep(level: number): number {
  const limit = levelWidthKm(level) / KM_PER_DEGREE / 12
  return CENTRE_STEPS.find((step) => step <= limit) ?? 0.25
}

/** The region of this level and shape whose centre is nearest to the place on the level's grid. */
export function regionAround(place: Place, level: number, shape: MapShape): MapWindow {
  const step = centreStep(level)
  const snap = (value: number) => Math.round(value / step) * step
  const lat = Math.min(Math.max(snap(place.lat), -MAX_CENTRE_LAT), MAX_CENTRE_LAT)
  const lon = snap(place.lon)
  // -180 and 180 are one meridian: one address. Adding 0 turns -0 into 0.
  return {
    kind: 'region',
    lat: lat + 0,
    lon: (lon >= 180 ? lon - 360 : lon < -180 ? lon + 360 : lon) + 0,
    level,
    shape,
  }
}

/** Width and height of the window's drawing, in drawing units. */
export function windowSize(window: MapWindow): { width: number; height: number } {
  return window.kind === 'world' ? { width: 720, height: 330 } : MAP_SHAPES[window.shape]
}
