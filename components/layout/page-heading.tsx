import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

interface PageHeadingProps {
  /** What kind of thing the page is about, above its name. */
  kind?: ReactNode
  title: ReactNode
  /** Language of the title, when it is not the page's. */
  lang?: string
  /** The sentence that says what the page shows. */
  standfirst?: ReactNode
  /** Badges, dates, actions under the sentence. */
  children?: ReactNode
}

/** The page's only `h1`. */
export function PageHeading({ kind, title, lang, standfirst, children }: PageHeadingProps) {
  return (
    <div className="mb-10 sm:mb-12">
      <div className="scale-bar mb-5 max-w-64" aria-hidden="true" />
      {kind ? <div className="eyebrow mb-2">{kind}</div> : null}
      <h1
        lang={lang}
        className={classNames('max-w-4xl', hasLongWord(title) ? 'text-3xl sm:text-4xl' : 'text-4xl')}
      >
        {title}
      </h1>
      {standfirst ? (
        <div className="mt-4 max-w-(--container-text) font-serif text-xl text-pretty">{standfirst}</div>
      ) : null}
      {children ? <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div> : null}
    </div>
  )
}

/** Whether a word of the title may be wider than a phone at the largest size: "Nachbarschaftstreffen". */
function hasLongWord(title: ReactNode): boolean {
  return typeof title === 'string' && /\p{L}{19}/u.test(title)
}
