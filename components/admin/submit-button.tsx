'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** The button of a form; while the form is being sent it says so and does not send it twice. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return <Button aria-disabled={pending || undefined} {...props} onClick={pending ? refuse : props.onClick} />
}

function refuse(event: { preventDefault(): void }): void {
  event.preventDefault()
}
