'use client'

import { useActionState } from 'react'
import { Badge } from '@/components/ui/badge'
import { FormMessages } from './form-messages'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

export interface SessionLine {
  id: string
  /** "Firefox on Linux". */
  device: string
  /** Where it is and when it was last seen, in a sentence. */
  text: string
  here: boolean
}

interface SessionListProps {
  sessions: readonly SessionLine[]
  /** Takes the id of a session, or `others`, in the field `session`. */
  end: FormAction
  words: Record<'here' | 'end' | 'endOthers' | 'errors', string>
}

/** Where one is signed in; each session can be ended. */
export function SessionList({ sessions, end, words }: SessionListProps) {
  const [state, send] = useActionState(end, {})
  return (
    <form action={send} className="flex max-w-2xl flex-col gap-4">
      <FormMessages state={state} title={words.errors} />
      <ul className="border-t border-rule">
        {sessions.map(({ id, device, text, here }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2"
          >
            <div className="min-w-0 wrap-anywhere">
              <p className="font-semibold">
                {device} {here ? <Badge tone="good">{words.here}</Badge> : null}
              </p>
              <p className="text-sm text-muted">{text}</p>
            </div>
            {here ? null : (
              <SubmitButton
                look="secondary"
                name="session"
                value={id}
                aria-label={`${words.end}: ${device}, ${text}`}
              >
                {words.end}
              </SubmitButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <SubmitButton look="secondary" name="session" value="others" className="self-start">
          {words.endOthers}
        </SubmitButton>
      ) : null}
    </form>
  )
}
