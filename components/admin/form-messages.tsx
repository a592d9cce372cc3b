'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FormState } from './form-state'

interface FormMessagesProps {
  state: FormState
  /** Heads the list of errors. */
  title: string
  /** Ids of the fields by their name, where they differ from it: links in the list lead there. */
  ids?: Record<string, string>
}

/** What came of sending a form: the errors, each a link to its field, or what was done. Takes the focus when it appears. */
export function FormMessages({ state, title, ids = {} }: FormMessagesProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.errors || state.done) box.current?.focus()
  }, [state])
  const errors = Object.entries(state.errors ?? {})
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {errors.length > 0 ? (
        <Notice tone="alert" role="alert" title={errors.some(([name]) => name !== '') ? title : undefined}>
          <ul className="flex flex-col gap-1">
            {errors.flatMap(([name, texts]) =>
              texts.map((text) => (
                <li key={`${name} ${text}`}>
                  {name === '' ? text : <a href={`#${ids[name] ?? name}`}>{text}</a>}
                </li>
              )),
            )}
          </ul>
        </Notice>
      ) : null}
      {state.done ? (
        <Notice tone="good" role="status">
          {state.done}
        </Notice>
      ) : null}
    </div>
  )
}
