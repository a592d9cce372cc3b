'use client'

import { useActionState } from 'react'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface ActionButtonProps {
  action: FormAction
  label: string
  /** What it does, in a sentence. */
  explanation: string
  words: { errors: string }
}

/** One thing that can be done, with what it does beside it. */
export function ActionButton({ action, label, explanation, words }: ActionButtonProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex flex-col gap-2 border-t border-rule py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 text-sm">{explanation}</p>
        <SubmitButton look="secondary">{label}</SubmitButton>
      </div>
      <FormMessages state={state} title={words.errors} />
    </form>
  )
}
