import type { Locale } from '@/lib/domain/vocabulary'
import { type MapExtent, windowForExtent } from '@/lib/map/fit'
import { windowProjector } from '@/lib/map/projection'
import type { MapShape } from '@/lib/map/window'
import { MapFrame } from './map-frame'
import { MapLabels, MOST_LABELS } from './map-labels'
import { MapLinks, MapMarks, type PlacedPoint } from './map-marks'
import type { MapPoint } from './marks'

/**
 * A map of places: the members of a network, one city in its country. `extent` is the whole world, Europe, or the
 * region that fits the places; a place that would fall outside Europe widens the map rather than vanish. With
 * `language`, a map of few places names the countries around them.
 */
export function PointMap({
  points,
  title,
  description,
  extent = 'fit',
  shape,
  language,
}: {
  points: readonly MapPoint[]
  title: string
  description: string
  extent?: MapExtent
  shape?: MapShape
  language?: Locale
}) {
  const window = windowForExtent(extent, points, shape)
  const project = windowProjector(window)
  const placed: PlacedPoint[] = []
  for (const point of points) {
    const at = project(point)
    // Field by field: of thousands of points, copying all that there is takes longer than placing them.
    const { lat, lon, label, href, tone, weight, state } = point
    if (at) placed.push({ lat, lon, label, href, tone, weight, state, at })
  }
  return (
    <MapFrame window={window} title={title} description={description} links={<MapLinks points={placed} />}>
      <MapMarks points={placed} />
      {placed.length <= MOST_LABELS && (
        <MapLabels
          window={window}
          language={language}
          marks={placed.map(({ label, at, tone, weight = 1 }) => ({
            text: label,
            at,
            priority: weight + (tone === 'strong' ? 10 : tone === 'quiet' ? 0 : 5),
          }))}
        />
      )}
    </MapFrame>
  )
}
