'use client'

import { useActionState } from 'react'
import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface NewPasswordFormProps {
  action: FormAction
  /** Whose password it is, for the browser's list of passwords. */
  email: string
  /** Asks for the present password too; its label. */
  current?: string
  words: Record<'password' | 'passwordHint' | 'repeated' | 'submit' | 'errors', string>
}

/** A new password, twice. */
export function NewPasswordForm({ action, email, current, words }: NewPasswordFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex max-w-md flex-col gap-4" noValidate>
      <FormMessages state={state} title={words.errors} />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      {current ? (
        <InputField
          id="current"
          name="current"
          type="password"
          label={current}
          errors={state.errors?.current}
          autoComplete="current-password"
          required
        />
      ) : null}
      <InputField
        id="password"
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
        errors={state.errors?.password}
        autoComplete="new-password"
        required
      />
      <InputField
        id="repeated"
        name="repeated"
        type="password"
        label={words.repeated}
        errors={state.errors?.repeated}
        autoComplete="new-password"
        required
      />
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
