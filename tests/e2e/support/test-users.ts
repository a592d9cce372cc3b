import { USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'

/** One user of each role, made before the tests by `fixture-users.ts`. */
export const TEST_USERS: Record<UserRole, { email: string; name: string }> = {
  administrator: { email: 'ada.administrator@example.org', name: 'Ada Administrator' },
  editor: { email: 'edith.editor@example.org', name: 'Edith Editor' },
  'network-editor': { email: 'nora.network@example.org', name: 'Nora Network' },
  contributor: { email: 'carl.contributor@example.org', name: 'Carl Contributor' },
}

export const TEST_PASSWORD = 'a long password for tests'

/** The network that the test user of role `network-editor` may change. */
export const TEST_NETWORK = 'quattropole'

export { USER_ROLES as TEST_ROLES }
