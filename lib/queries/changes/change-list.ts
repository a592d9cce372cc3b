import { db } from '@/lib/db/client'
import type {
  ChangeSetOrigin,
  ChangeSetReach,
  ChangeSetStatus,
  Locale,
  RecordType,
  UserRole,
} from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { recordNames } from './record-names'

export const CHANGES_PER_PAGE = 25
const MOST_NAMES = 3

/** Which sets a list shows: those one may decide on, one's own, or all. */
export const CHANGE_VIEWS = ['waiting', 'mine', 'all'] as const
export type ChangeListView = (typeof CHANGE_VIEWS)[number]

export interface ChangeListQuestion {
  view: ChangeListView
  status?: ChangeSetStatus
  origin?: ChangeSetOrigin
  type?: RecordType
  /** Part of the author's name. */
  author?: string
  page: number
}

/** Who reads a list: a user who is signed in. */
export interface Reader {
  id: string
  role: UserRole
  networks: readonly string[]
}

/** A change set in a list. */
export interface ChangeListItem {
  id: string
  title: string
  origin: ChangeSetOrigin
  status: ChangeSetStatus
  reach: ChangeSetReach | null
  author: string | null
  authorRole: UserRole | null
  /** Its author has taken it back. */
  withdrawn: boolean
  comments: number
  changes: number
  /** ISO 8601 instant: applied, else decided, else submitted. */
  at: string
  /** The first of the records that it changes. */
  names: string[]
}

export interface ChangeListPage {
  items: ChangeListItem[]
  total: number
}

interface Row extends Omit<ChangeListItem, 'at' | 'names'> {
  at: Date
  total: number
  records: string[]
}

/** Change sets for one who is signed in, newest first. The data set's own loads are left out unless asked for. */
export async function changeList(
  reader: Reader,
  question: ChangeListQuestion,
  locale: Locale,
): Promise<ChangeListPage> {
  const rows = await db.$queryRaw<Row[]>`
    select cs.id, cs.title, cs.origin, cs.status, cs.reach, u.name as author, cs.author_role as "authorRole",
      (cs.status = 'rejected' and cs.reviewer_id = cs.author_id) is true as withdrawn,
      (select count(*)::int from change_set_comment k where k.change_set_id = cs.id) as comments,
      (select count(*)::int from change c where c.change_set_id = cs.id) as changes,
      coalesce(cs.applied_at, cs.reviewed_at, cs.submitted_at, cs.created_at) as at,
      count(*) over ()::int as total,
      array(select c.record_id from change c where c.change_set_id = cs.id order by c.position limit ${MOST_NAMES}) as records
    from change_set cs left join "user" u on u.id = cs.author_id
    where ${Prisma.join(conditions(reader, question), ' and ')}
    order by coalesce(cs.submitted_at, cs.created_at) desc, cs.id
    limit ${CHANGES_PER_PAGE} offset ${(question.page - 1) * CHANGES_PER_PAGE}`
  const names = await recordNames(
    rows.flatMap(({ records }) => records),
    locale,
  )
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _, records, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      names: records.flatMap((id) => names.get(id)?.name ?? []),
    })),
  }
}

/** How many proposals wait for somebody's decision. */
export async function waitingCount(reader: Reader): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from change_set cs where ${waitsFor(reader)}`
  return row?.count ?? 0
}

function conditions(reader: Reader, question: ChangeListQuestion): Prisma.Sql[] {
  const { view, status, origin, type, author } = question
  return [
    view === 'waiting' ? waitsFor(reader) : null,
    view === 'mine' ? Prisma.sql`cs.author_id = ${reader.id}` : null,
    origin ? Prisma.sql`cs.origin = ${origin}` : Prisma.sql`cs.origin <> 'seed'`,
    status ? Prisma.sql`cs.status = ${status}` : null,
    type
      ? Prisma.sql`exists (select from change c where c.change_set_id = cs.id and c.record_type = ${type})`
      : null,
    author ? Prisma.sql`u.name ilike ${`%${author.replaceAll(/[\\%_]/g, '\\$&')}%`}` : null,
  ].flatMap((condition) => condition ?? [])
}

/** Sets that somebody may decide on; the write path asks again for every record. */
function waitsFor({ role, networks }: Reader): Prisma.Sql {
  switch (role) {
    case 'administrator':
      return Prisma.sql`cs.status = 'submitted'`
    case 'editor':
      return Prisma.sql`cs.status = 'submitted' and cs.reach <> 'taxonomy'`
    case 'network-editor':
      return Prisma.sql`cs.status = 'submitted' and cs.reach = 'networks'
        and cs.network_ids <@ ${[...networks]}::uuid[]`
    case 'contributor':
      return Prisma.sql`false`
  }
}
