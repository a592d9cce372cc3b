'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReferenceTarget } from '@/lib/forms/model'
import { nodeAt, textOf } from '@/lib/forms/tree'
import type { RecordChoice } from '@/lib/queries/record-choices'
import { ChoiceBox } from './choice-box'
import { useForm } from './form-context'
import { MakeRecord } from './make-record'

interface PickerProps {
  id: string
  label: string
  hint: string
  optional?: boolean
  errors: readonly string[]
  to: ReferenceTarget
  chosen: RecordChoice | null
  onChoose: (choice: RecordChoice | null) => void
}

/** The entry of the list that makes what was not found. */
const MAKE = '$make'

/** Chooses the record that a field refers to; what is missing can be made in place. */
export function Picker({ id, to, onChoose, ...box }: PickerProps) {
  const t = useTranslations('EditForm')
  const { locale, store } = useForm()
  const [making, setMaking] = useState<string | null>(null)
  const { type, only, within, make } = to
  const offer = (name: string): RecordChoice[] =>
    make ? [{ id: MAKE, type: 'organization', label: t(`make.${make}.offer`, { name }), detail: '' }] : []
  return (
    <ChoiceBox
      {...box}
      id={id}
      searched={{
        type,
        only,
        locale,
        within: () => (within ? textOf(nodeAt(store.get().form, [within])) : ''),
      }}
      further={offer}
      onChoose={(choice, typed) => {
        if (choice?.id === MAKE) setMaking(typed)
        else onChoose(choice)
      }}
    >
      {making === null || !make ? null : (
        <MakeRecord
          id={id}
          what={make}
          name={making}
          onMade={(choice) => {
            setMaking(null)
            onChoose(choice)
            requestAnimationFrame(() => document.getElementById(id)?.focus())
          }}
          onCancel={() => setMaking(null)}
        />
      )}
    </ChoiceBox>
  )
}
