import type { RecordType, UserRole } from '@/lib/domain/vocabulary'

/** Who acts: a signed-in user, or the product itself (the loader of the data set). */
export type Actor =
  | { kind: 'system' }
  | { kind: 'user'; id: string; role: UserRole; networks: readonly string[] }

export type Action = 'propose' | 'apply' | 'review'

/** What is acted on: a record's type and the network it belongs to, if it belongs to one. */
export type Subject = { type: RecordType; networkId: string | null }

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
 * Everybody signed in may propose; `review` needs the right to apply.
 */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system') return true
  if (action === 'propose') return true
  if (TAXONOMY.includes(subject.type)) return actor.role === 'administrator'
  const reach = APPLIES[actor.role]
  if (reach === 'all') return true
  return reach === 'own-networks' && subject.networkId !== null && actor.networks.includes(subject.networkId)
}
