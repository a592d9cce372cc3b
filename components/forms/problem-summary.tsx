'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useCallback } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FormDescription, Problem } from '@/lib/forms/model'
import { fieldAt } from '@/lib/forms/problems'
import { isLocale } from '@/lib/i18n/routing'
import { nativeName } from '@/lib/i18n/text'
import { idOf, useFieldWords, useForm, useProblemSentence } from './form-context'

/** Everything that is wrong, each a link to its field. Takes the focus when a form was sent in vain. */
export function ProblemSummary({
  box,
  problems,
}: {
  box: RefObject<HTMLDivElement | null>
  problems: readonly Problem[]
}) {
  const t = useTranslations('EditForm')
  const sentence = useProblemSentence()
  const name = useProblemName()
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {problems.length === 0 ? null : (
        <Notice tone="alert" role="alert" title={t('problems', { count: problems.length })}>
          <ul className="mt-1 flex flex-col">
            {problems.map((problem) => (
              <li key={`${problem.path.join('.')} ${problem.code}`}>
                <a href={`#${idOf(problem.path)}`} className="inline-block min-h-6">
                  {name(problem)}
                </a>{' '}
                {sentence(problem)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** What the field of a problem is called, with its place in a list and its language. */
function useProblemName(): (problem: Problem) => string {
  const { description } = useForm()
  const t = useTranslations('EditForm')
  const label = usePathLabel(description)
  return ({ path }) => {
    if (path[0] === '$source') return `${t('source.title')}:`
    if (path[0] === '$made') return `${t('make.new')}:`
    return path.length === 0 ? '' : `${label(path)}:`
  }
}

/** A path of a record's value in words: "Parties 2, Role", "Summary (Deutsch)". */
export function usePathLabel(description: FormDescription): (path: readonly string[]) => string {
  const text = useFieldWords()
  return useCallback(
    (path) => {
      const found = fieldAt(description, path)
      if (!found) return path.join(' ')
      const names = path.filter((step) => !/^\d+$/.test(step) && !isLocale(step))
      const keys = wordKeys(description, names)
      const number = path.find((step) => /^\d+$/.test(step))
      const language = path.find((step) => isLocale(step))
      const labels = keys.map((key) => text(key)).join(', ')
      const place = number === undefined ? '' : ` ${Number(number) + 1}`
      return `${labels}${place}${isLocale(language) ? ` (${nativeName(language)})` : ''}`
    },
    [description, text],
  )
}

/** The keys of the words of the fields that a path leads through. */
function wordKeys(description: FormDescription, names: readonly string[]): string[] {
  const dotted = names.join('.')
  const keys: string[] = []
  const walk = (fields: FormDescription['sections'][number]['fields'], prefix: string, words: string) => {
    for (const field of fields) {
      const name = prefix + field.name
      const key = field.label ?? `${words}.${field.name}`
      if (field.kind === 'texts') {
        const inner = field.fields.find((text) => `${dotted}.`.startsWith(`${name}.${text.name}.`))
        if (inner) {
          keys.push(inner.label ?? `${key}.${inner.name}`)
          return
        }
      } else if (`${dotted}.`.startsWith(`${name}.`)) {
        keys.push(key)
        if (field.kind === 'list') walk(field.fields, `${name}.`, key)
        return
      }
    }
  }
  for (const section of description.sections) {
    if (keys.length === 0) walk(section.fields, '', description.type)
  }
  return keys
}
