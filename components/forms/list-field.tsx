'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Field, FormTree } from '@/lib/forms/model'
import { ITEM, itemsOf } from '@/lib/forms/tree'
import { emptyItem } from '@/lib/forms/write-form'
import { FieldView } from './field-view'
import { idOf, useErrors, useFieldWords, useNode } from './form-context'

interface ListFieldProps {
  field: Field & { kind: 'list' }
  path: readonly string[]
  words: string
}

/** Things that a record has several of: added, moved and removed by buttons, so by keyboard too. */
export function ListField({ field, path, words }: ListFieldProps) {
  const [node, set] = useNode(path)
  const text = useFieldWords()
  const errors = useErrors(path)
  const list = useRef<HTMLDivElement>(null)
  const items = itemsOf(node)
  const id = idOf(path)

  const focusItem = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>(':scope > [data-item]')[index]?.focus(),
    )
  const add = () => {
    set([...items, emptyItem(field.fields, crypto.randomUUID())])
    focusItem(items.length)
  }
  const move = (from: number, to: number) => {
    const next = [...items]
    const [item] = next.splice(from, 1)
    if (!item) return
    next.splice(to, 0, item)
    set(next)
    focusItem(to)
  }
  const remove = (index: number) => {
    set(items.filter((_, at) => at !== index))
    if (items.length > 1) focusItem(Math.min(index, items.length - 2))
    else requestAnimationFrame(() => document.getElementById(`${id}-add`)?.focus())
  }

  return (
    <fieldset id={id} tabIndex={-1} className="min-w-0" aria-describedby={`${id}-help`}>
      <legend className="text-sm font-semibold">{text(words)}</legend>
      <p id={`${id}-help`} className="mb-2 text-sm text-muted">
        {text(words, 'help')}
      </p>
      {errors.map((error) => (
        <p key={error} className="text-sm font-semibold text-alert">
          {error}
        </p>
      ))}
      <div ref={list} className="flex flex-col gap-3">
        {items.map((item, index) => (
          <Item
            key={String(item[ITEM])}
            field={field}
            words={words}
            path={[...path, String(index)]}
            place={{ index, count: items.length }}
            item={item}
            onMove={(to) => move(index, to)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <Button id={`${id}-add`} type="button" look="secondary" className="mt-3" onClick={add}>
        {text(words, 'add')}
      </Button>
    </fieldset>
  )
}

interface ItemProps extends ListFieldProps {
  place: { index: number; count: number }
  item: FormTree
  onMove: (to: number) => void
  onRemove: () => void
}

function Item({ field, words, path, place: { index, count }, onMove, onRemove }: ItemProps) {
  const text = useFieldWords()
  const t = useTranslations('EditForm')
  const name = text(words, 'item', { number: index + 1 })
  const id = idOf(path)
  const action =
    'min-h-8 cursor-pointer px-2 text-sm text-accent underline disabled:text-muted disabled:no-underline'
  return (
    <fieldset
      data-item
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      className={classNames(
        'border-s-4 border-rule bg-sunken/50 py-2 ps-3 pe-2 outline-offset-2',
        // What belongs in a field is said once in a list; further items only read it out.
        index > 0 && '[&_[id$=-help]]:sr-only [&_[id$=-hint]]:sr-only',
      )}
    >
      <div className="mb-1 flex flex-wrap items-center gap-x-2">
        <span id={`${id}-name`} className="eyebrow me-auto">
          {name}
        </span>
        <button type="button" className={action} disabled={index === 0} onClick={() => onMove(index - 1)}>
          {t('moveUp')}
          <span className="sr-only"> ({name})</span>
        </button>
        <button
          type="button"
          className={action}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          {t('moveDown')}
          <span className="sr-only"> ({name})</span>
        </button>
        <button type="button" className={action} onClick={onRemove}>
          {t('remove')}
          <span className="sr-only"> ({name})</span>
        </button>
      </div>
      <FieldGrid fields={field.fields} at={path} wordsOf={words} />
    </fieldset>
  )
}

/** Short fields side by side, long ones across. */
export function FieldGrid({
  fields,
  at,
  wordsOf,
}: {
  fields: readonly Field[]
  at: readonly string[]
  wordsOf: string
}) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
      {fields.map((field) => (
        <div
          key={`${field.name} ${field.kind === 'texts' ? field.fields[0]?.name : ''}`}
          className={isWide(field) ? 'col-span-full flex min-w-0 flex-col gap-4' : 'min-w-0'}
        >
          <FieldView field={field} at={at} wordsOf={wordsOf} />
        </div>
      ))}
    </div>
  )
}

function isWide({ kind }: Field): boolean {
  return ['texts', 'labels', 'list', 'paragraph', 'choices', 'references'].includes(kind)
}
