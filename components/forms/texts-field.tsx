'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { InputField, TextAreaField } from '@/components/ui/field'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import type { Field, TextField } from '@/lib/forms/model'
import { nodeAt, textOf } from '@/lib/forms/tree'
import { nativeName } from '@/lib/i18n/text'
import { idOf, useContent, useErrors, useFieldWords, useForm, useNode } from './form-context'

interface TextsFieldProps {
  field: Field & { kind: 'texts' }
  path: readonly string[]
  words: string
}

/** The texts of a translation table: one row a text, its languages side by side. */
export function TextsField({ field, path, words }: TextsFieldProps) {
  return field.fields.map((text) => (
    <Languages
      key={text.name}
      kind={text.kind}
      words={text.label ?? `${words}.${text.name}`}
      optional={text.optional}
      pathOf={(locale) => [...path, locale, text.name]}
    />
  ))
}

/** A short label in each language, for rows inside a record. */
export function LabelsField({
  field,
  path,
  words,
}: Omit<TextsFieldProps, 'field'> & { field: Field & { kind: 'labels' } }) {
  return (
    <Languages kind="line" words={words} optional={field.optional} pathOf={(locale) => [...path, locale]} />
  )
}

interface LanguagesProps {
  kind: TextField['kind']
  words: string
  optional?: boolean
  pathOf: (locale: Locale) => readonly string[]
}

function Languages({ kind, words, optional, pathOf }: LanguagesProps) {
  const text = useFieldWords()
  const t = useTranslations('EditForm')
  const states = useStates(pathOf)
  const first = idOf(pathOf(LOCALES[0]))
  return (
    <fieldset className="min-w-0" aria-describedby={`${first}-help`}>
      <legend className="text-sm font-semibold">
        {text(words)} {optional ? <span className="font-normal text-muted">{t('optional')}</span> : null}
      </legend>
      <p id={`${first}-help`} className="mb-1 text-sm text-muted">
        {text(words, 'help')}
      </p>
      <div className="grid gap-3 lg:grid-cols-3">
        {LOCALES.map((locale) => (
          <Language key={locale} kind={kind} locale={locale} path={pathOf(locale)} state={states[locale]} />
        ))}
      </div>
    </fieldset>
  )
}

type State = 'missing' | 'outdated' | null

/** Which languages lack the text, and which have been left behind by another one. */
function useStates(pathOf: (locale: Locale) => readonly string[]): Record<Locale, State> {
  const { opened, outdated } = useForm()
  const joined = useContent(({ form }) =>
    LOCALES.map((locale) => textOf(nodeAt(form, pathOf(locale)))).join('\u0000'),
  )
  const now = joined.split('\u0000')
  const before = LOCALES.map((locale) => textOf(nodeAt(opened, pathOf(locale))))
  const rewritten = LOCALES.map((_, index) => before[index] !== '' && now[index] !== before[index])
  const state = (locale: Locale, index: number): State => {
    if ((now[index] ?? '').trim() === '') return now.some((text) => text.trim() !== '') ? 'missing' : null
    if (now[index] !== before[index]) return null
    const behind = rewritten.some(Boolean) || outdated.has(pathOf(locale).join('.'))
    return behind ? 'outdated' : null
  }
  return Object.fromEntries(LOCALES.map((locale, index) => [locale, state(locale, index)])) as Record<
    Locale,
    State
  >
}

function Language({
  kind,
  locale,
  path,
  state,
}: {
  kind: TextField['kind']
  locale: Locale
  path: readonly string[]
  state: State
}) {
  const [node, set] = useNode(path)
  const { touch } = useForm()
  const t = useTranslations('EditForm')
  const input = {
    id: idOf(path),
    lang: locale,
    value: textOf(node),
    errors: useErrors(path),
    autoComplete: 'off',
    onBlur: () => touch(path),
    label: (
      <span className="flex items-baseline gap-2 font-normal">
        <span lang={locale}>{nativeName(locale)}</span>
        {state === null ? null : <Badge tone="maybe">{t(state)}</Badge>}
      </span>
    ),
  }
  if (kind === 'line') return <InputField {...input} onChange={(event) => set(event.target.value)} />
  return <TextAreaField {...input} onChange={(event) => set(event.target.value)} />
}
