import { USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'
import { foreignIds, type Ids, SECRETS } from './foreign'
import { sessionOf } from './http-session'
import { Sender } from './post'
import { TEST_USERS } from './test-users'

/** Who asks: the test user of a role, or nobody. */
export type Reader = UserRole | 'signed out'
export const READERS: readonly Reader[] = [...USER_ROLES, 'signed out']

/** What a test of what readers may do begins with. */
export interface Readership {
  server: Sender
  /** What is another's. */
  ids: Ids
  /** The `Cookie` header of each reader; empty for nobody. */
  cookies: Record<Reader, string>
}

/** Signs in whoever owns what is another's, then each reader. */
export async function openReadership(base = ''): Promise<Readership> {
  const server = new Sender(base)
  await sessionOf(server, SECRETS.user)
  return { server, ids: await foreignIds(), cookies: await sessionsOfReaders(server) }
}

async function sessionsOfReaders(server: Sender): Promise<Record<Reader, string>> {
  const sessions = { 'signed out': '' } as Record<Reader, string>
  for (const role of USER_ROLES) sessions[role] = await sessionOf(server, TEST_USERS[role].email)
  return sessions
}
