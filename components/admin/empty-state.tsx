import type { ReactNode } from 'react'

/** What a list says when nothing is in it, and what can be done about that. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border border-dashed border-edge px-4 py-8 text-center">
      <p className="text-muted">{children}</p>
      {action ? <p className="mt-3">{action}</p> : null}
    </div>
  )
}
