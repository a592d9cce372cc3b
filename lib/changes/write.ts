import { groupBy } from '@/lib/domain/group'
import type { CitationValue } from '@/lib/domain/records/shared'
import { Prisma } from '@/prisma/generated/client'
import type { ChangeSetInput } from './change-set'
import { refuseReferences } from './find-references'
import { definitionOf, recordDefinitions } from './records'
import type { Tx } from './records/definition'
import type { ParsedChange } from './validate'

type Value = Record<string, unknown>

/** One record's change, worked out: its version afterwards and its whole value on both sides. */
export type Entry = { change: ParsedChange; version: number; before: Value | null; after: Value | null }

/** Writes the records of a set: rows, citations, identity and former addresses. */
export async function writeRecords(tx: Tx, input: ChangeSetInput, entries: Entry[]): Promise<void> {
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
  await tx.citation.createMany({
    data: entries.flatMap(({ change, after }) =>
      ((after?.citations ?? []) as CitationValue[]).map(({ source, ...citation }) => ({
        recordId: change.id,
        sourceId: source,
        ...citation,
      })),
    ),
  })
  await writeAliases(tx, entries)
  await refuseReferences(
    tx,
    entries.filter((e) => !e.after).map((e) => e.change.id),
  )
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
  if (created.length > 0) await tx.record.createMany({ data: created })
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

/** Records the set itself and returns its number. */
export async function writeChangeSet(
  tx: Tx,
  id: string,
  input: ChangeSetInput,
  entries: Entry[],
  tags: string[],
): Promise<number> {
  const { _max } = await tx.changeSet.aggregate({ _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  const now = new Date()
  const user = input.actor.kind === 'user' ? input.actor : null
  await tx.changeSet.create({
    data: {
      id,
      number,
      origin: input.origin,
      status: 'applied',
      title: input.title,
      reason: input.reason,
      authorId: user?.id,
      authorRole: user?.role,
      fingerprint: input.fingerprint,
      tags,
      submittedAt: now,
      appliedAt: now,
    },
  })
  await tx.change.createMany({
    data: entries.map(({ change, version, before, after }) => ({
      changeSetId: id,
      position: change.position,
      // A record made anew under an id that existed is recorded as what it was: an update.
      action: change.action === 'create' && before ? 'update' : change.action,
      recordType: change.type,
      recordId: change.id,
      appliedRecordId: change.id,
      baseVersion: version - 1,
      version,
      before: json(before),
      after: json(after),
      retirement: change.action === 'retire' ? change.retirement : Prisma.DbNull,
    })),
  })
  return number
}

function json(value: Value | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonObject)
}
