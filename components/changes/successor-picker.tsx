'use client'

import { useState } from 'react'
import { ChoiceBox } from '@/components/forms/choice-box'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import type { RecordChoice } from '@/lib/queries/record-choices'

interface SuccessorPickerProps {
  locale: Locale
  /** The type of the record that goes, and so of the one that takes its place. */
  type: RecordType
  /** What is chosen so far. */
  successor: RecordChoice | null
  words: Record<'label' | 'hint', string>
}

/** The record that takes the place of a withdrawn one, as the field `successor` of its form. */
export function SuccessorPicker({ locale, type, successor, words }: SuccessorPickerProps) {
  const [chosen, setChosen] = useState(successor)
  return (
    <>
      <ChoiceBox {...words} id="successor" searched={{ type, locale }} chosen={chosen} onChoose={setChosen} />
      <input type="hidden" name="successor" value={chosen?.id ?? ''} />
    </>
  )
}
