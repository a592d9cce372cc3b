'use client'

import { useActionState } from 'react'
import { InputField, type Option, SelectField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

interface ProfileFormProps {
  action: FormAction
  name: string
  locale: string
  languages: readonly Option[]
  words: Record<'name' | 'nameHint' | 'locale' | 'localeHint' | 'submit' | 'errors', string>
}

/** How somebody is called, and the language in which they are written to. */
export function ProfileForm({ action, name, locale, languages, words }: ProfileFormProps) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} className="flex max-w-md flex-col gap-4" noValidate>
      <FormMessages state={state} title={words.errors} />
      <InputField
        id="name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        errors={state.errors?.name}
        autoComplete="name"
        required
        defaultValue={state.values?.name ?? name}
      />
      <SelectField
        id="locale"
        name="locale"
        label={words.locale}
        hint={words.localeHint}
        options={languages}
        defaultValue={state.values?.locale ?? locale}
      />
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
