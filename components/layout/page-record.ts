import { cache } from 'react'

/**
 * The record that the page being drawn is about. `Page` says it, and its sections, which are drawn after it, lead to the
 * form for corrections with it; handing it through every section of every page would say the same thing forty times.
 */
const current = cache((): { id: string | null } => ({ id: null }))

export function setPageRecord(id: string | null): void {
  current().id = id
}

export function pageRecord(): string | null {
  return current().id
}
