import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { UserRole } from '@/lib/domain/vocabulary'

export type UserActor = Extract<Actor, { kind: 'user' }>

/** A user of a role who may change these networks, stored, as the write path sees them. */
export async function aUser(role: UserRole, networks: readonly string[] = []): Promise<UserActor> {
  const id = randomUUID()
  await db.user.create({
    data: {
      id,
      role,
      name: `A ${role}`,
      email: `${id}@example.org`,
      networks: { create: networks.map((networkId) => ({ networkId })) },
    },
  })
  return { kind: 'user', id, role, networks }
}
