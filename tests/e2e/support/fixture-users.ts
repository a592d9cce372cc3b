import { randomUUID } from 'node:crypto'
import { setPassword } from '@/lib/auth/passwords'
import type { PrismaClient } from '@/prisma/generated/client'
import { OWN_USERS, TEST_NETWORK, TEST_PASSWORD, TEST_ROLES, TEST_USERS } from './test-users'

/** Makes the users that the tests sign in as, or gives them back what they had. */
export async function addUsers(db: PrismaClient): Promise<void> {
  const network = await db.organization.findUniqueOrThrow({ where: { slug: TEST_NETWORK } })
  const shared = TEST_ROLES.map((role) => ({ ...TEST_USERS[role], role }))
  for (const { email, name, role } of [...shared, ...Object.values(OWN_USERS)]) {
    await db.$transaction(async (tx) => {
      const secondFactor = { twoFactorEnabled: false, twoFactorRequired: false }
      const state = { role, name, locale: 'fr', deactivatedAt: null, ...secondFactor }
      const user = await tx.user.upsert({
        where: { email },
        create: { id: randomUUID(), email, emailVerified: true, ...state },
        update: state,
      })
      await tx.twoFactor.deleteMany({ where: { userId: user.id } })
      await setPassword(tx, user.id, TEST_PASSWORD)
      if (role !== 'network-editor') return
      const assigned = { userId: user.id, networkId: network.id }
      await tx.userNetwork.upsert({
        where: { userId_networkId: assigned },
        create: assigned,
        update: {},
      })
    })
  }
}
