'use client'

import { InputField } from '@/components/ui/field'
import { ActionForm } from './action-form'
import type { FormAction } from './form-state'

interface CodeFormProps {
  action: FormAction
  next: string
  words: Record<'code' | 'codeHint' | 'submit' | 'errors', string>
}

/** The code of the authenticator app, or a recovery code. */
export function CodeForm({ action, next, words }: CodeFormProps) {
  return (
    <ActionForm action={action} words={words}>
      {({ errors }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <InputField
            id="code"
            name="code"
            label={words.code}
            hint={words.codeHint}
            errors={errors?.code}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            className="max-w-48 tabular-nums tracking-wider"
          />
        </>
      )}
    </ActionForm>
  )
}
