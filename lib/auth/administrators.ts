import { randomUUID } from 'node:crypto'
import type { DatabaseClient } from '@/lib/db/client'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE } from '@/lib/i18n/routing'
import { generatePassword, setPassword } from './passwords'

/** How somebody can sign in; the password only where it was made here, to be shown once. */
export interface Credentials {
  email: string
  password: string
}

/** An address of a domain that is reserved for examples, so that no mail to it reaches a stranger. */
const FALLBACK_EMAIL = 'admin@example.org'

/**
 * Makes the first administrator, with the configured credentials or with a password made here. Does nothing where
 * somebody can administer the site already.
 * @returns what was made, to be shown by the caller; null where nothing had to be
 */
export async function ensureAdministrator(
  db: DatabaseClient,
  configured: Credentials | null,
): Promise<Credentials | null> {
  if ((await db.user.count({ where: { role: 'administrator', deactivatedAt: null } })) > 0) return null
  return makeAdministrator(db, configured ?? { email: FALLBACK_EMAIL, password: generatePassword() })
}

/**
 * Makes an administrator, or makes the user of that address one and gives them this password: active, without second
 * factor, signed in nowhere. For whoever runs the server and has lost the way in.
 */
export async function makeAdministrator(db: DatabaseClient, given: Credentials): Promise<Credentials> {
  const email = given.email.trim().toLowerCase()
  await db.$transaction(async (tx) => {
    const rights = { role: 'administrator' satisfies UserRole, deactivatedAt: null, twoFactorEnabled: false }
    const user = await tx.user.upsert({
      where: { email },
      create: {
        ...rights,
        id: randomUUID(),
        email,
        name: 'Administrator',
        locale: DEFAULT_LOCALE satisfies Locale,
        emailVerified: true,
      },
      update: rights,
    })
    await tx.twoFactor.deleteMany({ where: { userId: user.id } })
    await tx.session.deleteMany({ where: { userId: user.id } })
    await setPassword(tx, user.id, given.password)
    await tx.auditEntry.create({
      data: { action: 'user-create', outcome: 'done', subject: email, details: { role: 'administrator' } },
    })
  })
  return { email, password: given.password }
}
