import { beforeEach, describe, expect, it } from 'vitest'
import { setSecondFactorForAll } from '@/lib/auth/account'
import {
  confirmSecondFactor,
  dropSecondFactor,
  offerSecondFactor,
  renewRecoveryCodes,
  type SecondFactorOffer,
} from '@/lib/auth/own-account'
import { verifySecondFactor } from '@/lib/auth/sign-in'
import { db } from '@/lib/db/client'
import { anAccount, audit, Browser, PASSWORD, restart } from '../../support/accounts'
import { totpCode } from '../../support/totp'

beforeEach(restart)

const codeOf = ({ uri }: SecondFactorOffer) => totpCode(uri)

async function withSecondFactor() {
  const user = await anAccount()
  const browser = new Browser()
  await browser.signIn(user.email, PASSWORD)
  const offer = await offerSecondFactor(await browser.account(), browser.headers, PASSWORD)
  browser.keep(await confirmSecondFactor(await browser.account(), browser.headers, await codeOf(offer)))
  return { ...user, browser, offer }
}

async function enter(browser: Browser, code: string) {
  const result = await verifySecondFactor(browser.headers, code)
  if ('cookies' in result) browser.keep(result.cookies)
  return result.kind
}

describe('a second factor', () => {
  it('is on once a code of it was entered, and then the password alone opens no session', async () => {
    const { id, email, browser, offer } = await withSecondFactor()
    expect(await browser.account()).toMatchObject({ secondFactor: true })
    const other = new Browser()
    expect((await other.signIn(email, PASSWORD)).kind).toBe('second-factor')
    await expect(other.account()).rejects.toThrow()
    expect(await enter(other, '000 000')).toBe('refused')
    expect(await enter(other, await codeOf(offer))).toBe('signed-in')
    expect(await other.account()).toMatchObject({ id })
    expect((await audit()).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'sign-in done',
      'second-factor-on done',
      'second-factor refused',
      'sign-in done',
    ])
  })

  it('has recovery codes, each for once, and new ones replace them', async () => {
    const { email, browser, offer } = await withSecondFactor()
    const [first = '', second = ''] = offer.recoveryCodes
    const tryWith = async (code: string) => {
      const other = new Browser()
      await other.signIn(email, PASSWORD)
      return enter(other, code)
    }
    expect(await tryWith(first)).toBe('signed-in')
    expect(await tryWith(first)).toBe('refused')
    await renewRecoveryCodes(await browser.account(), browser.headers, PASSWORD)
    expect(await tryWith(second)).toBe('refused')
  })

  it('takes a code for one sign-in only: who has watched it being typed comes too late', async () => {
    const { id, email, offer } = await withSecondFactor()
    const code = await codeOf(offer)
    const [owner, watcher] = [new Browser(), new Browser('192.0.2.8')]
    await owner.signIn(email, PASSWORD)
    await watcher.signIn(email, PASSWORD)
    expect(await enter(owner, code)).toBe('signed-in')
    const sessions = await db.session.count({ where: { userId: id } })
    expect(await enter(watcher, code)).toBe('refused')
    await expect(watcher.account()).rejects.toThrow()
    expect(await db.session.count({ where: { userId: id } })).toBe(sessions)
    await expect(owner.account()).resolves.toMatchObject({ id })
  })

  it('takes five wrong codes for one password, and then asks for the password again', async () => {
    const { email, offer } = await withSecondFactor()
    const other = new Browser()
    await other.signIn(email, PASSWORD)
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await enter(other, '000000')).toBe('refused')
    expect(await enter(other, await codeOf(offer))).toBe('refused')
  })

  it('is asked of those of whom an administrator requires it, who can do nothing before', async () => {
    const { id, email } = await anAccount()
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    await db.user.update({ where: { id }, data: { twoFactorRequired: true } })
    expect(await browser.account()).toMatchObject({ secondFactorMissing: true })
    await db.user.update({ where: { id }, data: { twoFactorRequired: false } })
    expect(await browser.account()).toMatchObject({ secondFactorMissing: false })
    await setSecondFactorForAll(true)
    expect(await browser.account()).toMatchObject({ secondFactorMissing: true })
  })

  it('can be given up with the password, unless it is required', async () => {
    const { id, browser } = await withSecondFactor()
    await db.user.update({ where: { id }, data: { twoFactorRequired: true } })
    await expect(dropSecondFactor(await browser.account(), browser.headers, PASSWORD)).rejects.toMatchObject({
      reason: 'required',
    })
    await db.user.update({ where: { id }, data: { twoFactorRequired: false } })
    await expect(dropSecondFactor(await browser.account(), browser.headers, 'wrong')).rejects.toMatchObject({
      reason: 'wrong-password',
    })
    browser.keep(await dropSecondFactor(await browser.account(), browser.headers, PASSWORD))
    expect(await browser.account()).toMatchObject({ secondFactor: false })
  })
})
