import { z } from 'zod'
import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import type { ChangeSetOrigin, Locale, RecordType, UserRole } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { type ChangeView, changeViews, namesFor } from './changes/readable-change'
import { type RecordNameView, recordNames } from './changes/record-names'
import { cachedQuery } from './shared/cached'

export const VERSIONS_PER_PAGE = 30

/** One step of a record's history. */
export interface VersionView {
  version: number
  /** ISO 8601 instant. */
  at: string
  origin: ChangeSetOrigin
  /** Role of whoever made it; null for the data set and for readers without an account. */
  role: UserRole | null
  /** Why; what a reader wrote in a suggestion is not repeated in public. */
  reason: string | null
  change: ChangeView
  /** For those who are signed in. */
  set: { id: string; title: string; author: string | null; reviewer: string | null } | null
}

/** What was done to a record, newest first. */
export interface RecordHistoryView {
  record: RecordNameView
  versions: VersionView[]
  total: number
}

interface Question {
  id: string
  page: number
  locale: Locale
  /** Whether names of people and of change sets may be shown. */
  internal: boolean
}

/** A page of a record's history; null when there never was such a record. */
export async function loadRecordHistory({
  id,
  page,
  locale,
  internal,
}: Question): Promise<RecordHistoryView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const record = (await recordNames([id], locale)).get(id)
  if (!record) return null
  const where = { appliedRecordId: id }
  const [total, rows] = await Promise.all([
    db.change.count({ where }),
    db.change.findMany({
      where,
      include: {
        changeSet: {
          select: {
            id: true,
            title: true,
            origin: true,
            reason: true,
            authorRole: true,
            appliedAt: true,
            author: { select: { name: true } },
            reviewer: { select: { name: true } },
          },
        },
      },
      orderBy: { version: 'desc' },
      skip: (page - 1) * VERSIONS_PER_PAGE,
      take: VERSIONS_PER_PAGE,
    }),
  ])
  const changes = changeViews(rows, await namesFor(rows, locale), locale)
  return {
    record,
    total,
    versions: rows.flatMap(({ version, changeSet: set }, index) => {
      const change = changes[index]
      if (!change || version === null || !set.appliedAt) return []
      return [
        {
          version,
          change,
          at: set.appliedAt.toISOString(),
          origin: set.origin as ChangeSetOrigin,
          role: set.authorRole as UserRole | null,
          reason: internal || set.origin !== 'suggestion' ? set.reason : null,
          set: internal
            ? {
                id: set.id,
                title: set.title,
                author: set.author?.name ?? null,
                reviewer: set.reviewer?.name ?? null,
              }
            : null,
        },
      ]
    }),
  }
}

/** The public history of a record, kept until the record changes. */
export const recordHistory = cachedQuery(
  'record-history',
  (id: string, page: string, locale: string) =>
    loadRecordHistory({ id, page: Number(page), locale: toLocale(locale), internal: false }),
  (id) => [tags.history(id)],
)

/** Two versions of a record against each other; null when one of them is not there. */
export async function compareVersions(
  { id, from, to }: { id: string; from: number; to: number },
  locale: Locale,
): Promise<ChangeView | null> {
  const rows = await db.change.findMany({
    where: { appliedRecordId: id, version: { in: [from, to] } },
    select: { version: true, after: true, recordType: true },
  })
  const [before, after] = [from, to].map((version) => rows.find((row) => row.version === version))
  if (!before || !after) return null
  const change = {
    id: `${from}-${to}`,
    recordType: after.recordType as RecordType,
    recordId: id,
    action: 'update',
    before: before.after,
    after: after.after,
  }
  return changeViews([change], await namesFor([change], locale), locale)[0] ?? null
}
