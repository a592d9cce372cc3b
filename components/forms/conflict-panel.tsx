'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CONFLICT_SIDES, type ConflictSide, type ConflictView } from '@/lib/forms/conflict-view'
import { useForm } from './form-context'
import { usePathLabel } from './problem-summary'

interface ConflictPanelProps {
  box: RefObject<HTMLDivElement | null>
  conflicts: readonly ConflictView[]
  pending: boolean
  onDecide: (sides: Record<string, ConflictSide>) => void
}

/** Somebody else published other values of the same fields meanwhile: whoever saves last chooses, field by field. */
export function ConflictPanel({ box, conflicts, pending, onDecide }: ConflictPanelProps) {
  const t = useTranslations('EditForm.conflict')
  const { description } = useForm()
  const label = usePathLabel(description)
  const [sides, setSides] = useState<Record<string, ConflictSide>>({})
  const open = conflicts.filter(({ key }) => !sides[key])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-lead"
      className="border-s-4 border-maybe bg-maybe-soft px-4 py-3 outline-offset-2"
    >
      <h2 id="conflict-title" className="text-xl">
        {t('title', { count: conflicts.length })}
      </h2>
      <p id="conflict-lead" className="mb-3 max-w-(--container-text)">
        {t('lead')}
      </p>
      {conflicts.map(({ key, path, values }) => (
        <fieldset key={key} className="mb-4">
          <legend className="font-semibold">{label(path)}</legend>
          <div className="grid gap-2 lg:grid-cols-3">
            {CONFLICT_SIDES.map((side) => (
              <label
                key={side}
                className="flex cursor-pointer flex-col gap-1 border border-rule bg-raised p-2 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <span className="flex items-center gap-2 text-sm font-semibold">
                  <input
                    type="radio"
                    name={`conflict-${key}`}
                    className="size-4"
                    checked={sides[key] === side}
                    onChange={() => setSides({ ...sides, [key]: side })}
                  />
                  {t(side)}
                </span>
                <span className="text-sm wrap-anywhere whitespace-pre-wrap">
                  {values[side] || t('nothing')}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button type="button" disabled={open.length > 0 || pending} onClick={() => onDecide(sides)}>
        {t('apply')}
      </Button>{' '}
      {open.length > 0 ? <span className="text-sm">{t('open', { count: open.length })}</span> : null}
    </div>
  )
}
