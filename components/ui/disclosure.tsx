import type { ReactNode } from 'react'

interface DisclosureProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}

/** Something more to read, opened by the reader; works without script and opens itself on paper. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group border-y border-rule">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-semibold hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 fill-none stroke-current stroke-2 transition-transform group-open:rotate-90"
          aria-hidden="true"
        >
          <path d="M4 2l4 4-4 4" />
        </svg>
        {summary}
      </summary>
      <div className="pb-4 ps-5">{children}</div>
    </details>
  )
}
