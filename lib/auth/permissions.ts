import type { RecordType, UserRole } from '@/lib/domain/vocabulary'

/** Who acts: a signed-in user, a reader without an account, or the product itself (the loader of the data set). */
export type Actor =
  | { kind: 'system' }
  | { kind: 'visitor' }
  | { kind: 'user'; id: string; role: UserRole; networks: readonly string[] }

export type Action = 'propose' | 'apply' | 'review'

/** What is acted on: a record's type, the network it belongs to, if it belongs to one, and whether it is a new one. */
export type Subject = { type: RecordType; networkId: string | null; isNew?: boolean }

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
 * Whether somebody may do something to a record. Asked by the write path, which refuses, and by pages, which hide.
 * Everybody may propose; `review` needs the right to apply. A new source belongs to no network, but whoever changes the
 * facts of one has to be able to cite it.
 */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system') return true
  if (action === 'propose') return true
  if (actor.kind === 'visitor') return false
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
