import { type Actor, can } from '@/lib/auth/permissions'
import { applyChangeSet } from '@/lib/changes/apply'
import type { Change, ChangeSetInput } from '@/lib/changes/change-set'
import { writeProposal } from '@/lib/changes/propose'
import type { Tx } from '@/lib/changes/records/definition'
import { stableId } from '@/lib/changes/stable-id'
import { type Outcome, setOf } from '@/lib/changes/submit'
import { inTransaction } from '@/lib/changes/transaction'
import { db } from '@/lib/db/client'
import { slugify } from '@/lib/domain/names'
import { ImportError } from './errors'
import { type LoadedPlan, loadPlan } from './load-plan'
import { endedValue, type PlannedRow } from './plan'

/**
 * Submits a list as one set of changes, applied whole or not at all: at once where the actor may apply every one of
 * them, as a proposal otherwise. That the import is done is written in the same transaction.
 * @param wording title and reason of the set, for the list as it was uploaded
 * @throws ImportError, and the errors of the write path: nothing was written
 */
export async function submitImport(
  actor: Actor,
  id: string,
  wording: (loaded: LoadedPlan) => { title: string; reason?: string },
): Promise<Outcome> {
  const loaded = await loadPlan(actor, id)
  if (!loaded) throw new ImportError('incomplete')
  if (loaded.list.changeSetId !== null) throw new ImportError('submitted')
  const changes = await changesOf(loaded)
  if (changes.length === 0) throw new ImportError('nothing')
  const input = { origin: 'import' as const, actor, changes, ...wording(loaded) }
  return inTransaction(actor, `import ${id}`, async (tx) => {
    const [open] = await tx.$queryRaw<{ id: string }[]>`
      select id from member_import where id = ${id}::uuid and change_set_id is null for update`
    if (!open) throw new ImportError('submitted')
    const outcome = await applyOrPropose(tx, input, loaded.list.networkId)
    await tx.memberImport.update({
      where: { id },
      data: { changeSetId: setOf(outcome), updatedAt: new Date() },
    })
    return outcome
  })
}

/**
 * What `submit` does, without working ten thousand changes out twice: of a list it is known beforehand what it acts on.
 * The write path asks again.
 */
async function applyOrPropose(tx: Tx, input: ChangeSetInput, networkId: string): Promise<Outcome> {
  const mayApply = input.changes.every(({ type, action }) =>
    can(input.actor, 'apply', {
      type,
      networkId: type === 'membership' ? networkId : null,
      isNew: action === 'create',
    }),
  )
  if (!mayApply) return { kind: 'proposed', ...(await writeProposal(tx, input)) }
  const applied = await applyChangeSet(tx, input)
  if (!applied) throw new ImportError('nothing')
  return { kind: 'applied', applied }
}

/** The changes of a list as it was planned: its source, the bodies that it makes, memberships, and ends. */
async function changesOf(loaded: LoadedPlan): Promise<Change[]> {
  const { list, context, plan } = loaded
  const included = plan.rows.filter((row) => row.included)
  const memberships = included.flatMap((row) => membershipChange(row, list.id))
  const ends = endChanges(loaded)
  const bodies = await newBodies(included)
  const changes = [...bodies, ...memberships, ...ends]
  if (changes.length === 0 || !list.source) return changes
  const known = await db.source.findUnique({ where: { url: list.source.url }, select: { id: true } })
  if (known) return changes
  const id = context.sourceId ?? stableId(list.id, 'source')
  return [{ action: 'create', type: 'source', id, value: list.source }, ...changes]
}

function membershipChange({ row, value, held }: PlannedRow, importId: string): Change[] {
  if (!value) return []
  if (held) return [{ action: 'update', type: 'membership', id: held.id, baseVersion: held.version, value }]
  return [{ action: 'create', type: 'membership', id: stableId(importId, `membership:${row.line}`), value }]
}

function endChanges({ list, context, plan }: LoadedPlan): Change[] {
  const chosen = plan.missing.filter(({ id }) => list.endings.includes(id))
  if (chosen.length === 0) return []
  const { endDate } = list
  if (endDate === null) throw new ImportError('no-end-date')
  return chosen.map((membership) => {
    const value = endedValue(membership, context, endDate)
    if (!value) throw new ImportError('end-before-start')
    const { id, version } = membership
    return { action: 'update', type: 'membership', id, baseVersion: version, value }
  })
}

/** The bodies that rows make, each under an address of its own. */
async function newBodies(rows: readonly PlannedRow[]): Promise<Change[]> {
  const made = rows.flatMap(({ row, member, makes }) =>
    makes && member && row.choice.create ? [{ id: member, ...row.choice.create }] : [],
  )
  if (made.length === 0) return []
  const wanted = made.map(({ name, country, id }) => {
    const plain = slugify(name).slice(0, 80).replace(/-$/, '') || `member-${id.slice(0, 8)}`
    return {
      slugs: [
        plain,
        country ? `${plain}-${country.toLowerCase()}` : `${plain}-2`,
        `${plain}-${id.slice(0, 8)}`,
      ],
    }
  })
  const taken = await takenSlugs(wanted.flatMap(({ slugs }) => slugs))
  return made.map(({ id, name, kind, country }, index) => {
    const slugs = wanted[index]?.slugs ?? []
    const slug = slugs.find((candidate) => !taken.has(candidate)) ?? `member-${id}`
    taken.add(slug)
    return { action: 'create', type: 'organization', id, value: { slug, kind, name, country } }
  })
}

/** Addresses in use, and those that lead on to a record. */
async function takenSlugs(slugs: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(slugs)]
  const rows = await db.$queryRaw<{ slug: string }[]>`
    select slug from organization where slug = any(${asked})
    union select slug from slug_alias where type = 'organization' and slug = any(${asked})`
  return new Set(rows.map(({ slug }) => slug))
}
