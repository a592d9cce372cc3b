import { pageId } from '@/components/ui/page-id'
import { ChartPattern, MOST_SERIES } from './chart-pattern'

interface YearSeries {
  /** The name in the key, in the page's language. */
  label: string
}

interface YearColumn {
  year: number
  /** One amount a series, in their order; null for a year nothing is known of, which is not a year of nothing. */
  amounts: readonly number[] | null
  /** The year's total as text ("1.2 m €"), written above the bar; also shown on pointing with the parts. */
  label: string
  /** Values marked beside the bar, such as what others state for the year. */
  points?: readonly number[]
}

const HEIGHT = 160
const TOP = 20

/** A lozenge around its origin. */
const POINT = 'M0 -5L5 0L0 5L-5 0Z'

/** So many names or figures fit side by side on a phone and on a wide page. */
const MOST_NAMES = { narrow: 5, wide: 12 }

/**
 * Amounts or counts a year, stacked by series, each series told by its pattern as well as its colour. Years without data
 * keep their place and are marked; `noDataLabel` explains the mark in the key. Points are drawn on the same scale. At
 * most six series.
 */
export function YearBars({
  years,
  series,
  noDataLabel,
  pointLabel,
  title,
  description,
}: {
  years: readonly YearColumn[]
  series: readonly YearSeries[]
  noDataLabel: string
  /** Explains the points in the key. */
  pointLabel?: string
  title: string
  description: string
}) {
  if (series.length > MOST_SERIES) throw new RangeError(`YearBars tells at most ${MOST_SERIES} series apart`)
  const id = pageId()
  const sum = ({ amounts }: YearColumn) => (amounts ?? []).reduce((total, amount) => total + amount, 0)
  const highestBar = Math.max(...years.map(sum), 0)
  const highest = Math.max(highestBar, ...years.flatMap(({ points }) => points ?? [])) || 1
  const slot = 100 / Math.max(years.length, 1)
  const unit = (HEIGHT - TOP) / highest
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`
  // Names of years are counted back from the last, which is always named. The highest bar always has its figure, as the
  // measure of the others; these have theirs while there is room.
  const wideStep = Math.ceil(years.length / MOST_NAMES.wide)
  // A multiple of the wide step: the names of a phone are among those of a wide page, never between two of them.
  const narrowStep = wideStep * Math.ceil(years.length / MOST_NAMES.narrow / wideStep)
  const yearVisibility = (index: number) => {
    const back = years.length - 1 - index
    if (back % narrowStep === 0) return ''
    return back % wideStep === 0 ? ' chart-wide-only' : ' chart-never'
  }
  // In the middle under its bar; where bars are narrow, the outermost names would stick out.
  const nameAt = (index: number) => {
    if (years.length <= MOST_NAMES.wide) return { x: percent(slot * (index + 0.5)) }
    if (index === 0) return { x: '0%', style: { textAnchor: 'start' as const } }
    if (index === years.length - 1) return { x: '100%', style: { textAnchor: 'end' as const } }
    return { x: percent(slot * (index + 0.5)) }
  }
  const valueVisibility = (column: YearColumn) => {
    if (years.length <= MOST_NAMES.narrow || column === years.find((other) => sum(other) === highestBar))
      return ''
    return years.length <= MOST_NAMES.wide ? ' chart-wide-only' : ' chart-never'
  }
  const keys = [
    ...series.map(({ label }, index) => ({ label, index })),
    ...(years.some(({ amounts }) => !amounts) ? [{ label: noDataLabel, index: -1 }] : []),
  ]
  return (
    <div className="chart years">
      <svg role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`} className="years-svg">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <defs>
          {series.map(({ label }, index) => (
            <ChartPattern key={label} id={`${id}p${index}`} index={index} />
          ))}
        </defs>
        {years.map((column, index) => {
          let top = HEIGHT
          return (
            <g key={column.year}>
              <title>{column.label}</title>
              {column.amounts?.map((amount, part) => {
                const height = Math.round(amount * unit * 10) / 10
                top -= height
                return (
                  height > 0 && (
                    <rect
                      key={series[part]?.label}
                      x={percent(slot * (index + 0.14))}
                      width={percent(slot * 0.72)}
                      y={top}
                      height={height}
                      fill={`url(#${id}p${part})`}
                      className={`series-edge series-${part}`}
                    />
                  )
                )
              })}
              {column.points?.map((value) => (
                <svg
                  key={value}
                  x={percent(slot * (index + 0.5))}
                  y={HEIGHT - Math.round(value * unit * 10) / 10}
                  className="chart-overflow"
                  aria-hidden="true"
                >
                  <path d={POINT} className="years-point" />
                </svg>
              ))}
              {column.amounts ? (
                <text
                  x={percent(slot * (index + 0.5))}
                  y={top - 6}
                  className={`chart-text years-value${valueVisibility(column)}`}
                >
                  {column.label}
                </text>
              ) : (
                <rect
                  x={percent(slot * (index + 0.14))}
                  width={percent(slot * 0.72)}
                  y={HEIGHT - 22}
                  height="22"
                  className="years-missing"
                />
              )}
              <text
                {...nameAt(index)}
                y={HEIGHT + 18}
                className={`chart-text years-year${yearVisibility(index)}`}
              >
                {column.year}
              </text>
            </g>
          )
        })}
        <line x2="100%" y1={HEIGHT} y2={HEIGHT} className="chart-axis" />
      </svg>
      <ul className="chart-key">
        {keys.map(({ label, index }) => (
          <li key={label}>
            <svg width="18" height="14" aria-hidden="true">
              {index < 0 ? (
                <rect x="1" y="1" width="16" height="12" className="years-missing" />
              ) : (
                <rect
                  x="1"
                  y="1"
                  width="16"
                  height="12"
                  fill={`url(#${id}p${index})`}
                  className={`series-edge series-${index}`}
                />
              )}
            </svg>
            {label}
          </li>
        ))}
        {pointLabel ? (
          <li>
            <svg width="18" height="14" aria-hidden="true" viewBox="-9 -7 18 14">
              <path d={POINT} className="years-point" />
            </svg>
            {pointLabel}
          </li>
        ) : null}
      </ul>
    </div>
  )
}
