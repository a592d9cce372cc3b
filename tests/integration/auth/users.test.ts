import { beforeEach, describe, expect, it } from 'vitest'
import { accountOf } from '@/lib/auth/account'
import { ensureAdministrator, makeAdministrator } from '@/lib/auth/administrators'
import { auditFilter, readAuditLog } from '@/lib/auth/audit-log'
import { endSessions, listSessions } from '@/lib/auth/own-account'
import { setPasswordByLink } from '@/lib/auth/password-links'
import type { Actor } from '@/lib/auth/permissions'
import { listUsers, networkChoices, readUser } from '@/lib/auth/user-list'
import {
  changeUser,
  deactivateUser,
  inviteUser,
  reactivateUser,
  removeSecondFactor,
  renewLink,
} from '@/lib/auth/users'
import { db } from '@/lib/db/client'
import { anAccount, audit, Browser, PASSWORD, restart } from '../../support/accounts'
import { aNetwork, apply } from '../../support/builders'
import { aUser } from '../../support/users'

const { headers } = new Browser()
const PERSON = {
  name: 'Zoé',
  email: 'zoe@example.org',
  locale: 'de',
  networks: [],
  secondFactorRequired: false,
} as const

let administrator: Actor
beforeEach(async () => {
  restart()
  administrator = await aUser('administrator')
})

describe('an invitation', () => {
  it('makes an account without a password, and a link in the language of its owner to set one', async () => {
    const { link, delivery } = await inviteUser(administrator, headers, {
      ...PERSON,
      networks: [],
      role: 'editor',
    })
    expect(delivery).toBe('not-configured')
    expect(new URL(link).pathname).toBe('/de/admin/set-password')
    const browser = new Browser()
    await setPasswordByLink(browser.headers, new URL(link).searchParams.get('token'), PASSWORD)
    expect((await browser.signIn(PERSON.email, PASSWORD)).kind).toBe('signed-in')
    expect(await browser.account()).toMatchObject({ role: 'editor', locale: 'de' })
  })

  it('assigns networks to network editors only', async () => {
    const network = aNetwork()
    await apply([network])
    const invite = (email: string, role: 'editor' | 'network-editor') =>
      inviteUser(administrator, headers, { ...PERSON, email, role, networks: [network.id] })
    await invite('a@example.org', 'network-editor')
    await invite('b@example.org', 'editor')
    const users = await listUsers(administrator, headers, 'fr')
    const networksOf = (email: string) =>
      users.find((user) => user.email === email)?.networks.map(({ id }) => id)
    expect(networksOf('a@example.org')).toEqual([network.id])
    expect(networksOf('b@example.org')).toEqual([])
  })

  it('leaves a network assigned that is withdrawn, and lets it be taken away', async () => {
    const network = aNetwork({ name: 'QuattroPole' })
    await apply([network])
    const { id } = await aUser('network-editor', [network.id])
    const retirement = { reason: 'error', successor: null } as const
    await apply([{ action: 'retire', type: 'organization', id: network.id, baseVersion: 1, retirement }])
    const save = (networks: string[]) =>
      changeUser(administrator, headers, id, { ...PERSON, role: 'network-editor', networks })
    const assigned = async () => (await readUser(administrator, headers, id, 'en')).networks
    await save([network.id])
    expect(await assigned()).toEqual([{ id: network.id, name: 'QuattroPole (withdrawn)' }])
    expect(await networkChoices('en', await assigned())).toEqual(await assigned())
    await save([])
    expect(await assigned()).toEqual([])
  })

  it('is refused for an address that has an account', async () => {
    const { email } = await anAccount()
    await expect(
      inviteUser(administrator, headers, { ...PERSON, networks: [], email, role: 'editor' }),
    ).rejects.toMatchObject({ reason: 'email-taken' })
  })

  it('can be renewed; the link of before ends', async () => {
    const made = await inviteUser(administrator, headers, { ...PERSON, networks: [], role: 'editor' })
    const renewed = await renewLink(administrator, headers, made.id)
    const token = (link: string) => new URL(link).searchParams.get('token')
    expect(await setPasswordByLink(headers, token(made.link), PASSWORD)).toBe(false)
    expect(await setPasswordByLink(headers, token(renewed.link), PASSWORD)).toBe(true)
  })
})

