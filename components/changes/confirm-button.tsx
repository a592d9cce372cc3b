'use client'

import { useActionState } from 'react'
import type { FormAction, FormState } from '@/components/admin/form-state'
import { SubmitButton } from '@/components/admin/submit-button'

interface ConfirmButtonProps {
  action: FormAction
  record: { type: string; id: string; version: number }
  label: string
  /** Read out: which record. */
  name: string
}

const START: FormState = {}

/** "Checked today": one click says that somebody compared the record with its sources and found it true. */
export function ConfirmButton({ action, record, label, name }: ConfirmButtonProps) {
  const [state, send] = useActionState(action, START)
  const error = state.errors?.['']?.[0]
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="type" value={record.type} />
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
      {state.done ? null : (
        <SubmitButton look="secondary" className="min-h-8 px-2 py-0.5" aria-label={`${label}: ${name}`}>
          {label}
        </SubmitButton>
      )}
      <span role="status" className={error ? 'text-alert' : 'text-good'}>
        {error ?? state.done}
      </span>
    </form>
  )
}
