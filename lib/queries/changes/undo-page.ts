import type { Change } from '@/lib/changes/change-set'
import type { FieldConflict } from '@/lib/changes/merge'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { type ConflictView, conflictViews } from './change-set-page'
import { type ChangeView, changeViews, namesFor } from './readable-change'

/** What undoing would do to one record, worked out by the write path. */
interface Step {
  of: { id: string; type: RecordType; recordId: string }
  present: Record<string, unknown> | null
  after: Record<string, unknown> | null
  conflicts: FieldConflict[]
  change: Change | null
}

/** What undoing would do to one record, in words. */
export interface UndoStepView {
  change: ChangeView
  conflicts: ConflictView[]
  /** Nothing is left to undo here. */
  stays: boolean
}

/** The steps of an undoing, for its preview. */
export async function undoSteps(steps: readonly Step[], locale: Locale): Promise<UndoStepView[]> {
  const changes = steps.map(({ of, present, after, change }) => ({
    id: of.id,
    recordType: of.type,
    recordId: of.recordId,
    action: change?.action ?? 'update',
    before: present,
    after,
    retirement: change?.action === 'retire' ? change.retirement : null,
  }))
  const views = changeViews(changes, await namesFor(changes, locale), locale)
  const conflicts = await conflictViews(
    steps.map(({ of, conflicts: open }) => ({ type: of.type, recordId: of.recordId, conflicts: open })),
    locale,
  )
  return views.map((change, index) => ({
    change,
    conflicts: conflicts.filter(({ recordId }) => recordId === change.recordId),
    stays: steps[index]?.change === null,
  }))
}
