import type { RecordType, UserRole } from '@/lib/domain/vocabulary'

/** Who acts: a signed-in user, a reader without an account, or the product itself (the loader of the data set). */
export type Actor =
  | { kind: 'system' }
  | { kind: 'visitor' }
  | { kind: 'user'; id: string; role: UserRole; networks: readonly string[] }

/** What is done to a record, or to a proposal about it. */
export const RECORD_ACTIONS = ['propose', 'apply', 'review'] as const
export type RecordAction = (typeof RECORD_ACTIONS)[number]

/** What is acted on: a record's type, the network it belongs to, if it belongs to one, and whether it is a new one. */
export type Subject = { type: RecordType; networkId: string | null; isNew?: boolean }

/** What is done to the site as a whole, with the roles that may. */
const SITE_ACTIONS = {
  /** Write drafts, propose changes, see one's own account. */
  'enter-admin': ['administrator', 'editor', 'network-editor', 'contributor'],
  /** Read and write a table of members, to be proposed or applied as the role allows. */
  import: ['administrator', 'editor', 'network-editor', 'contributor'],
  /** See what waits for a review; each decision asks `review` for its records again. */
  'read-reviews': ['administrator', 'editor', 'network-editor'],
  /** See the private address that a visitor left with a suggestion. */
  'read-private-addresses': ['administrator', 'editor'],
  'manage-users': ['administrator'],
  'read-audit': ['administrator'],
} as const satisfies Record<string, readonly UserRole[]>

export type SiteAction = keyof typeof SITE_ACTIONS
export const SITE_ACTION_NAMES = Object.keys(SITE_ACTIONS) as SiteAction[]

/** Which records each role may apply changes to: all, those of its networks, or none. */
const APPLIES: Record<UserRole, 'all' | 'own-networks' | 'none'> = {
  administrator: 'all',
  editor: 'all',
  'network-editor': 'own-networks',
  contributor: 'none',
}

/** Types that only an administrator changes: the taxonomy is shared by every record. */
const TAXONOMY: readonly RecordType[] = ['theme']

/**
 * Whether somebody may do something: to a record, or on the site. Asked by the write path and by whatever reads or
 * changes accounts, which refuse, and by pages, which hide. Everybody may propose; `review` needs the right to apply. A
 * new source belongs to no network, but whoever changes the facts of one has to be able to cite it.
 */
export function can(actor: Actor, action: RecordAction, subject: Subject): boolean
export function can(actor: Actor, action: SiteAction): boolean
export function can(actor: Actor, action: RecordAction | SiteAction, subject?: Subject): boolean {
  if (actor.kind === 'system') return true
  if (isSiteAction(action))
    return actor.kind === 'user' && (SITE_ACTIONS[action] as readonly UserRole[]).includes(actor.role)
  if (action === 'propose') return true
  if (actor.kind === 'visitor' || !subject) return false
  if (isTaxonomy(subject.type)) return actor.role === 'administrator'
  const reach = APPLIES[actor.role]
  if (reach === 'all') return true
  if (reach === 'none') return false
  if (subject.type === 'source' && subject.isNew) return true
  return subject.networkId !== null && actor.networks.includes(subject.networkId)
}

/** Whether a type is shared by every record, so that only an administrator changes it. */
export function isTaxonomy(type: RecordType): boolean {
  return TAXONOMY.includes(type)
}

function isSiteAction(action: string): action is SiteAction {
  return action in SITE_ACTIONS
}
