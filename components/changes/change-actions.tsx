import type { ReactNode } from 'react'

/** What can be done about a change, beside its heading: links that a finger hits. */
export function ChangeActions({ children }: { children: ReactNode }) {
  return (
    <span className="ms-auto flex flex-wrap gap-x-4 text-sm [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
      {children}
    </span>
  )
}
