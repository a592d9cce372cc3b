import { type BarPeriod, type BarSpan, barSpan } from './period-span'
import type { TimeScale } from './time-scale'

/** Thinner bars would vanish: a mandate of weeks on an axis of decades. */
const THINNEST = 0.6

function Bar({
  period,
  span,
  fadeIn,
  fadeOut,
}: {
  period: BarPeriod
  span: BarSpan
  fadeIn: string
  fadeOut: string
}) {
  const { outerStart, start, end, outerEnd } = span
  const size = (from: number, to: number) => ({
    x: `${from}%`,
    width: `${Math.round((to - from) * 10) / 10}%`,
  })
  return (
    <g className={`period-bar period-${period.state ?? 'yes'}`}>
      <title>{period.label}</title>
      {period.state === 'maybe' ? (
        <rect
          {...size(outerStart, Math.max(outerEnd, outerStart + THINNEST))}
          y="5"
          height="12"
          className="period-possible"
        />
      ) : (
        <>
          {start > outerStart && <rect {...size(outerStart, start)} y="5" height="12" fill={fadeIn} />}
          <rect {...size(start, Math.max(end, start + THINNEST))} y="5" height="12" className="period-sure" />
          {outerEnd > end && <rect {...size(end, outerEnd)} y="5" height="12" fill={fadeOut} />}
        </>
      )}
      {period.end === 'open' && (
        <svg x={`${outerEnd}%`} className="chart-overflow" aria-hidden="true">
          <path d="M0 5l7 6l-7 6z" className="period-arrow" />
        </svg>
      )}
    </g>
  )
}

/** One row of a timeline: the grid of years, the as-of line, and the bars. */
export function PeriodTrack({
  periods,
  scale,
  ticks,
  now,
  fadeIn,
  fadeOut,
}: {
  periods: readonly BarPeriod[]
  scale: TimeScale
  ticks: readonly number[]
  now: number
  fadeIn: string
  fadeOut: string
}) {
  return (
    <svg className="periods-track" aria-hidden="true">
      {ticks.map((at) => (
        <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" className="chart-grid" />
      ))}
      <line x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" className="chart-now" />
      {periods.map((period) => (
        <Bar
          key={period.label}
          period={period}
          span={barSpan(period, scale, now)}
          fadeIn={fadeIn}
          fadeOut={fadeOut}
        />
      ))}
    </svg>
  )
}
