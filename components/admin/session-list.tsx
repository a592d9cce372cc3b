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
  end: FormAction
}

interface SessionListProps {
  sessions: readonly SessionLine[]
  endOthers: FormAction
  words: Record<'here' | 'end' | 'endOthers' | 'errors', string>
}

/** Where one is signed in; each session can be ended. */
export function SessionList({ sessions, endOthers, words }: SessionListProps) {
  return (
    <div className="max-w-2xl">
      <ul className="mb-4 border-t border-rule">
        {sessions.map((session) => (
          <li key={session.id} className="border-b border-rule py-2">
            <SessionRow session={session} words={words} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <EndOthers action={endOthers} words={words} /> : null}
    </div>
  )
}

function SessionRow({ session, words }: { session: SessionLine; words: SessionListProps['words'] }) {
  const [, send] = useActionState(session.end, {})
  return (
    <form action={send} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 wrap-anywhere">
        <p className="font-semibold">
          {session.device} {session.here ? <Badge tone="good">{words.here}</Badge> : null}
        </p>
        <p className="text-sm text-muted">{session.text}</p>
      </div>
      {session.here ? null : (
        <SubmitButton look="secondary" aria-label={`${words.end}: ${session.device}, ${session.text}`}>
          {words.end}
        </SubmitButton>
      )}
    </form>
  )
}

function EndOthers({ action, words }: { action: FormAction; words: SessionListProps['words'] }) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send}>
      <FormMessages state={state} title={words.errors} />
      <SubmitButton look="secondary">{words.endOthers}</SubmitButton>
    </form>
  )
}
