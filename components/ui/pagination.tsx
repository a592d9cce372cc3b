import type { ReactNode } from 'react'

interface PaginationProps {
  /** Name of the landmark, and the words of the two links and of the position ("Page 2 of 7"). */
  label: string
  previous: { label: string; href: string | null }
  next: { label: string; href: string | null }
  position: ReactNode
}

/** Links to the neighbouring pages of a list. Nothing when there is only one page. */
export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (!previous.href && !next.href) return null
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-ink pt-3 text-sm">
      {/* Outside the landmark, which is not printed: a sheet has to say that there are others. */}
      <span className="me-auto text-muted">{position}</span>
      <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {previous.href ? (
          <a href={previous.href} rel="prev" className="inline-flex min-h-8 items-center font-semibold">
            <span aria-hidden="true">←&nbsp;</span>
            {previous.label}
          </a>
        ) : null}
        {next.href ? (
          <a href={next.href} rel="next" className="inline-flex min-h-8 items-center font-semibold">
            {next.label}
            <span aria-hidden="true">&nbsp;→</span>
          </a>
        ) : null}
      </nav>
    </div>
  )
}
