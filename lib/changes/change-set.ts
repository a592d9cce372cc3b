import type { Actor } from '@/lib/auth/permissions'
import type { ChangeSetOrigin, RecordType } from '@/lib/domain/vocabulary'

/** Why a record was taken down, and what took its place. */
export type Retirement = { reason: 'dissolved' | 'merged' | 'duplicate' | 'error'; successor: string | null }

/** One record's change. `value` is the whole record as its type's schema takes it; `baseVersion` the one it was read at. */
export type Change =
  | { action: 'create'; type: RecordType; id: string; value: unknown }
  | { action: 'update'; type: RecordType; id: string; baseVersion: number; value: unknown }
  | { action: 'retire'; type: RecordType; id: string; baseVersion: number; retirement: Retirement }
  | { action: 'restore'; type: RecordType; id: string }

/** A set of changes that is applied whole or not at all. */
export type ChangeSetInput = {
  origin: ChangeSetOrigin
  title: string
  reason?: string
  actor: Actor
  /** Digest of the input it was made from. */
  fingerprint?: string
  changes: Change[]
}

/** What was applied: the set's number in the order of all sets, and the cache tags that the caller expires. */
export type Applied = { id: string; number: number; tags: string[]; changed: number }
