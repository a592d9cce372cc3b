import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { groupBy } from '@/lib/domain/group'
import type { RecordType } from '@/lib/domain/vocabulary'
import { lockHistory } from './apply'
import type { Change, Retirement } from './change-set'
import { RecordInUse, RecordMissing } from './errors'
import { type FoundReference, findReferences } from './find-references'
import { isList, isObject, type Json } from './json'
import type { Tx } from './records/definition'
import { loadRecords, type Stored } from './records-store'
import { type Outcome, submitWithin } from './submit'
import { inTransaction } from './transaction'
import { idsByType } from './validate'

/** What happens to the records that refer to one that is retired: they name its successor, or go with it. */
export type Remedy = 'repoint' | 'retire'
export type Remedies = Readonly<Partial<Record<RecordType, Remedy>>>

/** Types that say something about another record, and mean nothing without it. */
export const DEPENDANT_TYPES: readonly RecordType[] = [
  'membership',
  'organ',
  'mandate',
  'action-field',
  'claim',
  'change-event',
]

/** How a retirement would go: the changes, and the references that are still in the way. */
export type RetirementPlan = {
  record: { type: RecordType; id: string; version: number }
  /** Everything that refers to the record or to what goes with it, with what is to happen to it. */
  references: (FoundReference & { remedy: Remedy | null })[]
  changes: Change[]
}

type Asked = { type: RecordType; id: string; retirement: Retirement; remedies: Remedies }

/** Rounds in which the dependants of dependants are followed: an organ's mandates, a series' events. */
const MOST_ROUNDS = 5

/**
 * Works out the retirement of a record and of what depends on it.
 * @throws RecordMissing when it is not published
 */
export async function planRetirement(asked: Asked, tx: Tx = db): Promise<RetirementPlan> {
  const { type, id, retirement, remedies } = asked
  const record = (await loadRecords(tx, idsByType([asked]))).get(id)
  if (!record) throw new RecordMissing(id)
  const references = new Map<string, RetirementPlan['references'][number]>()
  const retired = new Map<string, RecordType>([[id, type]])
  let frontier = [id]
  for (let round = 0; round < MOST_ROUNDS && frontier.length > 0; round += 1) {
    const next: string[] = []
    for (const found of await findReferences(tx, frontier)) {
      if (retired.has(found.id)) continue
      const remedy = remedyFor(found, asked, remedies)
      references.set(`${found.target} ${found.id}`, { ...found, remedy })
      if (remedy !== 'retire') continue
      retired.set(found.id, found.type)
      next.push(found.id)
    }
    frontier = next
  }
  const followed = [...references.values()]
  const repointed = followed.filter(
    (reference) => reference.remedy === 'repoint' && !retired.has(reference.id),
  )
  const involved = [...repointed, ...[...retired].map(([key, kind]) => ({ id: key, type: kind }))]
  const stored = await loadRecords(tx, idsByType(involved))
  return {
    record: { type, id, version: record.version },
    references: followed,
    changes: [
      ...[...groupBy(repointed, (reference) => reference.id).keys()].flatMap((key) =>
        repoint(stored.get(key), id, retirement.successor),
      ),
      ...[...retired.keys()].flatMap((key) => retireOne(stored.get(key), key === id, retirement)),
    ],
  }
}

/** Retires a record with what depends on it, as one set: published at once by whoever may, else proposed. */
export function retire(
  actor: Actor,
  asked: Asked,
  wish: { title: string; reason?: string },
): Promise<Outcome> {
  return inTransaction(actor, `retire ${asked.type} ${asked.id}`, async (tx) => {
    await lockHistory(tx)
    const { references, changes } = await planRetirement(asked, tx)
    const open = references.filter(({ remedy }) => remedy === null)
    if (open.length > 0) throw new RecordInUse(asked.id, open)
    return submitWithin(tx, { origin: 'edit', actor, changes, ...wish })
  })
}

function remedyFor({ type, target }: FoundReference, asked: Asked, remedies: Remedies): Remedy | null {
  const remedy = remedies[type]
  if (remedy === 'retire') return DEPENDANT_TYPES.includes(type) ? 'retire' : null
  return remedy === 'repoint' && asked.retirement.successor && target === asked.id ? 'repoint' : null
}

function retireOne(stored: Stored | undefined, itself: boolean, retirement: Retirement): Change[] {
  if (!stored) return []
  const { type, id, version } = stored
  return [
    {
      action: 'retire',
      type,
      id,
      baseVersion: version,
      retirement: itself ? retirement : { reason: retirement.reason, successor: null },
    },
  ]
}

/** A record that names the successor wherever it named the retired one. */
function repoint(stored: Stored | undefined, from: string, to: string | null): Change[] {
  if (!stored || !to) return []
  const { type, id, version, value } = stored
  // The successor itself cannot refer to itself: it refers to nothing there.
  const successor = to === id ? null : to
  return [
    { action: 'update', type, id, baseVersion: version, value: replace(value as Json, from, successor) },
  ]
}

function replace(value: Json, from: string, to: string | null): Json {
  if (value === from) return to
  if (isList(value)) {
    const items = value.map((item) => replace(item, from, to)).filter((item) => item !== null)
    // Two that became the same are one.
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
  }
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, from, to)]))
  }
  return value
}
