import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import type { ChangeSetOrigin } from '@/lib/domain/vocabulary'
import type { Prisma } from '@/prisma/generated/client'
import type { Change, Retirement } from './change-set'
import { checkPermissions } from './check-permissions'
import { ChangeForbidden, ChangeSetClosed } from './errors'
import type { Tx } from './records/definition'
import { loadRecords } from './records-store'
import { idsByType, parseChanges } from './validate'

type ChangeRow = Prisma.ChangeGetPayload<object>

/** A proposal that waits for a decision. */
export type Proposal = {
  id: string
  origin: ChangeSetOrigin
  title: string
  reason: string | null
  authorId: string | null
  changes: Change[]
  /** What each record was when the change was made; for one that is to be restored, what it shall be. */
  before: ReadonlyMap<string, Record<string, unknown>>
}

/**
 * Reads a proposal and keeps others from deciding on it until the transaction ends.
 * @throws ChangeSetClosed when it is not open (any more)
 */
export async function openProposal(tx: Tx, id: string): Promise<Proposal> {
  if (!z.uuid().safeParse(id).success) throw new ChangeSetClosed(id)
  await tx.$executeRaw`select id from change_set where id = ${id}::uuid for update`
  const row = await tx.changeSet.findUnique({
    where: { id, status: 'submitted' },
    include: { changes: { orderBy: { position: 'asc' } } },
  })
  if (!row) throw new ChangeSetClosed(id)
  const { origin, title, reason, authorId } = row
  return {
    id,
    origin: origin as ChangeSetOrigin,
    title,
    reason,
    authorId,
    changes: row.changes.map(changeOf),
    before: new Map(
      row.changes.flatMap(({ recordId, before, after }) => {
        const value = (before ?? after) as Record<string, unknown> | null
        return value ? [[recordId, value] as const] : []
      }),
    ),
  }
}

/** A stored change as its author made it. */
function changeOf(row: ChangeRow): Change {
  const record = { type: row.recordType as Change['type'], id: row.recordId }
  const baseVersion = row.baseVersion ?? 0
  switch (row.action as Change['action']) {
    case 'create':
      return { action: 'create', ...record, value: row.after }
    case 'update':
      return { action: 'update', ...record, baseVersion, value: row.after }
    case 'retire':
      return { action: 'retire', ...record, baseVersion, retirement: row.retirement as Retirement }
    case 'restore':
      return { action: 'restore', ...record }
    case 'confirm':
      return { action: 'confirm', ...record, baseVersion }
  }
}

/**
 * Throws `ChangeForbidden` for anybody who may not apply every change of the set. Judged by the records as they stand
 * and by the values proposed; one that is gone meanwhile is judged by what it was, so that it can be turned down.
 */
export async function requireReviewer(
  tx: Tx,
  actor: Actor,
  { id, changes, before }: Proposal,
): Promise<void> {
  if (actor.kind === 'visitor') throw new ChangeForbidden({ changeSet: id })
  const parsed = parseChanges(changes)
  const stored = await loadRecords(tx, idsByType(parsed))
  const entries = parsed.map((change) => {
    const was = before.get(change.id) ?? null
    const isNew = change.action === 'create' || change.action === 'restore'
    return {
      change,
      before: stored.get(change.id)?.value ?? (isNew ? null : was),
      after: change.parsed ?? was,
    }
  })
  await checkPermissions(tx, actor, entries)
}

/** Throws `ChangeForbidden` for anybody but the author and those who may decide. */
export async function requireConcerned(tx: Tx, actor: Actor, proposal: Proposal): Promise<void> {
  if (!isAuthor(actor, proposal)) await requireReviewer(tx, actor, proposal)
}

export function isAuthor(actor: Actor, { authorId }: Proposal): boolean {
  return actor.kind === 'user' && actor.id === authorId
}
