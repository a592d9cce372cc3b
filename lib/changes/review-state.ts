import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
import { ChangeForbidden, ChangeSetClosed } from './errors'
import type { FieldConflict } from './merge'
import { openProposal, requireReviewer } from './proposal'
import { baseValues, rebased } from './rebase'
import { loadRecords } from './records-store'
import { idsByType, parseChanges } from './validate'

/** A proposed change that meets later ones: those of other fields are merged in, the disputed ones are decided on. */
export type Collision = { type: RecordType; recordId: string; conflicts: FieldConflict[] }

export type ReviewState = {
  mayDecide: boolean
  /** Changes made on a version that is not the present one any more. */
  outdated: Collision[]
  /** Records to be changed that are not there any more. */
  gone: string[]
}

/** How a proposal stands against the directory of now; null when it is not open. */
export async function reviewState(actor: Actor, id: string): Promise<ReviewState | null> {
  try {
    const proposal = await openProposal(db, id)
    const changes = parseChanges(proposal.changes)
    const stored = await loadRecords(db, idsByType(changes))
    const updates = changes.flatMap((change) => (change.action === 'update' ? [change] : []))
    const late = updates.filter((change) => {
      const version = stored.get(change.id)?.version
      return version !== undefined && version !== change.baseVersion
    })
    const bases = await baseValues(db, late)
    return {
      mayDecide: await mayDecide(actor, proposal),
      outdated: late.flatMap((change) => {
        const [base, present] = [bases.get(change.id), stored.get(change.id)]
        if (!base || !present || !change.parsed) return []
        const { conflicts } = rebased(base, change.parsed, present.value)
        return [{ type: change.type, recordId: change.id, conflicts }]
      }),
      gone: updates.filter((change) => !stored.has(change.id)).map((change) => change.id),
    }
  } catch (error) {
    if (error instanceof ChangeSetClosed) return null
    throw error
  }
}

async function mayDecide(actor: Actor, proposal: Parameters<typeof requireReviewer>[2]): Promise<boolean> {
  try {
    await requireReviewer(db, actor, proposal)
    return true
  } catch (error) {
    if (error instanceof ChangeForbidden) return false
    throw error
  }
}
