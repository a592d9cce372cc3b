import { Fragment } from 'react'
import { keepDay } from '@/lib/i18n/view-day'
import type { LinkView } from '@/lib/queries/shared/view'

/** Links in a line, with commas between, and three dots for `more`; they keep the day that the page shows. */
export function LinkLine({ links, more = false }: { links: readonly LinkView[]; more?: boolean }) {
  return (
    <span className="running">
      {links.map(({ href, label, lang }, at) => (
        <Fragment key={href}>
          {at > 0 ? ', ' : null}
          <a href={keepDay(href)} lang={lang}>
            {label}
          </a>
        </Fragment>
      ))}
      {more ? '…' : null}
    </span>
  )
}
