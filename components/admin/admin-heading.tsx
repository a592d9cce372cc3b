import type { ReactNode } from 'react'
import { GuideLinks, type GuideTask } from './guide-links'

interface AdminHeadingProps {
  title: ReactNode
  /** What is done here, in a sentence. */
  lead?: ReactNode
  /** The parts of the guide that explain what is done here. */
  guide?: readonly GuideTask[]
  /** What the page is mainly for: buttons beside the title. */
  actions?: ReactNode
}

/** The only `h1` of an editors' page. */
export function AdminHeading({ title, lead, guide, actions }: AdminHeadingProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule pb-4">
      <div className="min-w-0">
        <h1 className="text-3xl">{title}</h1>
        {lead ? <p className="mt-1 max-w-(--container-text) text-muted">{lead}</p> : null}
        {guide ? <GuideLinks tasks={guide} /> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}

/** A part of an editors' page with a title of its own. */
export function AdminSection({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mb-10">
      <h2 id={`${id}-title`} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}
