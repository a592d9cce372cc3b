import { dotsPath } from '@/lib/map/dots'
import { windowProjector } from '@/lib/map/projection'
import { type Place, WORLD } from '@/lib/map/window'
import { MapFrame } from './map-frame'
import { markClass } from './marks'

/**
 * The directory's picture: every located body as a dot on the map of the world, thousands in a few kilobytes. Dots of
 * higher weight (say, bodies that belong to many networks) are larger and lie on top.
 */
export function DotField({
  points,
  title,
  description,
}: {
  points: readonly (Place & { weight?: 1 | 2 | 3 })[]
  title: string
  description: string
}) {
  const project = windowProjector(WORLD)
  const weights = [1, 2, 3] as const
  return (
    <MapFrame window={WORLD} title={title} description={description}>
      <g className="map-marks map-field" transform="scale(.1)">
        {weights.map((weight) => {
          const spots = points.flatMap((point) => {
            const at = (point.weight ?? 1) === weight ? project(point) : null
            return at ? [at] : []
          })
          return (
            spots.length > 0 && (
              <path key={weight} className={markClass('yes', 'accent', weight)} d={dotsPath(spots)} />
            )
          )
        })}
      </g>
    </MapFrame>
  )
}
