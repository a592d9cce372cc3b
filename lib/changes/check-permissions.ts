import { type Actor, can, isTaxonomy, type Subject } from '@/lib/auth/permissions'
import type { ChangeSetReach } from '@/lib/domain/vocabulary'
import { ChangeForbidden } from './errors'
import { definitionOf } from './records'
import type { Tx } from './records/definition'
import { loadRecords } from './records-store'
import { idsByType, type ParsedChange } from './validate'

type Value = Record<string, unknown>
type Judged = { change: ParsedChange; before: Value | null; after: Value | null }

/** Throws `ChangeForbidden` at the first change that the actor may not apply, judged by the old and the new value. */
export async function checkPermissions(tx: Tx, actor: Actor, entries: readonly Judged[]): Promise<void> {
  if (actor.kind === 'system') return
  const refused = (await subjectsOf(tx, entries)).find(({ subject }) => !can(actor, 'apply', subject))
  if (refused) throw new ChangeForbidden({ type: refused.subject.type, record: refused.id })
}

/** What somebody needs to be allowed to decide on these changes: see `CHANGE_SET_REACHES`. */
export async function reachOf(
  tx: Tx,
  entries: readonly Judged[],
): Promise<{ reach: ChangeSetReach; networkIds: string[] }> {
  const subjects = (await subjectsOf(tx, entries)).map(({ subject }) => subject)
  if (subjects.some(({ type }) => isTaxonomy(type))) return { reach: 'taxonomy', networkIds: [] }
  const bound = subjects.filter(({ type, isNew }) => !(type === 'source' && isNew))
  const networkIds = [...new Set(bound.flatMap(({ networkId }) => networkId ?? []))].sort()
  const outside = bound.length === 0 || bound.some(({ networkId }) => networkId === null)
  return { reach: outside ? 'directory' : 'networks', networkIds: outside ? [] : networkIds }
}

/** What each change acts on: both sides of it count, so that nothing is moved into or out of a network unasked. */
async function subjectsOf(tx: Tx, entries: readonly Judged[]): Promise<{ id: string; subject: Subject }[]> {
  const sides = entries.flatMap(({ change, before, after }) =>
    [before, after].flatMap((value) => (value ? [{ change, value, isNew: !before }] : [])),
  )
  const networkOf = await ownerNetworks(tx, entries, sides)
  return sides.map(({ change, value, isNew }) => {
    const { network, owner } = definitionOf(change.type)
    const through = owner?.(value)
    const networkId = through ? (networkOf.get(through.id) ?? null) : network(value, change.id)
    return { id: change.id, subject: { type: change.type, networkId, isNew } }
  })
}

/** The networks of the records through which others belong to one: of this set, or as stored. */
async function ownerNetworks(
  tx: Tx,
  entries: readonly Judged[],
  sides: readonly { change: ParsedChange; value: Value }[],
): Promise<Map<string, string | null>> {
  const owners = sides.flatMap(({ change, value }) => definitionOf(change.type).owner?.(value) ?? [])
  if (owners.length === 0) return new Map()
  const networks = new Map<string, string | null>()
  for (const { change, before, after } of entries) {
    const value = after ?? before
    if (value) networks.set(change.id, definitionOf(change.type).network(value, change.id))
  }
  const elsewhere = owners.filter(({ id }) => !networks.has(id))
  for (const { id, type, value } of (await loadRecords(tx, idsByType(elsewhere))).values()) {
    networks.set(id, definitionOf(type).network(value, id))
  }
  return networks
}
