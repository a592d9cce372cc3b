/** Patterns by series: a plain ground first, then hatches, lines and dots that differ in print and for every eye. */
const FIGURES = [
  '',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'M0 4h8',
  'M4 4h0',
  'M0 0L8 8M6 -2L10 2M-2 6L2 10',
  'M4 0v8',
] as const

/** So many series a reader can tell apart. */
export const MOST_SERIES = FIGURES.length

/** The pattern of a series, to be used as a fill by its id; its colour comes from the classes of charts.css. */
export function ChartPattern({ id, index }: { id: string; index: number }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" className={`series-${index}`}>
      <rect width="8" height="8" className="series-ground" />
      {FIGURES[index] && <path d={FIGURES[index]} className="series-figure" />}
    </pattern>
  )
}
