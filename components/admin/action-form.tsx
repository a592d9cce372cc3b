'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessages } from './form-messages'
import type { FormAction, FormState } from './form-state'
import { SubmitButton } from './submit-button'

interface ActionFormProps {
  action: FormAction
  words: Record<'submit' | 'errors', string>
  /** Whether the server alone says what is wrong. */
  noValidate?: boolean
  /** The fields, with what the server said of them. */
  children: (state: FormState) => ReactNode
}

/** A form of a few fields and one button: what is refused is said above it. */
export function ActionForm({ action, words, noValidate, children }: ActionFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex flex-col gap-4" noValidate={noValidate}>
      <FormMessages state={state} title={words.errors} />
      {children(state)}
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
