import type { ReactNode } from 'react'

/** Terms and values side by side, one above the other on a phone. */
export function DefinitionList({ children }: { children: ReactNode }) {
  return <dl className="border-t border-rule text-base">{children}</dl>
}

export function Definition({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]">
      <dt className="text-sm text-muted sm:pt-px">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
