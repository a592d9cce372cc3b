import { cache } from 'react'

const counter = cache((): { last: number } => ({ last: 0 }))

/** An id that no other element of the page being drawn has: what React's `useId` is, where elements are drawn as text. */
export function pageId(): string {
  const count = counter()
  count.last += 1
  return `id-${count.last}`
}
