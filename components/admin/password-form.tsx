'use client'

import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormState } from './form-state'
import { SubmitButton } from './submit-button'

interface PasswordFormProps {
  /** Id of the field: several such forms can stand on one page. */
  id: string
  state: FormState
  send: (data: FormData) => void
  words: Record<'password' | 'submit' | 'errors', string>
}

/** Asks for the password again, before something that matters. */
export function PasswordForm({ id, state, send, words }: PasswordFormProps) {
  return (
    <form action={send} className="flex max-w-md flex-col gap-4" noValidate>
      <FormMessages state={state} title={words.errors} ids={{ password: id }} />
      <InputField
        id={id}
        name="password"
        type="password"
        label={words.password}
        errors={state.errors?.password}
        autoComplete="current-password"
        required
      />
      <SubmitButton look="secondary" className="self-start">
        {words.submit}
      </SubmitButton>
    </form>
  )
}
