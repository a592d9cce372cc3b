import type { Actor } from '@/lib/auth/permissions'
import { paragraph } from '@/lib/domain/records/shared'
import { applyChangeSet, lockHistory } from './apply'
import type { Applied, Change, Decisions } from './change-set'
import { reachOf } from './check-permissions'
import { ChangeForbidden, CommentMissing, NothingToChange } from './errors'
import { isAuthor, openProposal, requireConcerned, requireReviewer } from './proposal'
import { proposedEntries, writeProposedChanges } from './propose'
import type { Tx } from './records/definition'
import { inTransaction } from './transaction'

/**
 * Publishes a proposal, for whoever may apply every one of its changes. What others changed since is merged in; what
 * collides with it is decided by the reviewer. The caller expires the tags that come back.
 *
 * @throws ChangeSetClosed, ChangeForbidden, ChangeConflict, NothingToChange and what `publish` throws: nothing was
 * written
 */
export function approve(
  actor: Actor,
  id: string,
  { decisions, comment: words }: { decisions?: Decisions; comment?: string } = {},
): Promise<Applied> {
  return inTransaction(actor, `approve ${id}`, async (tx) => {
    await lockHistory(tx)
    const proposal = await openProposal(tx, id)
    const { origin, title, changes } = proposal
    const applied = await applyChangeSet(
      tx,
      { origin, title, actor, changes },
      { decisions, proposal: { id, reviewerId: userId(actor) } },
    )
    if (!applied) throw new NothingToChange()
    if (words) await writeComment(tx, actor, id, words)
    return applied
  })
}

/** Turns a proposal down, with a comment that its author reads. */
export function reject(actor: Actor, id: string, words: string): Promise<void> {
  return inTransaction(actor, `reject ${id}`, async (tx) => {
    const proposal = await openProposal(tx, id)
    await requireReviewer(tx, actor, proposal)
    await writeComment(tx, actor, id, words)
    await close(tx, actor, id)
  })
}

/** Takes one's own proposal back. */
export function withdraw(actor: Actor, id: string): Promise<void> {
  return inTransaction(actor, `withdraw ${id}`, async (tx) => {
    if (!isAuthor(actor, await openProposal(tx, id))) throw new ChangeForbidden({ changeSet: id })
    await close(tx, actor, id)
  })
}

/** Says something about a proposal; for its author and those who may decide on it. */
export function comment(actor: Actor, id: string, words: string): Promise<void> {
  return inTransaction(actor, `comment ${id}`, async (tx) => {
    await requireConcerned(tx, actor, await openProposal(tx, id))
    await writeComment(tx, actor, id, words)
  })
}

/**
 * Puts other values in place of those proposed, for the author and those who may decide. The changes given replace those
 * of the same records; what else they bring along, such as a new source, joins the set.
 */
export function amend(actor: Actor, id: string, changes: readonly Change[]): Promise<void> {
  return inTransaction(actor, `amend ${id}`, async (tx) => {
    const proposal = await openProposal(tx, id)
    await requireConcerned(tx, actor, proposal)
    const given = new Map(changes.map((change) => [change.id, change]))
    const kept = proposal.changes.map((change) => given.get(change.id) ?? change)
    const known = new Set(proposal.changes.map((change) => change.id))
    const entries = await proposedEntries(tx, [
      ...kept.map((change, index) => asProposed(change, proposal.changes[index])),
      ...changes.filter((change) => !known.has(change.id)),
    ])
    await tx.change.deleteMany({ where: { changeSetId: id } })
    await writeProposedChanges(tx, id, entries)
    await tx.changeSet.update({
      where: { id },
      data: { ...(await reachOf(tx, entries)), amendedAt: new Date(), amendedById: userId(actor) },
    })
  })
}

/** A form takes a record that does not exist yet for an edit of it; it stays one that the set makes. */
function asProposed(change: Change, proposed: Change | undefined): Change {
  return change.action === 'update' && proposed?.action === 'create'
    ? { action: 'create', type: change.type, id: change.id, value: change.value }
    : change
}

async function close(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.changeSet.update({
    where: { id },
    data: { status: 'rejected', reviewerId: userId(actor), reviewedAt: new Date() },
  })
}

async function writeComment(tx: Tx, actor: Actor, changeSetId: string, words: string): Promise<void> {
  const text = paragraph.safeParse(words)
  if (!text.success) throw new CommentMissing()
  await tx.changeSetComment.create({ data: { changeSetId, authorId: userId(actor), text: text.data } })
}

function userId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null
}
