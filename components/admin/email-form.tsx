'use client'

import { useActionState } from 'react'
import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface EmailFormProps {
  action: FormAction
  words: Record<'email' | 'submit' | 'errors', string>
}

/** Asks for an e-mail address. */
export function EmailForm({ action, words }: EmailFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <FormMessages state={state} title={words.errors} />
      <InputField
        id="email"
        name="email"
        type="email"
        label={words.email}
        errors={state.errors?.email}
        autoComplete="username"
        required
        defaultValue={state.values?.email}
      />
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
