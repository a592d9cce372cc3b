import type { Locale } from '@/lib/domain/vocabulary'
import { arcPath, greatCircle } from '@/lib/map/arcs'
import { type MapExtent, windowForExtent } from '@/lib/map/fit'
import { windowProjector } from '@/lib/map/projection'
import type { MapShape } from '@/lib/map/window'
import { MapFrame } from './map-frame'
import { MapLabels, MOST_LABELS } from './map-labels'
import { MapLinks, MapMarks } from './map-marks'
import type { MapPoint, MarkState } from './marks'

interface MapLine {
  from: MapPoint
  to: MapPoint
  /** What the line stands for, shown on pointing. */
  label: string
  state?: MarkState
}

/** More lines than these are drawn thinner, so that they can be told apart. */
const MANY_LINES = 60

/** A map of partnerships: the shortest way over the globe between each two parties, dashed where it may not hold. */
export function LineMap({
  lines,
  title,
  description,
  extent = 'fit',
  shape,
  language,
}: {
  lines: readonly MapLine[]
  title: string
  description: string
  extent?: MapExtent
  shape?: MapShape
  language?: Locale
}) {
  const window = windowForExtent(
    extent,
    lines.flatMap(({ from, to }) => greatCircle(from, to)),
    shape,
  )
  const project = windowProjector(window)
  const ends = new Map(
    lines.flatMap(({ from, to }) => [from, to]).map((end) => [`${end.lat} ${end.lon}`, end]),
  )
  const placed = [...ends.values()].flatMap((end) => {
    const at = project(end)
    return at ? [{ ...end, at }] : []
  })
  return (
    <MapFrame window={window} title={title} description={description} links={<MapLinks points={placed} />}>
      <g
        className={lines.length > MANY_LINES ? 'map-lines map-lines-many' : 'map-lines'}
        transform="scale(.1)"
      >
        {lines.map(({ from, to, label, state = 'yes' }) => (
          <path
            key={`${from.lat} ${from.lon} ${to.lat} ${to.lon} ${label}`}
            d={arcPath(window, from, to)}
            className={`map-line map-line-${state}`}
          >
            <title>{label}</title>
          </path>
        ))}
      </g>
      <MapMarks points={placed} />
      {placed.length <= MOST_LABELS && (
        <MapLabels
          window={window}
          language={language}
          lines={lines.map(({ from, to }) =>
            greatCircle(from, to)
              .map(project)
              .filter((at) => at !== null),
          )}
          marks={placed.map(({ label, at, tone }) => ({
            text: label,
            at,
            priority: tone === 'strong' ? 2 : 1,
          }))}
        />
      )}
    </MapFrame>
  )
}
