import { applyChangeSet } from '@/lib/changes/apply'
import { db } from '@/lib/db/client'
import { expireMemberships, membershipIndex } from '@/lib/search/membership/shelf'

/** Changes the class of a membership through the write path, and lets the next search know: what an editor does. */
export async function editMembership(): Promise<void> {
  const { id, networkId, memberId, status, roles, from, to, attested, ...membership } =
    await db.membership.findFirstOrThrow({ where: { status: 'active' }, orderBy: { id: 'asc' } })
  const { version } = await db.record.findUniqueOrThrow({ where: { id } })
  const value = {
    ...{ network: networkId, member: memberId, status, roles, from, to, attested, texts: {} },
    class: membership.class === 'full' ? 'observer' : 'full',
  }
  await db.$transaction(
    (tx) =>
      applyChangeSet(tx, {
        ...{ origin: 'edit', title: 'Change the class of a membership', actor: { kind: 'system' } },
        changes: [{ action: 'update', type: 'membership', id, baseVersion: version, value }],
      }),
    { timeout: 120_000 },
  )
  expireMemberships()
}

/** Waits until a search has taken up what has been edited. */
export async function takeUpEdit(): Promise<void> {
  const { number } = await db.changeSet.findFirstOrThrow({
    where: { status: 'applied' },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  while ((await membershipIndex()).number !== number) await new Promise((resolve) => setTimeout(resolve, 20))
}
