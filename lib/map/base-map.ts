import { atlasOf } from './atlas'
import { outlinesOf, pathData } from './outline'
import { MAP_PALETTE } from './palette'
import { windowProjection } from './projection'
import { type MapWindow, windowSize } from './window'

/** How far a drawn line may stray from the true one, in drawing units: less than a screen shows. */
const TOLERANCE = 0.35

/** Islands smaller than this many square units are left out: a speck that no one could tell from a mark. */
const SMALLEST_ISLAND = 1.5

const { light, dark } = MAP_PALETTE

const STYLE = [
  `path{stroke-width:6;stroke-linejoin:round}`,
  `.l{fill:${light.land};stroke:${light.border}}.b{fill:none;stroke:${light.border}}`,
  `@media screen and (prefers-color-scheme:dark){.l{fill:${dark.land};stroke:${dark.border}}.b{stroke:${dark.border}}}`,
  // Only lines: the system colours of an image may not be those of the page, whose background shows through.
  '@media (forced-colors:active){.l{fill:none;stroke:GrayText}.b{stroke:GrayText}}',
].join('')

/** The base map of a window as an SVG document: land and borders, no text, the sea left transparent. */
export function baseMapSvg(window: MapWindow): string {
  const { width, height } = windowSize(window)
  const projection = windowProjection(window)
  const { land, borders } = atlasOf(window)
  const landPath = pathData(outlinesOf(projection, land()), TOLERANCE, SMALLEST_ISLAND)
  const borderPath = pathData(outlinesOf(projection, borders()), TOLERANCE)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width * 10} ${height * 10}">` +
    `<style>${STYLE}</style><path class="l" d="${landPath}"/><path class="b" d="${borderPath}"/></svg>`
  )
}
