'use client'

import { useTranslations } from 'next-intl'
import type { Field } from '@/lib/forms/model'
import { chosenOf, textOf } from '@/lib/forms/tree'
import type { RecordChoice } from '@/lib/queries/record-choices'
import { idOf, useErrors, useFieldWords, useForm, useNode } from './form-context'
import { Picker } from './picker'

interface ReferenceFieldProps {
  field: Field & { kind: 'reference' | 'references' }
  path: readonly string[]
  at: readonly string[]
  words: string
}

/** A reference to another record, or several of them. */
export function ReferenceField(props: ReferenceFieldProps) {
  return props.field.kind === 'reference' ? <OneReference {...props} /> : <Several {...props} />
}

function OneReference({ field, path, words }: ReferenceFieldProps) {
  const [node, set] = useNode(path)
  const { choiceOf, remember, touch } = useForm()
  const text = useFieldWords()
  const errors = useErrors(path)
  const id = textOf(node)
  return (
    <Picker
      id={idOf(path)}
      label={text(words)}
      hint={text(words, 'help')}
      optional={field.optional}
      errors={errors}
      to={field.to}
      chosen={id ? (choiceOf(id) ?? { id, type: 'organization', label: id, detail: '' }) : null}
      onChoose={(choice) => {
        if (choice) remember(choice)
        set(choice?.id ?? '')
        touch(path)
      }}
    />
  )
}

function Several({ field, path, words }: ReferenceFieldProps) {
  const [node, set] = useNode(path)
  const { choiceOf, remember } = useForm()
  const text = useFieldWords()
  const t = useTranslations('EditForm')
  const errors = useErrors(path)
  const ids = chosenOf(node)
  const add = (choice: RecordChoice | null) => {
    if (!choice || ids.includes(choice.id)) return
    remember(choice)
    set([...ids, choice.id])
  }
  return (
    <div>
      <Picker
        id={idOf(path)}
        label={text(words)}
        hint={text(words, 'help')}
        optional={field.optional}
        errors={errors}
        to={field.to}
        chosen={null}
        onChoose={add}
      />
      <ul className="mt-2 flex flex-wrap gap-2">
        {ids.map((id) => {
          const label = choiceOf(id)?.label ?? id
          return (
            <li key={id} className="flex items-center gap-1 rounded-sm bg-sunken ps-2 text-sm">
              {label}
              <button
                type="button"
                className="min-h-8 min-w-8 cursor-pointer text-muted hover:text-ink"
                aria-label={t('removeNamed', { name: label })}
                onClick={() => set(ids.filter((other) => other !== id))}
              >
                ×
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
