'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isAsked, type Section } from '@/lib/forms/model'
import { useContent, useForm } from './form-context'
import { FieldGrid } from './list-field'

/** The sections that fit what is typed: an organization shows its network's part only while it is a network. */
function useAskedSections(): readonly Section[] {
  const { description } = useForm()
  const kind = useContent(({ form }) => form.kind)
  return description.sections.filter((section) => isAsked(section, { kind: kind ?? '' }))
}

/** The parts of the form, in the order of the public page. */
export function FormSections() {
  const { description } = useForm()
  const title = useTranslations('FormSections')
  return useAskedSections().map(({ id, fields }) => (
    <FormSection key={id} id={id} title={title(id as 'names')}>
      <FieldGrid fields={fields} at={[]} wordsOf={description.type} />
    </FormSection>
  ))
}

export function FormSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 border-t border-ink pb-8 pt-2">
      <h2 id={`${id}-title`} className="mb-3 text-xl">
        {title}
      </h2>
      <div className="flex flex-col gap-5">{children}</div>
    </section>
  )
}

/** The way into a long form. */
export function FormContents() {
  const t = useTranslations('EditForm')
  const title = useTranslations('FormSections')
  const sections = useAskedSections()
  return (
    <nav aria-label={t('contents')} className="mb-4 lg:sticky lg:top-4 lg:mb-0 lg:self-start">
      <ul className="flex flex-wrap gap-x-4 text-sm lg:flex-col">
        {sections.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block min-h-7">
              {title(id as 'names')}
            </a>
          </li>
        ))}
        <li>
          <a href="#change" className="inline-block min-h-7">
            {t('source.title')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
