import { MAP_SHAPES, MAX_LEVEL, type MapShape, type MapWindow, regionAround, WORLD } from './window'

/** Raised whenever base maps are drawn differently, since browsers keep each one for a year. */
export const BASE_MAP_VERSION = 1

const REGION = /^(landscape|square|wide)_l(\d{1,2})_(-?\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,3}(?:\.\d{1,2})?)$/

/** File name (without `.svg`) of a window's base map: `world`, or `<shape>_l<level>_<lat>_<lon>`. */
export function windowName(window: MapWindow): string {
  if (window.kind === 'world') return 'world'
  return `${window.shape}_l${window.level}_${window.lat}_${window.lon}`
}

/**
 * The window that a file name stands for; null unless the name is exactly the one `windowName` writes for a window
 * of the finite set, so that no second address and no other place can be asked for.
 */
export function parseWindowName(name: string): MapWindow | null {
  if (name === 'world') return WORLD
  const match = REGION.exec(name)
  if (!match) return null
  const [, shape, level, lat, lon] = match
  if (!(shape && shape in MAP_SHAPES) || Number(level) > MAX_LEVEL) return null
  const window = regionAround({ lat: Number(lat), lon: Number(lon) }, Number(level), shape as MapShape)
  return windowName(window) === name ? window : null
}

/** Address of a window's base map on this site. */
export function baseMapAddress(window: MapWindow): string {
  return `/map-base/v${BASE_MAP_VERSION}/${windowName(window)}.svg`
}
