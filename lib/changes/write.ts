import { groupBy } from '@/lib/domain/group'
import type { CitationValue } from '@/lib/domain/records/shared'
import { Prisma } from '@/prisma/generated/client'
import type { ChangeSetInput } from './change-set'
import type { Entry } from './entries'
import { refuseReferences } from './find-references'
import { definitionOf, recordDefinitions } from './records'
import type { Tx } from './records/definition'
import { insertMany } from './records/insert-many'
import { keepSearchIndex } from './search-index/keep'

type Value = Record<string, unknown>

/** Writes the records of a set: rows, citations, identity and former addresses. */
export async function writeRecords(tx: Tx, input: ChangeSetInput, all: Entry[]): Promise<void> {
  const entries = all.filter(({ change }) => change.action !== 'confirm')
  await confirmRecords(tx, all)
  const groups = groupBy(entries, (entry) => entry.change.type)
  await writeIdentities(tx, input, entries)
  await tx.citation.deleteMany({
    where: { recordId: { in: entries.filter((e) => e.before).map((e) => e.change.id) } },
  })
  // What others refer to goes last; a changed record is rewritten whole, its dependants' keys are checked at the end.
  for (const [type, definition] of [...recordDefinitions].reverse()) {
    const ids = (groups.get(type) ?? []).filter((e) => e.before).map((e) => e.change.id)
    if (ids.length > 0) await definition.remove(tx, ids)
  }
  for (const [type, definition] of recordDefinitions) {
    const written = (groups.get(type) ?? []).flatMap(({ change, after }) =>
      after ? [{ id: change.id, value: after }] : [],
    )
    if (written.length > 0) await definition.insert(tx, written)
  }
  await insertMany<Prisma.CitationCreateManyInput>(
    tx,
    'citation',
    entries.flatMap(({ change, after }) =>
      ((after?.citations ?? []) as CitationValue[]).map(({ source, field, stance, confidence, url }) => ({
        recordId: change.id,
        sourceId: source,
        ...{ field, stance, confidence, url },
      })),
    ),
  )
  await writeAliases(tx, entries)
  await keepSearchIndex(tx, entries)
  await refuseReferences(
    tx,
    entries.filter((e) => !e.after).map((e) => e.change.id),
  )
}

/** A record that was checked keeps its rows and the day of its last change; its version counts on. */
async function confirmRecords(tx: Tx, entries: Entry[]): Promise<void> {
  const checked = entries.filter(({ change }) => change.action === 'confirm').map(({ change }) => change.id)
  if (checked.length === 0) return
  await tx.record.updateMany({
    where: { id: { in: checked } },
    data: { version: { increment: 1 }, confirmedAt: new Date() },
  })
}

async function writeIdentities(tx: Tx, input: ChangeSetInput, entries: Entry[]): Promise<void> {
  const now = new Date()
  const rows = entries.map(({ change, version, before, after }) => {
    const definition = definitionOf(change.type)
    const value = (after ?? before) as Value
    const retirement = change.action === 'retire' ? change.retirement : null
    return {
      id: change.id,
      type: change.type,
      version,
      slug: definition.slug(value),
      label: definition.label(value),
      updatedAt: now,
      lastOrigin: input.origin,
      retiredAt: retirement ? now : null,
      retiredReason: retirement?.reason ?? null,
      successorId: retirement?.successor ?? null,
    }
  })
  const created = rows.filter((row) => row.version === 1)
  await insertMany<Prisma.RecordCreateManyInput>(tx, 'record', created)
  const changed = rows.filter((row) => row.version > 1)
  if (changed.length === 0) return
  await tx.$executeRaw`
    update record set version = n.version, slug = n.slug, label = n.label, updated_at = ${now},
      last_origin = ${input.origin}, retired_at = case when n.retired then ${now}::timestamptz end,
      retired_reason = n.retired_reason, successor_id = n.successor_id
    from jsonb_to_recordset(${JSON.stringify(
      changed.map((row) => ({
        id: row.id,
        version: row.version,
        slug: row.slug,
        label: row.label,
        retired: row.retiredAt !== null,
        retired_reason: row.retiredReason,
        successor_id: row.successorId,
      })),
    )}::jsonb) as n(id uuid, version int, slug text, label text, retired boolean, retired_reason text, successor_id uuid)
    where record.id = n.id`
}

/** Keeps the address that a record gives up: it will redirect, or answer 410. An address in use again is freed. */
async function writeAliases(tx: Tx, entries: Entry[]): Promise<void> {
  const addresses = entries.map(({ change, before, after }) => {
    const { slug, scope } = definitionOf(change.type)
    const at = (value: Value | null) =>
      value && slug(value) && { slug: slug(value) as string, scope: scope?.(value) ?? '' }
    return { change, old: at(before), now: at(after) }
  })
  for (const [type, list] of groupBy(addresses, (a) => a.change.type)) {
    const taken = list.flatMap(({ now }) => (now ? [now] : []))
    if (taken.length > 0) {
      await tx.$executeRaw`
        delete from slug_alias a using jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as n(slug text, scope text)
        where a.type = ${type} and a.slug = n.slug and a.scope = n.scope`
    }
  }
  const given = addresses.flatMap(({ change, old, now }) =>
    old && (!now || now.slug !== old.slug || now.scope !== old.scope)
      ? [{ type: change.type, recordId: change.id, ...old }]
      : [],
  )
  if (given.length > 0) await tx.slugAlias.createMany({ data: given, skipDuplicates: true })
}

/** Records the set itself, or that its proposal was applied, and returns its number. */
export async function writeChangeSet(
  tx: Tx,
  id: string,
  input: ChangeSetInput,
  entries: Entry[],
  tags: string[],
  proposal?: { reviewerId: string | null },
): Promise<number> {
  const { _max } = await tx.changeSet.aggregate({ _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  const now = new Date()
  if (proposal) {
    await tx.changeSet.update({
      where: { id },
      data: {
        number,
        status: 'applied',
        tags,
        reviewerId: proposal.reviewerId,
        reviewedAt: now,
        appliedAt: now,
      },
    })
    // What was proposed gives way to what was done: merged with later changes, and to the records as they stand.
    await tx.change.deleteMany({ where: { changeSetId: id } })
  } else {
    const identity = { id, number, status: 'applied', tags, submittedAt: now, appliedAt: now }
    await tx.changeSet.create({ data: { ...identity, ...setDescription(input) } })
  }
  await insertMany(
    tx,
    'change',
    entries.map(({ change, version, before, after }) => ({
      changeSetId: id,
      position: change.position,
      // A record made anew under an id that existed is recorded as what it was: an update.
      action: change.action === 'create' && before ? 'update' : change.action,
      recordType: change.type,
      recordId: change.id,
      appliedRecordId: change.id,
      baseVersion: version - 1,
      version,
      before,
      after,
      retirement: change.action === 'retire' ? change.retirement : null,
    })),
  )
  return number
}

/** What a set says of itself, proposed or applied. */
export function setDescription({ origin, title, reason, fingerprint, reverts, actor }: ChangeSetInput) {
  const user = actor.kind === 'user' ? actor : null
  return {
    origin,
    title,
    reason,
    fingerprint,
    revertsId: reverts,
    authorId: user?.id,
    authorRole: user?.role,
  }
}

/** A value for a JSON column that may be empty. */
export function jsonOrNull(value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonObject)
}
