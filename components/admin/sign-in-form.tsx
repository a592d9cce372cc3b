'use client'

import { useActionState } from 'react'
import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface SignInFormProps {
  action: FormAction
  next: string
  words: Record<'email' | 'password' | 'submit' | 'errors', string>
}

/** E-mail address and password. */
export function SignInForm({ action, next, words }: SignInFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormMessages state={state} title={words.errors} />
      <input type="hidden" name="next" value={next} />
      <InputField
        id="email"
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        required
        defaultValue={state.values?.email}
      />
      <InputField
        id="password"
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
      />
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
