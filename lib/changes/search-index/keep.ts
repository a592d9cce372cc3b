import type { RecordType } from '@/lib/domain/vocabulary'
import type { Tx } from '../records/definition'
import { recordsOfNetworks, refreshRows } from './known'
import { type Indexed, indexRows } from './rows'
import { insertRows, keepWords, removeRows } from './write'

type Value = Record<string, unknown>

interface Written {
  change: { type: RecordType; id: string }
  before: Value | null
  after: Value | null
}

/** Keeps the index of the one box true to the records of a change set just written, in its transaction. */
export async function keepSearchIndex(tx: Tx, entries: readonly Written[]): Promise<void> {
  const removed = await removeRows(
    tx,
    entries.filter(({ before }) => before).map(({ change }) => change.id),
  )
  const records = entries.flatMap(({ change: { type, id }, after }): Indexed[] =>
    after ? [{ type, id, value: after }] : [],
  )
  const rows = indexRows(records)
  await insertRows(tx, rows)
  await keepWords(
    tx,
    rows.names.map(({ word }) => word),
    removed,
  )
  const networks = entries.flatMap(({ change, before, after }) =>
    before?.network && after?.network && change.type === 'organization' ? [change.id] : [],
  )
  await refreshRows(tx, [
    ...new Set([...entries.flatMap(membershipEnds), ...(await recordsOfNetworks(tx, networks))]),
  ])
}

/** A membership makes both its network and its member better known. */
function membershipEnds({ change, before, after }: Written): string[] {
  if (change.type !== 'membership') return []
  return [before, after].flatMap((value) => (value ? [value.network as string, value.member as string] : []))
}
