import { beforeEach, describe, expect, it } from 'vitest'
import { accountOf } from '@/lib/auth/account'
import { takeAttempt } from '@/lib/auth/rate-limit'
import { signOut } from '@/lib/auth/sign-in'
import { db } from '@/lib/db/client'
import { anAccount, audit, Browser, PASSWORD, restart } from '../../support/accounts'

beforeEach(restart)

describe('signing in', () => {
  it('opens a session that is the user’s, with the rights of this moment', async () => {
    const { id, email } = await anAccount('editor')
    const browser = new Browser()
    expect((await browser.signIn(` ${email.toUpperCase()} `, PASSWORD)).kind).toBe('signed-in')
    expect(await browser.account()).toMatchObject({ id, role: 'editor', secondFactorMissing: false })
    await db.user.update({ where: { id }, data: { role: 'contributor' } })
    expect(await browser.account()).toMatchObject({ role: 'contributor' })
    expect(await audit()).toEqual([{ action: 'sign-in', outcome: 'done', userId: id }])
  })

  it('gives one answer to a wrong password, an unknown account, an invited and a deactivated one', async () => {
    const wrong = await anAccount()
    const invited = await anAccount()
    const gone = await anAccount()
    await db.account.deleteMany({ where: { userId: invited.id } })
    await db.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    const answers = [
      await new Browser().signIn(wrong.email, 'not the password'),
      await new Browser().signIn('nobody@example.org', PASSWORD),
      await new Browser().signIn(invited.email, PASSWORD),
      await new Browser().signIn(gone.email, PASSWORD),
    ]
    expect(answers).toEqual(Array(4).fill({ kind: 'refused' }))
    expect((await audit('sign-in')).map(({ outcome }) => outcome)).toEqual(Array(4).fill('refused'))
  })

  it('survives a restart of the process', async () => {
    const { email } = await anAccount()
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    restart()
    expect((await browser.account()).email).toBe(email)
  })

  it('ends with the session, with the account, and with the day it was opened for', async () => {
    const { id, email } = await anAccount()
    const [one, two, three] = [new Browser(), new Browser(), new Browser()]
    for (const browser of [one, two, three]) await browser.signIn(email, PASSWORD)
    one.keep(await signOut(one.headers, id))
    expect(await accountOf(one.headers)).toBeNull()
    await db.session.updateMany({
      where: { id: (await two.account()).sessionId },
      data: { expiresAt: new Date(0) },
    })
    expect(await accountOf(two.headers)).toBeNull()
    await db.user.update({ where: { id }, data: { deactivatedAt: new Date() } })
    expect(await accountOf(three.headers)).toBeNull()
  })

  it('believes no cookie that it has not signed', async () => {
    const { id, email } = await anAccount()
    await new Browser().signIn(email, PASSWORD)
    const { token } = await db.session.findFirstOrThrow({ where: { userId: id } })
    for (const value of [token, `${token}.`, `${token}.${'A'.repeat(44)}`]) {
      const headers = new Headers({ cookie: `city-networks.session_token=${encodeURIComponent(value)}` })
      expect(await accountOf(headers)).toBeNull()
    }
  })
})

describe('the limit on signing in', () => {
  const wrongFrom = (address: string, email: string) => new Browser(address).signIn(email, 'not the password')

  it('holds over processes and restarts, and for accounts that do not exist as well', async () => {
    for (const { email } of [await anAccount(), { email: 'nobody@example.org' }]) {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        // Each from an address of its own: it is the account that is counted.
        expect((await wrongFrom(`198.51.100.${attempt}`, email)).kind).toBe('refused')
        restart()
      }
      const limited = await new Browser('203.0.113.9').signIn(email, PASSWORD)
      expect(limited.kind).toBe('limited')
    }
    expect((await audit('sign-in')).filter(({ outcome }) => outcome === 'limited')).toHaveLength(2)
  })

  it('ends when its window does', async () => {
    const { email } = await anAccount()
    for (let attempt = 0; attempt < 9; attempt += 1) await wrongFrom('198.51.100.1', email)
    await db.rateLimit.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect((await new Browser().signIn(email, PASSWORD)).kind).toBe('signed-in')
  })

  it('does not keep the owner out who signs in on a device of theirs', async () => {
    const { email } = await anAccount()
    const own = new Browser('192.0.2.1')
    await own.signIn(email, PASSWORD)
    for (let attempt = 0; attempt < 12; attempt += 1) await wrongFrom('198.51.100.1', email)
    expect((await new Browser('192.0.2.2').signIn(email, PASSWORD)).kind).toBe('limited')
    expect((await own.signIn(email, PASSWORD)).kind).toBe('signed-in')
  })

  it('counts for an address what it tries on many accounts, and nothing that was rightful', async () => {
    const { email } = await anAccount()
    const address = '198.51.100.20'
    for (let attempt = 0; attempt < 3; attempt += 1) await new Browser(address).signIn(email, PASSWORD)
    for (let attempt = 0; attempt < 39; attempt += 1) {
      expect(await takeAttempt(['sign-in', 'address', address], { max: 40, seconds: 900 })).toBe(0)
    }
    expect((await wrongFrom(address, 'nobody@example.org')).kind).toBe('refused')
    expect((await new Browser(address).signIn(email, PASSWORD)).kind).toBe('limited')
    expect((await new Browser('198.51.100.21').signIn(email, PASSWORD)).kind).toBe('signed-in')
  })
})
