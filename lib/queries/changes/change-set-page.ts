import { z } from 'zod'
import { pathKey } from '@/lib/changes/change-set'
import type { FieldConflict } from '@/lib/changes/merge'
import { db } from '@/lib/db/client'
import type {
  ChangeSetOrigin,
  ChangeSetReach,
  ChangeSetStatus,
  Locale,
  RecordType,
  UserRole,
} from '@/lib/domain/vocabulary'
import { type ChangeView, changeViews, namesFor } from './readable-change'
import { fieldWords, labelOfPath, mentionedIds } from './readable-fields'
import { type RecordNameView, recordNames } from './record-names'

export const RECORDS_PER_PAGE = 50

/** Somebody who wrote or decided: their name, for those who are signed in. */
export interface PersonView {
  name: string | null
  role: UserRole | null
}

/** A set of changes with everything that was said about it. */
export interface ChangeSetView {
  id: string
  title: string
  reason: string | null
  origin: ChangeSetOrigin
  status: ChangeSetStatus
  reach: ChangeSetReach | null
  author: PersonView
  authorId: string | null
  reviewer: string | null
  withdrawn: boolean
  amendedBy: string | null
  /** Where a visitor wants the answer: only for those who may read it. */
  replyTo: string | null
  submittedAt: string | null
  decidedAt: string | null
  comments: { id: string; author: string | null; text: string; at: string }[]
  /** The set that it undoes, and those that undo it. */
  reverts: { id: string; title: string } | null
  revertedBy: { id: string; title: string; status: ChangeSetStatus }[]
  total: number
  changes: ChangeView[]
}

const select = {
  id: true,
  title: true,
  reason: true,
  origin: true,
  status: true,
  reach: true,
  authorId: true,
  authorRole: true,
  reviewerId: true,
  replyTo: true,
  submittedAt: true,
  reviewedAt: true,
  appliedAt: true,
  author: { select: { name: true } },
  reviewer: { select: { name: true } },
  amendedBy: { select: { name: true } },
  comments: {
    select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  },
  reverts: { select: { id: true, title: true } },
  revertedBy: { select: { id: true, title: true, status: true }, orderBy: { createdAt: 'asc' } },
  _count: { select: { changes: true } },
} as const

/** One change set, with a page of its changes in words. Null when there is none of this id. */
export async function changeSetPage(id: string, page: number, locale: Locale): Promise<ChangeSetView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db.changeSet.findUnique({ where: { id }, select })
  if (!row) return null
  const changes = await db.change.findMany({
    where: { changeSetId: id },
    orderBy: { position: 'asc' },
    skip: (page - 1) * RECORDS_PER_PAGE,
    take: RECORDS_PER_PAGE,
  })
  const decided = row.appliedAt ?? row.reviewedAt
  return {
    id,
    title: row.title,
    reason: row.reason,
    origin: row.origin as ChangeSetOrigin,
    status: row.status as ChangeSetStatus,
    reach: row.reach as ChangeSetReach | null,
    author: { name: row.author?.name ?? null, role: row.authorRole as UserRole | null },
    authorId: row.authorId,
    reviewer: row.reviewer?.name ?? null,
    withdrawn: row.status === 'rejected' && row.authorId !== null && row.reviewerId === row.authorId,
    amendedBy: row.amendedBy?.name ?? null,
    replyTo: row.replyTo,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: decided?.toISOString() ?? null,
    comments: row.comments.map(({ id: key, text, createdAt, author }) => ({
      id: key,
      text,
      at: createdAt.toISOString(),
      author: author?.name ?? null,
    })),
    reverts: row.reverts,
    revertedBy: row.revertedBy.map((set) => ({ ...set, status: set.status as ChangeSetStatus })),
    total: row._count.changes,
    changes: changeViews(changes, await namesFor(changes, locale), locale),
  }
}

/** A field that two sides changed, with all three values in words. */
export interface ConflictView {
  recordId: string
  key: string
  record: string
  label: string
  mine: string
  theirs: string
  original: string
}

/** Collisions in words, to be decided on. */
export async function conflictViews(
  collisions: readonly { type: RecordType; recordId: string; conflicts: readonly FieldConflict[] }[],
  locale: Locale,
): Promise<ConflictView[]> {
  const values = collisions.flatMap(({ conflicts }) =>
    conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs]),
  )
  const ids = [...collisions.map(({ recordId }) => recordId), ...mentionedIds(...values)]
  const names: Map<string, RecordNameView> = await recordNames(ids, locale)
  return collisions.flatMap(({ type, recordId, conflicts }) =>
    conflicts.map(({ path, base, mine, theirs }) => {
      const words = (value: FieldConflict['base']) => fieldWords(path, value, { type, locale, names })
      return {
        recordId,
        key: pathKey(path),
        record: names.get(recordId)?.name ?? '',
        label: path.length > 0 ? labelOfPath(path, { type, locale, names }) : '',
        mine: words(mine),
        theirs: words(theirs),
        original: words(base),
      }
    }),
  )
}
