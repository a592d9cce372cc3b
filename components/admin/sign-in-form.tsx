'use client'

import { InputField } from '@/components/ui/field'
import { ActionForm } from './action-form'
import type { FormAction } from './form-state'

interface SignInFormProps {
  action: FormAction
  next: string
  words: Record<'email' | 'password' | 'submit' | 'errors', string>
}

/** E-mail address and password. */
export function SignInForm({ action, next, words }: SignInFormProps) {
  return (
    <ActionForm action={action} words={words}>
      {({ values }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <InputField
            id="email"
            name="email"
            type="email"
            label={words.email}
            autoComplete="username"
            required
            defaultValue={values?.email}
          />
          <InputField
            id="password"
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            required
          />
        </>
      )}
    </ActionForm>
  )
}
