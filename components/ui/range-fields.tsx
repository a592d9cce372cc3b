import type { ReactNode } from 'react'

interface RangeFieldsProps {
  id: string
  /** The form sends the ends as `name-from` and `name-to`. */
  name: string
  legend: ReactNode
  /** Marks the legend where the fields around have theirs marked. */
  strong?: boolean
  from: string | number | null
  to: string | number | null
  labels: { from: string; to: string }
}

/** Two numbers that bound a range, either of which may be left out. */
export function RangeFields({ id, name, legend, strong, from, to, labels }: RangeFieldsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className={strong ? 'mb-1 text-sm font-semibold' : undefined}>{legend}</legend>
      <div className="flex items-center gap-2">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="flex min-w-0 flex-1 items-center gap-2 text-sm">
            <span className={end === 'from' ? 'sr-only' : undefined}>{labels[end]}</span>
            <input
              id={`${id}-${end}`}
              type="number"
              min={0}
              step="any"
              name={`${name}-${end}`}
              defaultValue={(end === 'from' ? from : to) ?? undefined}
              className="w-full min-h-10 min-w-0 rounded-sm border border-edge bg-raised px-2 py-1.5 text-base text-ink"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
