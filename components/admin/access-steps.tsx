'use client'

import { useActionState } from 'react'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { HandOver } from './hand-over'
import { SubmitButton } from './submit-button'
import type { UserFormState } from './user-form'

interface AccessStepsProps {
  /** Takes the name of a step in the field `step`. */
  action: FormAction<UserFormState>
  steps: readonly { name: string; label: string; explanation: string }[]
  words: Record<'errors' | 'link' | 'copy' | 'copied', string>
}

/** What can be done about somebody's access. What came of it stays in sight when the step itself is gone. */
export function AccessSteps({ action, steps, words }: AccessStepsProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex max-w-3xl flex-col gap-4">
      <FormMessages state={state} title={words.errors} />
      {state.link ? <HandOver link={state.link} words={words} /> : null}
      <ul className="border-b border-rule">
        {steps.map(({ name, label, explanation }) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-3"
          >
            <p className="min-w-0 flex-1 basis-64 text-sm">{explanation}</p>
            <SubmitButton look="secondary" name="step" value={name}>
              {label}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </form>
  )
}
