'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessages } from '@/components/admin/form-messages'
import type { FormAction, FormState } from '@/components/admin/form-state'
import { sendAndKeep } from '@/components/admin/send-and-keep'

interface ActionFormProps {
  action: FormAction
  /** Heads the list of errors. */
  problems: string
  /** Values that the form sends along. */
  hidden: Readonly<Record<string, string>>
  /** The text that is typed; stays when something goes wrong. */
  text: { name: string; label: string; hint?: string }
  /** What is decided above the text. */
  children?: ReactNode
  /** Each sends the form with its name as `intent`. */
  buttons: ReactNode
}

const START: FormState = {}

/** A form with a text and its buttons: what is refused is said above it, and what was typed and chosen stays. */
export function DecisionForm({ action, problems, hidden, text, children, buttons }: ActionFormProps) {
  const [state, send] = useActionState(action, START)
  return (
    <form action={send} onSubmit={sendAndKeep(send)} className="flex max-w-(--container-text) flex-col gap-4">
      <FormMessages state={state} title={problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="flex flex-col gap-1">
        <label htmlFor={text.name} className="text-sm font-semibold">
          {text.label}
        </label>
        {text.hint ? (
          <p id={`${text.name}-hint`} className="text-sm text-muted">
            {text.hint}
          </p>
        ) : null}
        <textarea
          key={state.values?.[text.name]}
          id={text.name}
          name={text.name}
          rows={3}
          maxLength={5000}
          defaultValue={state.values?.[text.name]}
          aria-describedby={text.hint ? `${text.name}-hint` : undefined}
          className="w-full rounded-sm border border-edge bg-raised px-3 py-2 text-base"
        />
      </div>
      <div className="flex flex-wrap gap-3">{buttons}</div>
    </form>
  )
}
