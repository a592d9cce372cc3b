import type { ReactNode } from 'react'
import { groupBy } from '@/lib/domain/group'
import { dotsPath } from '@/lib/map/dots'
import type { Point } from '@/lib/map/projection'
import { type MapPoint, type MarkState, type MarkTone, markClass } from './marks'

export interface PlacedPoint extends MapPoint {
  at: Point
}

/** Up to this many places each get a mark of their own, with a name on pointing and a link. */
const MOST_SINGLE_MARKS = 60

/** What matters most is drawn last, on top. */
const STATES: MarkState[] = ['ended', 'maybe', 'yes']
const TONES: MarkTone[] = ['quiet', 'accent', 'strong']

const rank = ({ state = 'yes', tone = 'accent' }: MapPoint) =>
  TONES.indexOf(tone) * STATES.length + STATES.indexOf(state)

const byRank = (a: MapPoint, b: MapPoint) => rank(a) - rank(b) || (b.weight ?? 1) - (a.weight ?? 1)

interface MarkProps {
  data: string
  point: Pick<MapPoint, 'state' | 'tone' | 'weight'>
  halo: boolean
}

/** A mark, its halo and, for what only may hold, its hole: strokes of zero length, the same size at every scale. */
function Mark({ data, point, halo }: MarkProps) {
  return (
    <>
      {halo && <path d={data} className={`${markClass(point.state, point.tone, point.weight)} map-halo`} />}
      <path d={data} className={markClass(point.state, point.tone, point.weight)} />
      {point.state === 'maybe' && (
        <path d={data} className={`${markClass('maybe', point.tone, point.weight)} map-hole`} />
      )}
    </>
  )
}

/**
 * Where a click on a mark leads: a target of its own over each, wide enough for a finger. Not reached by keyboard, since
 * the list beside the map holds the same links.
 */
export function MapLinks({ points }: { points: readonly PlacedPoint[] }) {
  if (points.length > MOST_SINGLE_MARKS) return null
  return (
    <g className="map-links" transform="scale(.1)">
      {points.map(
        ({ href, label, at }) =>
          href && (
            <a key={`${href} ${at}`} href={href} tabIndex={-1} aria-label={label}>
              <title>{label}</title>
              <path d={dotsPath([at])} className="map-target" />
            </a>
          ),
      )}
    </g>
  )
}

/** The marks of a map: one by one while there are few, else one path a kind, so that a page of 400 members stays small. */
export function MapMarks({ points }: { points: readonly PlacedPoint[] }) {
  const size =
    points.length <= 12
      ? 'few'
      : points.length <= MOST_SINGLE_MARKS
        ? 'some'
        : points.length <= 250
          ? 'many'
          : 'crowd'
  if (points.length <= MOST_SINGLE_MARKS) {
    return (
      <Marks size={size}>
        {[...points].sort(byRank).map((point) => (
          <g key={`${point.label} ${point.at}`}>
            <title>{point.label}</title>
            <Mark data={dotsPath([point.at])} point={point} halo />
          </g>
        ))}
      </Marks>
    )
  }
  const kinds = groupBy(points, ({ state, tone, weight }) => markClass(state, tone, weight))
  const looks = [...kinds].flatMap(([kind, spots]) => (spots[0] ? [{ kind, look: spots[0], spots }] : []))
  return (
    <Marks size={size}>
      {looks
        .sort((a, b) => byRank(a.look, b.look))
        .map(({ kind, look, spots }) => (
          // Of a crowd halos would hide the neighbours.
          <Mark key={kind} data={dotsPath(spots.map(({ at }) => at))} point={look} halo={size !== 'crowd'} />
        ))}
    </Marks>
  )
}

function Marks({ size, children }: { size: string; children: ReactNode }) {
  return (
    <g className={`map-marks map-${size}`} transform="scale(.1)">
      {children}
    </g>
  )
}
