import { countryName } from '@/lib/domain/countries'
import type { Locale } from '@/lib/domain/vocabulary'
import { visibleAreas } from '@/lib/map/areas'
import { type LabelRequest, placeLabels } from '@/lib/map/labels'
import type { Point } from '@/lib/map/projection'
import { type MapWindow, windowSize } from '@/lib/map/window'

interface MarkLabel {
  text: string
  at: Point
  /** Placed before labels of lower priority. */
  priority: number
}

/** A map names at most this many of its places; beyond, the list does. */
export const MOST_LABELS = 12

const MOST_COUNTRY_NAMES = 10

/** Names of countries are set in spaced type, wider than a place's. */
const SPACING = 1.25

function countryNames(window: MapWindow, language: Locale): LabelRequest[] {
  return visibleAreas(window)
    .map(({ country, at, room }) => ({ text: countryName(country, language), at, room }))
    .filter(({ text, room }) => text.length * 14 * 0.57 * SPACING < room)
    .slice(0, MOST_COUNTRY_NAMES)
    .map(({ text, at }) => ({ text, at, place: 'on', priority: -1, stretch: SPACING }))
}

/** Names beside the marks of a map with few of them, and the names of the countries around where there is room. */
export function MapLabels({
  window,
  marks,
  lines,
  language,
}: {
  window: MapWindow
  marks: readonly MarkLabel[]
  /** Lines that names of countries keep clear of. */
  lines?: readonly (readonly Point[])[]
  language?: Locale
}) {
  const beside: LabelRequest[] = marks.map((mark) => ({ ...mark, place: 'beside' }))
  const countries = language && window.kind === 'region' ? countryNames(window, language) : []
  const labels = placeLabels(
    [...beside, ...countries],
    marks.map(({ at }) => at),
    windowSize(window),
    lines,
  )
  return (
    <g className="map-labels">
      {labels.map(({ text, at: [x, y], anchor, dx, dy, onNarrow, place }) => (
        <text
          key={`${text} ${x} ${y}`}
          x={Math.round(x)}
          y={Math.round(y)}
          dx={dx === 0 ? undefined : `${dx}em`}
          dy={`${dy}em`}
          textAnchor={anchor === 'start' ? undefined : anchor}
          className={`${place === 'on' ? 'map-country' : 'map-label'} ${onNarrow ? '' : 'map-wide-only'}`.trim()}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
