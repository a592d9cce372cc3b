'use client'

import { useActionState } from 'react'
import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface CodeFormProps {
  action: FormAction
  next: string
  words: Record<'code' | 'codeHint' | 'submit' | 'errors', string>
}

/** The code of the authenticator app, or a recovery code. */
export function CodeForm({ action, next, words }: CodeFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormMessages state={state} title={words.errors} />
      <input type="hidden" name="next" value={next} />
      <InputField
        id="code"
        name="code"
        label={words.code}
        hint={words.codeHint}
        errors={state.errors?.code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        className="max-w-48 tabular-nums tracking-wider"
      />
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
