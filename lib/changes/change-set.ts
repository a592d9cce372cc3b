import type { Actor } from '@/lib/auth/permissions'
import type { ChangeSetOrigin, RecordType, RetirementReason } from '@/lib/domain/vocabulary'

/** Why a record was taken down, and what took its place. */
export type Retirement = { reason: RetirementReason; successor: string | null }

/**
 * One record's change. `value` is the whole record as its type's schema takes it; `baseVersion` the one it was read at.
 * `confirm` says that somebody checked the record and found it true as it was then.
 */
export type Change =
  | { action: 'create'; type: RecordType; id: string; value: unknown }
  | { action: 'update'; type: RecordType; id: string; baseVersion: number; value: unknown }
  | { action: 'retire'; type: RecordType; id: string; baseVersion: number; retirement: Retirement }
  | { action: 'restore'; type: RecordType; id: string }
  | { action: 'confirm'; type: RecordType; id: string; baseVersion: number }

/** A set of changes that is applied whole or not at all. */
export type ChangeSetInput = {
  origin: ChangeSetOrigin
  title: string
  reason?: string
  actor: Actor
  /** Digest of the input it was made from. */
  fingerprint?: string
  /** The applied set that this one undoes, in whole or in part. */
  reverts?: string
  changes: Change[]
}

/** What was applied: the set's number in the order of all sets, and the cache tags that the caller expires. */
export type Applied = { id: string; number: number; tags: string[]; changed: number }

/** Which value of a disputed field stands: the one proposed, the present one, or the one that both began with. */
export const SIDES = ['mine', 'theirs', 'original'] as const

export type Side = (typeof SIDES)[number]

/** What a person decided where a change collides with later ones: record id, then field (`pathKey`), then side. */
export type Decisions = Readonly<Record<string, Readonly<Record<string, Side>>>>

/** A field's path as one word, for forms and decisions. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path)
}
