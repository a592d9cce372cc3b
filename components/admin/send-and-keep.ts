import { type FormEvent, startTransition } from 'react'

/**
 * What a form does with `onSubmit` so that it stays as it was filled in. A form that React sends by its `action` is
 * reset afterwards to what it showed first: what was chosen would be lost with a refusal, and after saving the old choice
 * would show again, to be sent with the next change.
 */
export function sendAndKeep(send: (data: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => send(data))
  }
}
