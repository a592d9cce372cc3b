'use client'

import { useTranslations } from 'next-intl'
import { InputField, SelectField, TextAreaField } from '@/components/ui/field'
import type { Field } from '@/lib/forms/model'
import { chosenOf, textOf } from '@/lib/forms/tree'
import { sentenceCase } from '@/lib/i18n/text'
import { CitableField } from './citable-field'
import { DateField } from './date-field'
import { idOf, useErrors, useFieldWords, useForm, useNode } from './form-context'
import { ListField } from './list-field'
import { ReferenceField } from './reference-field'
import { LabelsField, TextsField } from './texts-field'

interface FieldViewProps {
  field: Field
  /** Path of the record or item that the field belongs to. */
  at: readonly string[]
  /** Key of the words of what it belongs to. */
  wordsOf: string
}

/** Any field of any form. */
export function FieldView({ field, at, wordsOf }: FieldViewProps) {
  const path = [...at, ...field.name.split('.')]
  const words = field.label ?? `${wordsOf}.${field.name}`
  switch (field.kind) {
    case 'texts':
      return <TextsField field={field} path={path} words={words} />
    case 'labels':
      return <LabelsField field={field} path={path} words={words} />
    case 'list':
      return <ListField field={field} path={path} words={words} />
    case 'reference':
    case 'references':
      return <ReferenceField field={field} path={path} at={at} words={words} />
    case 'date':
      return <DateField field={field} path={path} words={words} />
    case 'choices':
      return <ChoicesField field={field} path={path} words={words} />
    case 'flag':
      return <FlagField path={path} words={words} />
    case 'citable':
      return <CitableField path={path} words={words} />
    case 'choice':
    case 'country':
      return <ChoiceField field={field} path={path} words={words} />
    default:
      return <PlainField field={field} path={path} words={words} />
  }
}

interface WidgetProps<Kind extends Field['kind']> {
  field: Field & { kind: Kind }
  path: readonly string[]
  words: string
}

/** What one types into, whatever it means. */
export function useInput(path: readonly string[], words: string, optional?: boolean) {
  const { touch } = useForm()
  const text = useFieldWords()
  const t = useTranslations('EditForm')
  const errors = useErrors(path)
  return {
    id: idOf(path),
    label: optional ? (
      <>
        {text(words)} <span className="font-normal text-muted">{t('optional')}</span>
      </>
    ) : (
      text(words)
    ),
    hint: text(words, 'help'),
    errors,
    onBlur: () => touch(path),
  }
}

type PlainKind = Exclude<
  Field['kind'],
  | 'texts'
  | 'labels'
  | 'list'
  | 'reference'
  | 'references'
  | 'date'
  | 'choices'
  | 'flag'
  | 'citable'
  | 'choice'
  | 'country'
>

const WIDTHS: Partial<Record<PlainKind, string>> = {
  number: 'max-w-40',
  amount: 'max-w-48',
  currency: 'max-w-28',
  language: 'max-w-28',
  languages: 'max-w-64',
  numbers: 'max-w-64',
}

function PlainField({ field, path, words }: WidgetProps<PlainKind>) {
  const [node, set] = useNode(path)
  const input = useInput(path, words, field.optional)
  const value = textOf(node)
  if (field.kind === 'paragraph') {
    return <TextAreaField {...input} value={value} onChange={(event) => set(event.target.value)} />
  }
  return (
    <InputField
      {...input}
      value={value}
      className={WIDTHS[field.kind]}
      inputMode={field.kind === 'number' || field.kind === 'amount' ? 'decimal' : undefined}
      autoComplete="off"
      onChange={(event) => set(event.target.value)}
    />
  )
}

function ChoiceField({ field, path, words }: WidgetProps<'choice' | 'country'>) {
  const [node, set] = useNode(path)
  const t = useTranslations('EditForm')
  const { countries } = useForm()
  const label = useChoiceLabel()
  const options =
    field.kind === 'country'
      ? countries
      : field.values.map((value) => ({ value, label: label(field.list, value) }))
  return (
    <SelectField
      {...useInput(path, words, field.optional)}
      value={textOf(node)}
      options={options}
      empty={t('choose')}
      onChange={(event) => set(event.target.value)}
    />
  )
}

/** The words of a value of the vocabulary, as they stand alone. */
export function useChoiceLabel(): (list: string, value: string) => string {
  const t = useTranslations('Vocabulary')
  const { locale } = useForm()
  return (list, value) => {
    // Units are written with their number in the messages ("2 cities"); here they stand without one.
    const text = t(`${list}.${value}` as 'answer.yes', { count: 2 } as never).replace(/^2\s/, '')
    return sentenceCase(text, locale)
  }
}

function ChoicesField({ field, path, words }: WidgetProps<'choices'>) {
  const [node, set] = useNode(path)
  const text = useFieldWords()
  const label = useChoiceLabel()
  const errors = useErrors(path)
  const chosen = chosenOf(node)
  const id = idOf(path)
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend className="text-sm font-semibold">{text(words)}</legend>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {text(words, 'help')}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {field.values.map((value) => (
          <label key={value} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4"
              checked={chosen.includes(value)}
              onChange={(event) =>
                set(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
            {label(field.list, value)}
          </label>
        ))}
      </div>
      {errors.map((error) => (
        <p key={error} className="text-sm font-semibold text-alert">
          {error}
        </p>
      ))}
    </fieldset>
  )
}

function FlagField({ path, words }: { path: readonly string[]; words: string }) {
  const [node, set] = useNode(path)
  const text = useFieldWords()
  const id = idOf(path)
  return (
    <div>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm font-semibold">
        <input
          id={id}
          type="checkbox"
          className="size-4"
          checked={node === true}
          aria-describedby={`${id}-hint`}
          onChange={(event) => set(event.target.checked)}
        />
        {text(words)}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {text(words, 'help')}
      </p>
    </div>
  )
}
