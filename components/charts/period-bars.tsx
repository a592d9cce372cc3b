import { Fragment } from 'react'
import { pageId } from '@/components/ui/page-id'
import type { BarPeriod } from './period-span'
import { PeriodTrack } from './period-track'
import { type Day, timeScale } from './time-scale'

interface PeriodRow {
  label: string
  /** A second, quieter line: the position, the class of membership. */
  note?: string
  periods: readonly BarPeriod[]
}

interface PeriodGroup {
  label?: string
  rows: readonly PeriodRow[]
}

/**
 * A timeline of mandates or memberships, one row a holder. Ends known only roughly fade out between their bounds, open
 * ones carry an arrow, unknown ones stay open without one. `asOf` is marked by a line with its label.
 */
export function PeriodBars({
  groups,
  asOf,
  title,
  description,
}: {
  groups: readonly PeriodGroup[]
  asOf: { day: Day; label: string }
  title: string
  description: string
}) {
  const id = pageId()
  const bounds = groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ periods }) => periods)
    .flatMap(({ start, end }) => [start, end === 'open' ? undefined : end])
    .flatMap((bound) => (bound ? [bound.earliest, bound.latest] : []))
  const scale = timeScale([...bounds, asOf.day])
  const ticks = scale.ticks.map((year) => ({
    year,
    at: scale.position(`${String(year).padStart(4, '0')}-01-01`),
  }))
  const now = scale.position(asOf.day)
  return (
    <div className="chart periods" role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <p id={`${id}t`} className="chart-title">
        {title}
      </p>
      <p id={`${id}d`} hidden>
        {description}
      </p>
      <svg width="0" height="0" className="chart-definitions" aria-hidden="true">
        <linearGradient id={`${id}in`}>
          <stop offset="0" className="chart-fade-out" />
          <stop offset="1" className="chart-fade-in" />
        </linearGradient>
        <linearGradient id={`${id}out`}>
          <stop offset="0" className="chart-fade-in" />
          <stop offset="1" className="chart-fade-out" />
        </linearGradient>
      </svg>
      <div className="periods-row periods-axis">
        <span />
        <svg className="periods-scale" aria-hidden="true">
          {ticks.map(({ year, at }, index) => (
            <text
              key={year}
              x={`${at}%`}
              y="11"
              textAnchor={at < 4 ? 'start' : at > 96 ? 'end' : 'middle'}
              className={`chart-text ${index % 2 === 1 ? 'chart-wide-only' : ''}`.trim()}
            >
              {year}
            </text>
          ))}
        </svg>
      </div>
      {groups.map(({ label, rows }) => (
        <Fragment key={`${label} ${rows[0]?.label}`}>
          {label && <p className="periods-group">{label}</p>}
          {rows.map((row) => (
            <div className="periods-row" key={`${row.label} ${row.note} ${row.periods[0]?.label}`}>
              <span className="periods-label">
                {row.label}
                {row.note && <span className="periods-note"> {row.note}</span>}
              </span>
              <PeriodTrack
                periods={row.periods}
                scale={scale}
                ticks={ticks.map(({ at }) => at)}
                now={now}
                fadeIn={`url(#${id}in)`}
                fadeOut={`url(#${id}out)`}
              />
            </div>
          ))}
        </Fragment>
      ))}
      <div className="periods-row">
        <span />
        <svg className="periods-scale" aria-hidden="true">
          <text
            x={`${now}%`}
            y="12"
            textAnchor={now < 15 ? 'start' : now > 85 ? 'end' : 'middle'}
            className="chart-text chart-now-text"
          >
            {asOf.label}
          </text>
        </svg>
      </div>
    </div>
  )
}
