import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { path } from '@/lib/i18n/routing'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { correctionHref } from './correction-link'
import { LastChecked } from './last-checked'
import { pageRecord } from './page-record'
import { SourceMark } from './source-mark'

interface SectionProps {
  /** Anchor; the same in every language. */
  id: string
  title: ReactNode
  /** The sentence that says what the section shows, before picture and list. */
  lead?: ReactNode
  /** Nothing is known: the section says so and asks for a correction, instead of vanishing. */
  empty?: boolean
  /** What the empty section says, when the general sentence is not precise enough. */
  emptyText?: ReactNode
  /** Sources of the section as a whole; those of single statements stand beside them. */
  sources?: readonly SourceRefView[]
  /** EDTF date at which the section was last held against its sources. */
  checked?: string | null
  /** Title above instead of beside the content, for wide tables and maps. */
  wide?: boolean
  children?: ReactNode
}

/** A part of a page: title with an address of its own, a sentence, the content, its sources. */
export async function Section({
  id,
  title,
  lead,
  empty,
  emptyText,
  sources,
  checked,
  wide,
  children,
}: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={classNames(
        'scroll-mt-6 border-t border-ink pb-12 pt-3',
        !wide && 'lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] lg:gap-x-8',
      )}
    >
      <h2 id={`${id}-title`} className="group mb-3 text-2xl lg:text-pretty">
        {title}
        <a
          href={`#${id}`}
          aria-labelledby={`${id}-title`}
          className="no-print ms-1.5 inline-block min-w-6 text-muted no-underline opacity-0 hover:text-accent focus:opacity-100 group-hover:opacity-100"
        >
          #
        </a>
      </h2>
      <div className="min-w-0 lg:pt-1">
        {lead && !empty ? (
          <p className="mb-5 max-w-(--container-text) font-serif text-lg text-pretty">{lead}</p>
        ) : null}
        {empty ? <Unknown id={id} text={emptyText} /> : children}
        {sources?.length ? <SectionSources refs={sources} /> : null}
        {empty ? null : (
          <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-muted empty:hidden">
            {checked ? <LastChecked date={checked} /> : null}
            <Correct id={id} />
          </div>
        )}
      </div>
    </section>
  )
}

async function SectionSources({ refs }: { refs: readonly SourceRefView[] }) {
  const t = await getTranslations('Source')
  return (
    <p className="mt-3 text-sm text-muted">
      {t('label', { count: refs.length })} <SourceMark refs={refs} />
    </p>
  )
}

async function Unknown({ id, text }: { id: string; text?: ReactNode }) {
  const t = await getTranslations('Section')
  const locale = await getLocale()
  const record = pageRecord()
  const address = record ? correctionHref(locale, record, id) : `${path(locale, '/about')}#corrections`
  return (
    <p className="max-w-(--container-text) border-s-4 border-rule ps-4 text-muted">
      {text ?? t('empty')}{' '}
      <a href={address} rel={record ? 'nofollow' : undefined} className="no-print">
        {t('invitation')}
      </a>
    </p>
  )
}

/** Sections that say nothing of the record itself. */
const NOT_CORRECTED: readonly string[] = ['sources', 'alike', 'related', 'others']

/** The way to say that something in this section is wrong; quiet, since it is in every one. */
async function Correct({ id }: { id: string }) {
  const t = await getTranslations('Section')
  const locale = await getLocale()
  const record = pageRecord()
  if (!record || NOT_CORRECTED.includes(id)) return null
  return (
    <p className="no-print ms-auto">
      <a
        href={correctionHref(locale, record, id)}
        rel="nofollow"
        aria-describedby={`${id}-title`}
        className="inline-block py-0.5 text-muted underline decoration-rule hover:text-accent hover:decoration-current"
      >
        {t('correct')}
      </a>
    </p>
  )
}