describe('deactivating a user', () => {
  it('ends sessions at once and keeps them out, until they are reactivated', async () => {
    const { id, email } = await anAccount()
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    await deactivateUser(administrator, headers, id)
    expect(await accountOf(browser.headers)).toBeNull()
    expect(await db.session.count()).toBe(0)
    expect((await browser.signIn(email, PASSWORD)).kind).toBe('refused')
    await expect(renewLink(administrator, headers, id)).rejects.toMatchObject({ reason: 'deactivated' })
    await reactivateUser(administrator, headers, id)
    expect((await browser.signIn(email, PASSWORD)).kind).toBe('signed-in')
  })

  it('never leaves the site without an administrator, even when two act at once', async () => {
    const other = await aUser('administrator')
    const one = administrator as Extract<Actor, { kind: 'user' }>
    const done = await Promise.allSettled([
      deactivateUser(one, headers, other.id),
      deactivateUser(other, headers, one.id),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(deactivateUser(one, headers, one.id)).rejects.toMatchObject({ reason: 'own-account' })
    const left = await db.user.findFirstOrThrow({ where: { deactivatedAt: null } })
    await expect(
      changeUser(administrator, headers, left.id, { ...PERSON, networks: [], role: 'editor' }),
    ).rejects.toMatchObject({ reason: 'last-administrator' })
  })
})

describe('what only administrators do', () => {
  it('is refused to every other role, by id, and written down', async () => {
    const target = await aUser('contributor')
    const input = { ...PERSON, networks: [], role: 'administrator' as const }
    for (const role of ['editor', 'network-editor', 'contributor'] as const) {
      const actor = await aUser(role)
      const attempts = [
        inviteUser(actor, headers, input),
        changeUser(actor, headers, target.id, input),
        changeUser(actor, headers, actor.id, input),
        deactivateUser(actor, headers, target.id),
        reactivateUser(actor, headers, target.id),
        renewLink(actor, headers, target.id),
        removeSecondFactor(actor, headers, target.id),
        listUsers(actor, headers, 'fr'),
        readAuditLog(actor, headers, auditFilter({})),
      ]
      for (const attempt of await Promise.allSettled(attempts)) {
        expect(attempt).toMatchObject({ status: 'rejected', reason: { reason: 'forbidden' } })
      }
      const refused = (await audit('permission')).filter(({ userId }) => userId === actor.id)
      expect(refused.map(({ outcome }) => outcome)).toEqual(Array(attempts.length).fill('refused'))
    }
    expect(await db.user.findUnique({ where: { id: target.id } })).toMatchObject({ role: 'contributor' })
    expect(await db.user.count({ where: { role: 'administrator' } })).toBe(1)
  })
})

describe('one’s own sessions', () => {
  it('can be listed and ended, and nobody else’s', async () => {
    const { email } = await anAccount()
    const stranger = await anAccount()
    const [here, there, other] = [new Browser('192.0.2.1'), new Browser('192.0.2.2'), new Browser()]
    await here.signIn(email, PASSWORD)
    await there.signIn(email, PASSWORD)
    await other.signIn(stranger.email, PASSWORD)
    const account = await here.account()
    const sessions = await listSessions(account)
    expect(sessions.map((session) => [session.address, session.here]).sort()).toEqual([
      ['192.0.2.1', true],
      ['192.0.2.2', false],
    ])
    expect(sessions[0]?.device).toEqual({ browser: 'Firefox', system: 'Linux' })
    await endSessions(account, here.headers, (await other.account()).sessionId)
    expect(await accountOf(other.headers)).not.toBeNull()
    await endSessions(account, here.headers, 'others')
    expect(await accountOf(there.headers)).toBeNull()
    expect(await accountOf(here.headers)).not.toBeNull()
  })
})

describe('the first administrator', () => {
  it('is made where there is none, with a password that is known only once', async () => {
    await db.user.deleteMany()
    const made = await ensureAdministrator(db, null)
    if (!made) throw new Error('none was made')
    expect((await new Browser().signIn(made.email, made.password)).kind).toBe('signed-in')
    expect(await ensureAdministrator(db, null)).toBeNull()
    expect(await db.user.count()).toBe(1)
  })

  it('has the configured credentials, where there are some', async () => {
    await db.user.deleteMany()
    await ensureAdministrator(db, { email: 'Chef@example.org', password: PASSWORD })
    expect((await new Browser().signIn('chef@example.org', PASSWORD)).kind).toBe('signed-in')
  })

  it('who is locked out gets in again: active, with a new password, without second factor', async () => {
    const { id, email } = await anAccount('contributor')
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    await db.user.update({ where: { id }, data: { deactivatedAt: new Date(), twoFactorEnabled: true } })
    await makeAdministrator(db, { email, password: 'a password from the server' })
    expect(await accountOf(browser.headers)).toBeNull()
    expect((await browser.signIn(email, 'a password from the server')).kind).toBe('signed-in')
    expect(await browser.account()).toMatchObject({ role: 'administrator' })
  })
})
