import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import {
  type ColumnMap,
  guessColumns,
  MEMBER_COLUMNS,
  type MemberColumn,
} from '@/lib/domain/member-list/columns'
import { type RowChoice, rowChoice } from '@/lib/domain/member-list/plan'
import { sourceValue } from '@/lib/domain/records/source'
import { Prisma } from '@/prisma/generated/client'
import { ImportError } from './errors'

/** The source of a list, as people state it: the directory's own fields of a source. */
export const listSource = sourceValue.pick({ url: true, title: true, publisher: true })
export type ListSource = (typeof listSource)['_output']

/** An import as stored, without its rows. */
export interface StoredImport {
  id: string
  networkId: string
  /** The network's name, as history keeps it. */
  networkLabel: string
  fileName: string | null
  header: string[]
  columns: ColumnMap
  day: string | null
  source: ListSource | null
  endDate: string | null
  endings: string[]
  changeSetId: string | null
}

/** So many lists one person can have on the way. */
const MOST_OPEN = 20

type UserActor = Extract<Actor, { kind: 'user' }>

function userOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new ImportError('forbidden')
  return actor
}

/** Whether somebody may import members into a network: network editors only into theirs, contributors as a proposal. */
function mayImport(actor: Actor, networkId: string): boolean {
  if (!can(actor, 'import')) return false
  if (actor.kind !== 'user' || actor.role !== 'network-editor') return true
  return actor.networks.includes(networkId)
}

/** Keeps a list that somebody has uploaded. @throws ImportError */
export async function openImport(
  actor: Actor,
  list: {
    networkId: string
    fileName: string | null
    header: readonly string[] | null
    columns: number
    rows: readonly { line: number; cells: string[] }[]
  },
): Promise<string> {
  const user = userOf(actor)
  if (!mayImport(actor, list.networkId)) throw new ImportError('forbidden')
  const network = await db.network.findUnique({ where: { id: list.networkId }, select: { id: true } })
  if (!network) throw new ImportError('not-a-network')
  const open = await db.memberImport.count({ where: { userId: user.id, changeSetId: null } })
  if (open >= MOST_OPEN) throw new ImportError('too-many')
  const columns = guessColumns(list.header, list.columns).map((column) => column ?? '')
  return db.$transaction(async (tx) => {
    const { id } = await tx.memberImport.create({
      data: {
        userId: user.id,
        networkId: list.networkId,
        fileName: list.fileName?.slice(0, 200) ?? null,
        header: [...(list.header ?? [])],
        columns,
      },
      select: { id: true },
    })
    await tx.memberImportRow.createMany({
      data: list.rows.map(({ line, cells }) => ({ importId: id, line, cells })),
    })
    return id
  })
}

/** One of the actor's own imports. @throws ImportError where there is none, or it is somebody else's */
export async function ownImport(actor: Actor, id: string): Promise<StoredImport> {
  const row = await db.memberImport.findFirst({
    where: { id, userId: userOf(actor).id },
    include: { network: { select: { label: true } } },
  })
  if (!row) throw new ImportError('missing')
  if (!mayImport(actor, row.networkId)) throw new ImportError('forbidden')
  return {
    id: row.id,
    networkId: row.networkId,
    networkLabel: row.network.label,
    fileName: row.fileName,
    header: row.header,
    columns: row.columns.map((column) => MEMBER_COLUMNS.find((known) => known === column) ?? null),
    day: row.day,
    source: row.source === null ? null : listSource.parse(row.source),
    endDate: row.endDate,
    endings: row.endings,
    changeSetId: row.changeSetId,
  }
}

async function openOnly(actor: Actor, id: string): Promise<StoredImport> {
  const found = await ownImport(actor, id)
  if (found.changeSetId !== null) throw new ImportError('submitted')
  return found
}

/** What the columns of a list hold, on which day it holds, and where it is from. Names are compared again where need be. */
export async function describeImport(
  actor: Actor,
  id: string,
  about: { columns: ColumnMap; day: string; source: ListSource | null },
): Promise<void> {
  const before = await openOnly(actor, id)
  const columns = before.columns.map((_, index) => about.columns[index] ?? null)
  const compared: readonly MemberColumn[] = ['name', 'country', 'identifier']
  const again = compared.some((column) => columns.indexOf(column) !== before.columns.indexOf(column))
  await db.$transaction([
    db.memberImport.update({
      where: { id },
      data: {
        columns: columns.map((column) => column ?? ''),
        day: about.day,
        source: about.source ?? Prisma.DbNull,
        updatedAt: new Date(),
      },
    }),
    ...(again
      ? [
          db.memberImportRow.updateMany({
            where: { importId: id },
            data: { candidates: Prisma.DbNull, choice: {} },
          }),
        ]
      : []),
  ])
}

/** Keeps what somebody decided about rows, beside what they decided before. `null` takes a decision back. */
export async function chooseRows(
  actor: Actor,
  id: string,
  choices: readonly { line: number; choice: { [Key in keyof RowChoice]: RowChoice[Key] | null } }[],
): Promise<void> {
  await openOnly(actor, id)
  const lines = choices.map(({ line }) => line)
  const rows = await db.memberImportRow.findMany({
    where: { importId: id, line: { in: lines } },
    select: { line: true, choice: true },
  })
  const known = new Map(rows.map(({ line, choice }) => [line, choice as RowChoice]))
  const decided = choices.flatMap(({ line, choice }) => {
    const before = known.get(line)
    if (!before) return []
    const kept = Object.entries({ ...before, ...choice }).filter(([, value]) => value !== null)
    return [{ line, choice: rowChoice.parse(Object.fromEntries(kept)) }]
  })
  await db.$executeRaw`
    update member_import_row r set choice = n.choice
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as n(line int, choice jsonb)
    where r.import_id = ${id}::uuid and r.line = n.line`
  await touch(id)
}

/** Which memberships end with this import, and when. */
export async function chooseEndings(
  actor: Actor,
  id: string,
  endings: readonly string[],
  endDate: string | null,
): Promise<void> {
  await openOnly(actor, id)
  await db.memberImport.update({
    where: { id },
    data: { endings: [...endings], endDate, updatedAt: new Date() },
  })
}

/** Forgets a list. */
export async function discardImport(actor: Actor, id: string): Promise<void> {
  await ownImport(actor, id)
  await db.memberImport.delete({ where: { id } })
}

async function touch(id: string): Promise<void> {
  await db.memberImport.update({ where: { id }, data: { updatedAt: new Date() } })
}
