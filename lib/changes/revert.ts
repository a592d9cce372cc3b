import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { lockHistory } from './apply'
import { type Change, type Decisions, pathKey, type Retirement } from './change-set'
import { ChangeConflict, NothingToChange } from './errors'
import { type AppliedChange, appliedChanges, lastRetirements, type Target } from './history'
import { equal, type Json } from './json'
import type { FieldConflict } from './merge'
import { rebased } from './rebase'
import type { Tx } from './records/definition'
import { loadRecords, type Stored } from './records-store'
import { type Outcome, submitWithin } from './submit'
import { inTransaction } from './transaction'
import { idsByType } from './validate'

type Value = Record<string, unknown>

/** What undoing one change would do to its record as it stands now. */
export type RevertStep = {
  of: AppliedChange
  present: Value | null
  /** The value afterwards; null takes the record down. */
  after: Value | null
  /** Where later changes stand in the way and nobody has decided: what it was before, and what it is now. */
  conflicts: FieldConflict[]
  /** Null when nothing is left to undo. */
  change: Change | null
}

export type RevertPlan = { title: string; steps: RevertStep[] }

type Wish = { title: string; reason?: string; decisions?: Decisions }

/** The whole record, where taking it down or keeping it is decided. */
export const WHOLE = pathKey([])

/**
 * What undoing an applied set, or one change of it, would do. Later changes of other fields stay; where they changed the
 * same field, both values are shown and one is decided on.
 */
export async function planRevert(
  target: Target,
  decisions: Decisions = {},
  tx: Tx = db,
): Promise<RevertPlan> {
  const { title, changes } = await appliedChanges(tx, target)
  const records = changes.map(({ type, recordId }) => ({ type, id: recordId }))
  const present = await loadRecords(tx, idsByType(records))
  const retirements = await lastRetirements(
    tx,
    changes.filter(({ action }) => action === 'restore').map(({ recordId }) => recordId),
  )
  return {
    title,
    steps: changes.map((change) =>
      stepOf(change, present.get(change.recordId), decisions, retirements.get(change.recordId)),
    ),
  }
}

/** Undoes one change of an applied set as a new set: published at once by whoever may, else proposed. */
export function revertChange(actor: Actor, target: Required<Target>, wish: Wish): Promise<Outcome> {
  return revert(actor, target, wish)
}

/** Undoes a whole applied set, such as an import, as a new set. */
export function revertChangeSet(actor: Actor, changeSet: string, wish: Wish): Promise<Outcome> {
  return revert(actor, { changeSet }, wish)
}

function revert(actor: Actor, target: Target, { title, reason, decisions = {} }: Wish): Promise<Outcome> {
  return inTransaction(actor, `revert ${target.change ?? target.changeSet}`, async (tx) => {
    await lockHistory(tx)
    const { steps } = await planRevert(target, decisions, tx)
    const disputed = steps.find(({ conflicts }) => conflicts.length > 0)
    if (disputed) throw new ChangeConflict(disputed.of.recordId, disputed.conflicts)
    const changes = steps.flatMap(({ change }) => change ?? [])
    if (changes.length === 0) throw new NothingToChange()
    return submitWithin(tx, { origin: 'revert', title, reason, actor, reverts: target.changeSet, changes })
  })
}

function stepOf(
  of: AppliedChange,
  stored: Stored | undefined,
  decisions: Decisions,
  retirement: Retirement = { reason: 'error', successor: null },
): RevertStep {
  const present = stored?.value ?? null
  const record = { type: of.type, id: of.recordId }
  const nothing: RevertStep = { of, present, after: present, conflicts: [], change: null }
  switch (of.action) {
    case 'confirm':
      return nothing
    case 'retire':
      return stored ? nothing : { ...nothing, after: of.before, change: { action: 'restore', ...record } }
    case 'create':
    case 'restore': {
      if (!stored) return nothing
      const decided = decisions[of.recordId]?.[WHOLE]
      if (decided === 'theirs') return nothing
      const change: Change = { action: 'retire', ...record, baseVersion: stored.version, retirement }
      const changedSince = !equal(of.after as Json, stored.value as Json) && decided === undefined
      return {
        ...nothing,
        after: null,
        change,
        conflicts: changedSince
          ? [{ path: [], base: of.after as Json, mine: null, theirs: stored.value as Json }]
          : [],
      }
    }
    case 'update': {
      if (!stored || !of.before || !of.after) return nothing
      const { value, conflicts } = rebased(of.after, of.before, stored.value, decisions[of.recordId])
      if (equal(value as Json, stored.value as Json) && conflicts.length === 0) return nothing
      const change: Change = { action: 'update', ...record, baseVersion: stored.version, value }
      return { ...nothing, after: value, conflicts, change }
    }
  }
}
