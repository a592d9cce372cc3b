import type { ReactNode } from 'react'

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  /** The address of a page. */
  to: (page: number) => string
  /** Name of the landmark, and the words of the two links and of the position ("Page 2 of 7"). */
  label: string
  previous: string
  next: string
  position: ReactNode
}

/** Links to the neighbouring pages of a list. Nothing when there is only one page. */
export function Pagination({ page, pages, to, label, previous, next, position }: PaginationProps) {
  const [before, after] = [page - 1, page + 1].map((other) =>
    other >= 1 && other <= pages ? to(other) : null,
  )
  if (!before && !after) return null
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-ink pt-3 text-sm">
      {/* Outside the landmark, which is not printed: a sheet has to say that there are others. */}
      <span className="me-auto text-muted">{position}</span>
      <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {before ? (
          <a href={before} rel="prev" className="inline-flex min-h-8 items-center font-semibold">
            <span aria-hidden="true">←&nbsp;</span>
            {previous}
          </a>
        ) : null}
        {after ? (
          <a href={after} rel="next" className="inline-flex min-h-8 items-center font-semibold">
            {next}
            <span aria-hidden="true">&nbsp;→</span>
          </a>
        ) : null}
      </nav>
    </div>
  )
}
