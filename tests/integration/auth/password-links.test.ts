import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accountOf } from '@/lib/auth/account'
import { ownerOfLink, requestReset, sendPasswordLink, setPasswordByLink } from '@/lib/auth/password-links'
import { db } from '@/lib/db/client'
import { anAccount, audit, Browser, PASSWORD, restart } from '../../support/accounts'

const NEXT = 'another long password'

beforeEach(restart)
afterEach(() => vi.restoreAllMocks())

async function tokenFor(userId: string): Promise<string> {
  const { link } = await sendPasswordLink(userId, 'reset')
  return new URL(link).searchParams.get('token') ?? ''
}

describe('a link that sets a password', () => {
  it('works once, ends all sessions and all other links, and lets the owner in again', async () => {
    const { id, email } = await anAccount()
    const before = new Browser()
    await before.signIn(email, PASSWORD)
    const [other, token] = [await tokenFor(id), await tokenFor(id)]
    const browser = new Browser()
    expect(await ownerOfLink(token)).toMatchObject({ id, email })
    expect(await setPasswordByLink(browser.headers, token, NEXT)).toBe(true)
    expect(await setPasswordByLink(browser.headers, token, PASSWORD)).toBe(false)
    expect(await ownerOfLink(other)).toBeNull()
    expect(await accountOf(before.headers)).toBeNull()
    expect((await browser.signIn(email, PASSWORD)).kind).toBe('refused')
    expect((await browser.signIn(email, NEXT)).kind).toBe('signed-in')
    expect(await audit('password-reset')).toEqual([{ action: 'password-reset', outcome: 'done', userId: id }])
  })

  it('sets one password of two that are sent at once', async () => {
    const { id } = await anAccount()
    const token = await tokenFor(id)
    const { headers } = new Browser()
    const done = await Promise.all([
      setPasswordByLink(headers, token, NEXT),
      setPasswordByLink(headers, token, `${NEXT} too`),
    ])
    expect(done.filter(Boolean)).toHaveLength(1)
  })

  it('ends by itself, and with the account', async () => {
    const { id } = await anAccount()
    const [late, orphan] = [await tokenFor(id), await tokenFor(id)]
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await setPasswordByLink(new Browser().headers, late, NEXT)).toBe(false)
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() + 60_000) } })
    await db.user.update({ where: { id }, data: { deactivatedAt: new Date() } })
    expect(await setPasswordByLink(new Browser().headers, orphan, NEXT)).toBe(false)
  })

  it('is not kept, only its digest', async () => {
    const { id } = await anAccount()
    const token = await tokenFor(id)
    const rows = await db.verification.findMany()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it.each(['', 'x', '../../etc', `${'a'.repeat(32)}\0`, undefined, ['a'], { token: 'a' }])(
    'is refused when it is none: %j',
    async (token) => {
      expect(await setPasswordByLink(new Browser().headers, token, NEXT)).toBe(false)
    },
  )
})

describe('a forgotten password', () => {
  it('is answered before anything is looked up, the same for everybody', async () => {
    const { id, email } = await anAccount()
    const look = vi.spyOn(db.user, 'findUnique')
    const answers = [
      await requestReset(new Browser().headers, email),
      await requestReset(new Browser().headers, 'nobody@example.org'),
    ]
    expect(look).not.toHaveBeenCalled()
    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'accepted'])
    look.mockRestore()
    for (const answer of answers) if (answer.kind === 'accepted') await answer.later()
    expect(await db.verification.count({ where: { value: id } })).toBe(1)
    expect((await audit('password-reset-request')).map(({ outcome }) => outcome).sort()).toEqual([
      'done',
      'refused',
    ])
  })

  it('fills no mailbox: three links an hour for an account, whoever asks', async () => {
    const { id, email } = await anAccount()
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer = await requestReset(new Browser(`198.51.100.${attempt}`).headers, email)
      if (answer.kind !== 'accepted') throw new Error(answer.kind)
      await answer.later()
      restart()
    }
    expect(await db.verification.count({ where: { value: id } })).toBe(3)
  })

  it('is limited for an address', async () => {
    const { headers } = new Browser()
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await requestReset(headers, `user${attempt}@example.org`)).kind).toBe('accepted')
    }
    expect((await requestReset(headers, 'user@example.org')).kind).toBe('limited')
  })
})
