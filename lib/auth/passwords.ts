import { randomInt } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Transaction } from '@/lib/db/client'

/** Letters and digits that are not taken for each other when read from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password of about 116 bits, in groups that people can copy: `Kd4w-Qm7x-…`. */
export function generatePassword(): string {
  const groups = Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join(''),
  )
  return groups.join('-')
}

/** Gives a user a password, whether there was one or not. */
export async function setPassword(tx: Transaction, userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    create: { id: userId, providerId: 'credential', accountId: userId, userId, password: hash },
    update: { password: hash },
  })
}
