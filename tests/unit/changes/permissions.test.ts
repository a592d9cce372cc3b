import { describe, expect, it } from 'vitest'
import { type Actor, can } from '@/lib/auth/permissions'
import { RECORD_TYPES, type UserRole } from '@/lib/domain/vocabulary'

function user(role: UserRole, networks: string[] = []): Actor {
  return { kind: 'user', id: 'u', role, networks }
}

const membershipOf = (networkId: string | null) => ({ type: 'membership', networkId }) as const
const theme = { type: 'theme', networkId: null } as const

describe('an administrator', () => {
  it('applies changes to every type of record', () => {
    for (const type of RECORD_TYPES) {
      expect(can(user('administrator'), 'apply', { type, networkId: null })).toBe(true)
    }
  })
})

describe('an editor', () => {
  it('applies changes anywhere', () => expect(can(user('editor'), 'apply', membershipOf('n1'))).toBe(true))
  it('leaves the taxonomy to administrators', () => expect(can(user('editor'), 'apply', theme)).toBe(false))
})

describe('a network editor', () => {
  const editor = user('network-editor', ['n1'])
  it('applies changes in a network assigned', () =>
    expect(can(editor, 'apply', membershipOf('n1'))).toBe(true))
  it('cannot touch another network', () => expect(can(editor, 'apply', membershipOf('n2'))).toBe(false))
  it('cannot touch what belongs to no network', () =>
    expect(can(editor, 'apply', membershipOf(null))).toBe(false))
  it('proposes anywhere', () => expect(can(editor, 'propose', membershipOf('n2'))).toBe(true))
  it('reviews only what it may apply', () => {
    expect(can(editor, 'review', membershipOf('n1'))).toBe(true)
    expect(can(editor, 'review', membershipOf('n2'))).toBe(false)
  })
})

describe('a contributor', () => {
  it('proposes', () => expect(can(user('contributor'), 'propose', membershipOf('n1'))).toBe(true))
  it('applies nothing', () => {
    for (const type of RECORD_TYPES) {
      expect(can(user('contributor'), 'apply', { type, networkId: 'n1' })).toBe(false)
    }
  })
})
