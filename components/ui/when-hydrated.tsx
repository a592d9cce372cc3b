'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Fields that only their script can keep or send. Until it runs they are disabled: what is typed or chosen before would be
 * on the screen and nowhere else.
 */
export function WhenHydrated({ children }: { children: ReactNode }) {
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <fieldset disabled={!hydrated} className="contents">
      {children}
    </fieldset>
  )
}
