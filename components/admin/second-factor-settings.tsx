'use client'

import { useActionState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from './form-state'
import { PasswordForm } from './password-form'
import { RecoveryCodes } from './recovery-codes'
import type { SecondFactorState } from './second-factor-form'

interface SecondFactorSettingsProps {
  renew: FormAction<SecondFactorState>
  drop: FormAction
  /** Somebody asks for it, so that it cannot be given up. */
  required: boolean
  words: Record<
    'password' | 'errors' | 'renew' | 'renewText' | 'codes' | 'codesText' | 'drop' | 'dropText' | 'required',
    string
  >
}

/** What can be done about a second factor that is on. */
export function SecondFactorSettings({ renew, drop, required, words }: SecondFactorSettingsProps) {
  const [renewed, sendRenew] = useActionState(renew, {})
  const [dropped, sendDrop] = useActionState(drop, {})
  const ask = { password: words.password, errors: words.errors }
  return (
    <div className="max-w-xl">
      <Disclosure summary={words.renew} open={renewed.codes || renewed.errors ? true : undefined}>
        <p className="mb-3 text-sm">{words.renewText}</p>
        {renewed.codes ? (
          <RecoveryCodes codes={renewed.codes} title={words.codes} text={words.codesText} />
        ) : (
          <PasswordForm
            id="renew-password"
            state={renewed}
            send={sendRenew}
            words={{ ...ask, submit: words.renew }}
          />
        )}
      </Disclosure>
      {required ? (
        <p className="mt-3">{words.required}</p>
      ) : (
        <Disclosure summary={words.drop} open={dropped.errors ? true : undefined}>
          <p className="mb-3 text-sm">{words.dropText}</p>
          <PasswordForm
            id="drop-password"
            state={dropped}
            send={sendDrop}
            words={{ ...ask, submit: words.drop }}
          />
        </Disclosure>
      )}
    </div>
  )
}
