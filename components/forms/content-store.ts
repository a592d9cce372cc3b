'use client'

import { useEffect, useState } from 'react'
import type { FormContent } from '@/lib/forms/content'
import type { FormNode } from '@/lib/forms/model'
import { withNode } from '@/lib/forms/tree'

/** What is typed, outside React's state: a key pressed draws its own field anew, not the whole form. */
export interface ContentStore {
  get(): FormContent
  set(content: FormContent): void
  setNode(path: readonly string[], node: FormNode): void
  subscribe(listener: () => void): () => void
}

export function createContentStore(initial: FormContent): ContentStore {
  let content = initial
  const listeners = new Set<() => void>()
  const set = (next: FormContent) => {
    content = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => content,
    set,
    setNode: (path, node) => set({ ...content, form: withNode(content.form, path, node) }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const SETTLED_MS = 250

/** What is typed, once the keys have been still for a moment: for what costs more than drawing a field. */
export function useSettled(store: ContentStore): FormContent {
  const [settled, setSettled] = useState(store.get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setSettled(store.get()), SETTLED_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store])
  return settled
}
