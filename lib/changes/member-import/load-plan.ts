import type { Actor } from '@/lib/auth/permissions'
import { loadRecords } from '@/lib/changes/records-store'
import { stableId } from '@/lib/changes/stable-id'
import { db } from '@/lib/db/client'
import { rowChoice } from '@/lib/domain/member-list/plan'
import { membershipValue } from '@/lib/domain/records/membership'
import type { Candidate } from '@/lib/search/name-matcher'
import { type HeldMembership, type ListContext, type ListPlan, planList } from './plan'
import { ownImport, type StoredImport } from './store'

export interface LoadedPlan {
  list: StoredImport
  context: ListContext
  plan: ListPlan
}

/** What an import would change in the directory as it is now; null while its columns and its day are not stated. */
export async function loadPlan(actor: Actor, id: string): Promise<LoadedPlan | null> {
  const list = await ownImport(actor, id)
  if (list.day === null) return null
  const context: ListContext = {
    importId: id,
    networkId: list.networkId,
    columns: list.columns,
    day: list.day,
    sourceId: await sourceIdOf(list),
    held: await heldMemberships(list.networkId),
  }
  const rows = await db.memberImportRow.findMany({ where: { importId: id }, orderBy: { line: 'asc' } })
  const plan = planList(
    rows.map(({ line, cells, candidates, choice }) => ({
      line,
      cells,
      candidates: (candidates ?? []) as unknown as Candidate[],
      choice: rowChoice.parse(choice),
    })),
    context,
  )
  return { list, context, plan }
}

/** The record of the list's source: the one that has its address, or the one that the import makes. */
async function sourceIdOf({ id, source }: StoredImport): Promise<string | null> {
  if (!source) return null
  const known = await db.source.findUnique({ where: { url: source.url }, select: { id: true } })
  return known?.id ?? stableId(id, 'source')
}

async function heldMemberships(networkId: string): Promise<HeldMembership[]> {
  const rows = await db.membership.findMany({ where: { networkId }, select: { id: true } })
  const stored = await db.$transaction((tx) =>
    loadRecords(tx, new Map([['membership', rows.map((row) => row.id)]])),
  )
  return [...stored.values()].map(({ id, version, value }) => ({
    id,
    version,
    value: membershipValue.parse(value),
  }))
}
