import { describe, expect, it } from 'vitest'
import { type Actor, can, RECORD_ACTIONS, SITE_ACTION_NAMES, type SiteAction } from '@/lib/auth/permissions'
import { RECORD_TYPES, USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'

const OWN = 'a6a8a0de-0000-4000-8000-000000000001'
const FOREIGN = 'a6a8a0de-0000-4000-8000-000000000002'

const actorOf = (role: UserRole): Actor => ({ kind: 'user', id: role, role, networks: [OWN] })

/** Written out, not computed: what each role may do on the site as a whole. */
const ON_THE_SITE: Partial<Record<SiteAction, readonly UserRole[]>> = {
  'enter-admin': ['administrator', 'editor', 'network-editor', 'contributor'],
  import: ['administrator', 'editor', 'network-editor', 'contributor'],
  'read-reviews': ['administrator', 'editor', 'network-editor'],
  'read-private-addresses': ['administrator', 'editor'],
  'manage-users': ['administrator'],
  'read-audit': ['administrator'],
}

describe('what a role may do on the site', () => {
  const cells = SITE_ACTION_NAMES.flatMap((action) => USER_ROLES.map((role) => [role, action] as const))
  it.each(cells)('%s, %s', (role, action) => {
    expect(can(actorOf(role), action)).toBe(ON_THE_SITE[action]?.includes(role) ?? 'not in the table')
  })

  it.each(SITE_ACTION_NAMES)('a visitor may not %s', (action) => {
    expect(can({ kind: 'visitor' }, action)).toBe(false)
  })
})

describe('what a role may do to a record', () => {
  const cells = USER_ROLES.flatMap((role) =>
    RECORD_ACTIONS.flatMap((action) =>
      RECORD_TYPES.flatMap((type) =>
        [OWN, FOREIGN, null].map((networkId) => ({ role, action, type, networkId })),
      ),
    ),
  )
  it.each(cells)('$role, $action, $type of network $networkId', ({ role, action, type, networkId }) => {
    const expected =
      action === 'propose' ||
      role === 'administrator' ||
      (type !== 'theme' && (role === 'editor' || (role === 'network-editor' && networkId === OWN)))
    expect(can(actorOf(role), action, { type, networkId })).toBe(expected)
  })
})
