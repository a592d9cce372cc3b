'use client'

import { useActionState } from 'react'
import { InputField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction, FormState } from './form-state'
import { PasswordForm } from './password-form'
import { RecoveryCodes } from './recovery-codes'
import { SubmitButton } from './submit-button'

export interface SecondFactorState extends FormState {
  offer?: {
    uri: string
    key: string
    recoveryCodes: string[]
    image: { size: number; path: string }
  }
  codes?: string[]
}

interface SecondFactorFormProps {
  begin: FormAction<SecondFactorState>
  finish: FormAction
  words: Record<
    | 'password'
    | 'begin'
    | 'errors'
    | 'scan'
    | 'image'
    | 'key'
    | 'open'
    | 'codes'
    | 'codesText'
    | 'code'
    | 'codeHint'
    | 'finish',
    string
  >
}

/** Sets a second factor up: the password, then the key as a picture and as text, then a first code. */
export function SecondFactorForm({ begin, finish, words }: SecondFactorFormProps) {
  const [state, send] = useActionState(begin, {})
  const [last, confirm] = useActionState(finish, {})
  if (!state.offer) {
    return (
      <PasswordForm
        id="password"
        state={state}
        send={send}
        words={{ password: words.password, submit: words.begin, errors: words.errors }}
      />
    )
  }
  const { uri, key, recoveryCodes, image } = state.offer
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <div className="flex flex-wrap items-start gap-6">
        <svg
          viewBox={`0 0 ${image.size} ${image.size}`}
          role="img"
          aria-label={words.image}
          className="size-52 shrink-0 bg-white"
        >
          <path d={image.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <div className="min-w-0 flex-1 basis-60">
          <p>{words.scan}</p>
          <p className="mt-3 text-sm font-semibold">{words.key}</p>
          <p className="break-words font-mono text-sm" translate="no">
            {key}
          </p>
          <p className="mt-3">
            <a href={uri}>{words.open}</a>
          </p>
        </div>
      </div>
      <RecoveryCodes codes={recoveryCodes} title={words.codes} text={words.codesText} />
      <form action={confirm} className="flex flex-col gap-4" noValidate>
        <FormMessages state={last} title={words.errors} />
        <InputField
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          errors={last.errors?.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          className="max-w-48 tabular-nums tracking-wider"
        />
        <SubmitButton className="self-start">{words.finish}</SubmitButton>
      </form>
    </div>
  )
}
