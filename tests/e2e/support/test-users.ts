import { USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'

/** One user of each role, made before the tests by `fixture-users.ts`. */
export const TEST_USERS: Record<UserRole, { email: string; name: string }> = {
  administrator: { email: 'ada.administrator@example.org', name: 'Ada Administrator' },
  editor: { email: 'edith.editor@example.org', name: 'Edith Editor' },
  'network-editor': { email: 'nora.network@example.org', name: 'Nora Network' },
  contributor: { email: 'carl.contributor@example.org', name: 'Carl Contributor' },
}

/**
 * Users of one spec each, which may change whatever it likes about them: the others are shared, and what is counted for
 * an account would stand in the way of other tests.
 */
export const OWN_USERS = {
  'second-factor-fr': { email: 'selma.second@example.org', name: 'Selma Second', role: 'editor' },
  'second-factor-de': { email: 'sven.second@example.org', name: 'Sven Second', role: 'network-editor' },
  'second-factor-required': {
    email: 'rolf.required@example.org',
    name: 'Rolf Required',
    role: 'contributor',
  },
  'second-factor-for-all-fr': {
    email: 'alice.all@example.org',
    name: 'Alice All',
    role: 'administrator',
  },
  'second-factor-for-all-de': { email: 'albert.all@example.org', name: 'Albert All', role: 'administrator' },
  foreign: { email: 'fiona.foreign@example.org', name: 'Fiona Foreign', role: 'contributor' },
  malformed: { email: 'mona.malformed@example.org', name: 'Mona Malformed', role: 'administrator' },
} as const satisfies Record<string, { email: string; name: string; role: UserRole }>

export const TEST_PASSWORD = 'a long password for tests'

/** The network that the test user of role `network-editor` may change. */
export const TEST_NETWORK = 'quattropole'

export { USER_ROLES as TEST_ROLES }
