import { db } from '@/lib/db/client'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { type ChangeListPage, changeList, type Reader, waitingCount } from './change-list'
import { recordNames } from './record-names'
import { type WorkList, workCounts } from './work-lists'

/** Entries of each kind that the dashboard shows; the lists behind it show all. */
const MOST_SHOWN = 5

/** What somebody has typed and not sent yet. */
export interface DraftView {
  id: string
  type: RecordType
  recordId: string | null
  /** The record's name; null for a new record. */
  name: string | null
  /** ISO 8601 instant. */
  savedAt: string
}

/** What an editor finds on arriving. */
export interface DashboardView {
  drafts: DraftView[]
  waiting: ChangeListPage['items']
  waitingTotal: number
  mine: ChangeListPage['items']
  recent: ChangeListPage['items']
  work: Record<WorkList, number>
}

/** Everything that the dashboard shows to somebody. */
export async function dashboard(reader: Reader, locale: Locale): Promise<DashboardView> {
  const mayRead = reader.role !== 'contributor'
  const [drafts, waiting, waitingTotal, mine, recent, work] = await Promise.all([
    draftsOf(reader.id, locale),
    mayRead ? changeList(reader, { view: 'waiting', page: 1 }, locale) : null,
    waitingCount(reader),
    changeList(reader, { view: 'mine', page: 1 }, locale),
    changeList(reader, { view: 'all', status: 'applied', page: 1 }, locale),
    workCounts(),
  ])
  return {
    drafts,
    waiting: waiting?.items.slice(0, MOST_SHOWN) ?? [],
    waitingTotal,
    mine: mine.items.slice(0, MOST_SHOWN),
    recent: recent.items.slice(0, MOST_SHOWN),
    work,
  }
}

async function draftsOf(userId: string, locale: Locale): Promise<DraftView[]> {
  const rows = await db.draft.findMany({
    where: { userId },
    select: { id: true, recordType: true, recordId: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take: 20,
  })
  const names = await recordNames(
    rows.flatMap(({ recordId }) => recordId ?? []),
    locale,
  )
  return rows.map(({ id, recordType, recordId, updatedAt }) => ({
    id,
    type: recordType as RecordType,
    recordId,
    name: names.get(recordId ?? '')?.name ?? null,
    savedAt: updatedAt.toISOString(),
  }))
}
