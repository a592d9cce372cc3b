import type { ReactNode } from 'react'

/** A row of figures. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-6 sm:gap-x-8 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {children}
    </dl>
  )
}

interface StatProps {
  label: ReactNode
  /** The figure, already written as the language writes it. */
  value: ReactNode
  /** What limits or dates the figure. */
  note?: ReactNode
}

export function Stat({ label, value, note }: StatProps) {
  return (
    <div className="flex flex-col border-t border-edge pt-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="order-first font-serif text-3xl font-semibold lining-nums tabular-nums">{value}</dd>
      {note ? <dd className="text-xs text-muted">{note}</dd> : null}
    </div>
  )
}
