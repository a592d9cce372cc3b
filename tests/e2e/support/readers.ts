import { USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'
import { sessionOf } from './http-session'
import type { Sender } from './post'
import { TEST_USERS } from './test-users'

/** Who asks: the test user of a role, or nobody. */
export type Reader = UserRole | 'signed out'
export const READERS: readonly Reader[] = [...USER_ROLES, 'signed out']

/** The `Cookie` header of each; empty for nobody. */
export async function sessionsOfReaders(server: Sender): Promise<Record<Reader, string>> {
  const sessions = { 'signed out': '' } as Record<Reader, string>
  for (const role of USER_ROLES) sessions[role] = await sessionOf(server, TEST_USERS[role].email)
  return sessions
}
