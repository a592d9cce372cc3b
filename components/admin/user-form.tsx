'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { InputField, type Option, SelectField } from '@/components/ui/field'
import { FormMessages } from './form-messages'
import type { FormAction, FormState } from './form-state'
import { HandOver } from './hand-over'
import { NetworkPicker } from './network-picker'
import { sendAndKeep } from './send-and-keep'
import { SubmitButton } from './submit-button'

/** What the form answers with, beside errors: the link to hand over where no mail went out. */
export interface UserFormState extends FormState {
  link?: string
  networks?: string[]
}

interface UserFormProps {
  action: FormAction<UserFormState>
  /** The user as stored; null for somebody who is being invited. */
  user: {
    name: string
    role: string
    locale: string
    networks: readonly string[]
    secondFactorRequired: boolean
  } | null
  roles: readonly (Option & { hint: string })[]
  languages: readonly Option[]
  networks: readonly Option[]
  words: Record<
    | 'name'
    | 'email'
    | 'role'
    | 'locale'
    | 'networks'
    | 'networksHint'
    | 'filter'
    | 'secondFactor'
    | 'submit'
    | 'errors'
    | 'link'
    | 'copy'
    | 'copied',
    string
  >
}

const FIRST_ROLE = 'contributor'

/** Invites somebody, or changes their rights. It stays as filled in; for the next invitation it is empty again. */
export function UserForm({ action, user, roles, languages, networks, words }: UserFormProps) {
  const [state, send] = useActionState(action, {})
  const typed = state.values ?? {}
  const [role, setRole] = useState(user?.role ?? FIRST_ROLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (user || !state.done) return
    form.current?.reset()
    setRole(FIRST_ROLE)
  }, [state, user])
  return (
    <form
      ref={form}
      action={send}
      onSubmit={sendAndKeep(send)}
      className="flex max-w-xl flex-col gap-5"
      noValidate
    >
      <FormMessages state={state} title={words.errors} />
      {state.link ? <HandOver link={state.link} words={words} /> : null}
      {user ? null : (
        <InputField
          id="email"
          name="email"
          type="email"
          label={words.email}
          errors={state.errors?.email}
          autoComplete="off"
          required
          defaultValue={typed.email}
        />
      )}
      <InputField
        id="name"
        name="name"
        label={words.name}
        errors={state.errors?.name}
        autoComplete="off"
        required
        defaultValue={typed.name ?? user?.name}
      />
      <SelectField
        id="locale"
        name="locale"
        label={words.locale}
        options={languages}
        defaultValue={typed.locale ?? user?.locale}
      />
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{words.role}</legend>
        <ul className="flex flex-col">
          {roles.map(({ value, label, hint }) => (
            <li key={value}>
              <label className="flex min-h-9 cursor-pointer items-baseline gap-2 py-1">
                <input
                  type="radio"
                  name="role"
                  value={value}
                  checked={role === value}
                  onChange={() => setRole(value)}
                  className="size-4 translate-y-0.5"
                />
                <span>
                  <span className="font-semibold">{label}</span>
                  <span className="block text-sm text-muted">{hint}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {role === 'network-editor' ? (
        <NetworkPicker
          options={networks}
          chosen={state.networks ?? user?.networks ?? []}
          errors={state.errors?.networks}
          words={words}
        />
      ) : null}
      <label className="flex min-h-8 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          name="secondFactorRequired"
          defaultChecked={user?.secondFactorRequired}
          className="size-4"
        />
        {words.secondFactor}
      </label>
      <SubmitButton className="self-start">{words.submit}</SubmitButton>
    </form>
  )
}
