'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { ContentStore } from './content-store'

/** How safe what is typed is: `saved` on the server, `kept` in this browser only. */
export type DraftState =
  | { kind: 'untouched' }
  | { kind: 'typing' }
  | { kind: 'saved'; at: string }
  | { kind: 'kept'; why: 'unreachable' | 'signed-out' }

interface DraftOf {
  userId: string
  draftId: string
  type: RecordType
  recordId: string | null
  baseVersion: number | null
}

/** Half of the three seconds within which what is typed has to be safe; the rest is for the way to the server. */
const QUIET_MS = 1200
const RETRY_MS = 5000
/** A form that is sent waits for a draft under way, but not for a server that says nothing. */
const LONGEST_MS = 8000
const ADDRESS = '/api/drafts'

/**
 * Keeps what is typed: on the server soon after the last key and when the page is left, and in this browser before that,
 * for the time in which the server cannot be reached or somebody else has to sign in first.
 */
export function useDraft(store: ContentStore, draft: DraftOf, openedAt: string | null) {
  const [state, setState] = useState<DraftState>(
    openedAt ? { kind: 'saved', at: openedAt } : { kind: 'untouched' },
  )
  const unsaved = useRef(false)
  const done = useRef(false)
  const held = useRef(false)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = localKey(draft)
  const { userId, draftId, type, recordId, baseVersion } = draft

  const message = useCallback(
    () => JSON.stringify({ id: draftId, type, recordId, baseVersion, content: store.get() }),
    [store, draftId, type, recordId, baseVersion],
  )

  /** Saves what is not saved yet, one time after the other. */
  const save = useCallback((): Promise<void> => {
    const once = async () => {
      clearTimeout(timer.current)
      if (done.current || held.current || !unsaved.current) return
      const sent = store.get()
      try {
        const response = await fetch(ADDRESS, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: message(),
          signal: AbortSignal.timeout(LONGEST_MS),
        })
        if (!response.ok) throw response.status === 401 ? 'signed-out' : new Error(String(response.status))
        const { savedAt } = (await response.json()) as { savedAt: string }
        if (store.get() !== sent) return
        unsaved.current = false
        removeLocal(key)
        setState({ kind: 'saved', at: savedAt })
      } catch (error) {
        if (done.current) return
        setState({ kind: 'kept', why: error === 'signed-out' ? 'signed-out' : 'unreachable' })
        timer.current = setTimeout(save, RETRY_MS)
      }
    }
    underWay.current = underWay.current.then(once)
    return underWay.current
  }, [store, key, message])

  useEffect(() => {
    const changed = () => {
      if (done.current) return
      unsaved.current = true
      keepLocal(key, { userId, draftId, baseVersion, content: store.get(), at: new Date().toISOString() })
      setState((before) => (before.kind === 'kept' ? before : { kind: 'typing' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_MS)
      // A new record's page finds its draft again when it is loaded again.
      const address = new URL(window.location.href)
      if (recordId === null && address.searchParams.get('draft') !== draftId) {
        address.searchParams.set('draft', draftId)
        window.history.replaceState(window.history.state, '', address)
      }
    }
    const leave = () => {
      if (unsaved.current && !done.current) {
        navigator.sendBeacon(ADDRESS, new Blob([message()], { type: 'application/json' }))
      }
    }
    const back = () => {
      if (unsaved.current) void save()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current && !done.current) event.preventDefault()
    }
    const unsubscribe = store.subscribe(changed)
    window.addEventListener('pagehide', leave)
    window.addEventListener('focus', back)
    window.addEventListener('online', back)
    window.addEventListener('beforeunload', warn)
    return () => {
      unsubscribe()
      clearTimeout(timer.current)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('focus', back)
      window.removeEventListener('online', back)
      window.removeEventListener('beforeunload', warn)
    }
  }, [store, save, message, key, userId, draftId, baseVersion, recordId])

  /** Saves now, whether or not anything has changed since: a draft that can be previewed exists afterwards. */
  const saveNow = useCallback(async () => {
    unsaved.current = true
    await save()
    return !unsaved.current
  }, [save])

  /** Saves nothing more until released, and waits for what is under way: a draft must not arrive after its form. */
  const hold = useCallback(() => {
    held.current = true
    clearTimeout(timer.current)
    return underWay.current
  }, [])

  const release = useCallback(() => {
    held.current = false
    if (unsaved.current) void save()
  }, [save])

  /** The draft is not needed any more: published, or thrown away. */
  const end = useCallback(() => {
    done.current = true
    clearTimeout(timer.current)
    removeLocal(key)
  }, [key])

  return { state, saveNow, hold, release, end }
}

export interface LocalCopy {
  userId: string
  draftId: string
  baseVersion: number | null
  content: unknown
  at: string
}

export function localKey({
  type,
  recordId,
  draftId,
}: Pick<DraftOf, 'type' | 'recordId' | 'draftId'>): string {
  return `city-networks/draft/${type}/${recordId ?? draftId}`
}

/** What this browser kept because it could not be saved; null where there is nothing, or it is somebody else's. */
export function localCopy(key: string, userId: string): LocalCopy | null {
  try {
    const copy = JSON.parse(window.localStorage.getItem(key) ?? 'null') as LocalCopy | null
    return copy?.userId === userId ? copy : null
  } catch {
    return null
  }
}

function keepLocal(key: string, copy: LocalCopy): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // Full or forbidden: the server's copy has to do.
  }
}

function removeLocal(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
