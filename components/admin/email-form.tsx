'use client'

import { InputField } from '@/components/ui/field'
import { ActionForm } from './action-form'
import type { FormAction } from './form-state'

interface EmailFormProps {
  action: FormAction
  words: Record<'email' | 'submit' | 'errors', string>
}

/** Asks for an e-mail address. */
export function EmailForm({ action, words }: EmailFormProps) {
  return (
    <ActionForm action={action} words={words} noValidate>
      {({ errors, values }) => (
        <InputField
          id="email"
          name="email"
          type="email"
          label={words.email}
          errors={errors?.email}
          autoComplete="username"
          required
          defaultValue={values?.email}
        />
      )}
    </ActionForm>
  )
}
