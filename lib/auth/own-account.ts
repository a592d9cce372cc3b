import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { localeSchema } from '@/lib/domain/vocabulary'
import type { SignedInAccount } from './account'
import { recordAudit } from './audit'
import { auth } from './auth'
import { counted } from './client-address'
import { type Device, deviceOf } from './device'
import { endLinks } from './password-links'
import { personName } from './person-name'
import { forgetAttempts, type LimitKey, takeAttempt } from './rate-limit'
import { AccountRefused } from './refused'

/* What everybody does with their own account. A password asked for again is limited, like signing in. */

export const profileSchema = z.object({
  name: personName,
  locale: localeSchema,
})

export async function changeProfile(
  account: SignedInAccount,
  profile: z.output<typeof profileSchema>,
): Promise<void> {
  await db.user.update({ where: { id: account.id }, data: profile })
}

/** Sets a new password and ends all other sessions and links. @returns `Set-Cookie` lines of the new session */
export async function changePassword(
  account: SignedInAccount,
  headers: Headers,
  { current, next }: { current: string; next: string },
): Promise<string[]> {
  const { api } = await auth()
  const cookies = await withPassword(account, headers, 'password-change', async () => {
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
    const answer = await api.changePassword({ body, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  })
  await endLinks(account.id)
  return cookies
}

export interface SessionView {
  id: string
  device: Device
  address: string | null
  since: Date
  lastSeen: Date
  /** The session of this very request. */
  here: boolean
}

/** Where somebody is signed in, the last one seen first. */
export async function listSessions(account: SignedInAccount): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId: account.id, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
  })
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.userAgent ?? ''),
    address: row.ipAddress ? counted(row.ipAddress) : null,
    since: row.createdAt,
    lastSeen: row.updatedAt,
    here: row.id === account.sessionId,
  }))
}

/** Ends one of one's own sessions, or all but the present one. */
export async function endSessions(account: SignedInAccount, headers: Headers, which: string): Promise<void> {
  const where = which === 'others' ? { id: { not: account.sessionId } } : { id: which }
  const { count } = await db.session.deleteMany({ where: { AND: [{ userId: account.id }, where] } })
  if (count === 0) return
  await recordAudit({
    action: 'session-end',
    outcome: 'done',
    userId: account.id,
    details: { count },
    headers,
  })
}

export interface SecondFactorOffer {
  /** `otpauth://…`, for the QR code. */
  uri: string
  /** The same key as text, in groups of four. */
  key: string
  recoveryCodes: string[]
}

/** Prepares a second factor; it holds once a code of it was entered. */
export async function offerSecondFactor(
  account: SignedInAccount,
  headers: Headers,
  password: string,
): Promise<SecondFactorOffer> {
  if (account.secondFactor) throw new AccountRefused('required')
  const { api } = await auth()
  const made = await withPassword(account, headers, null, () =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers }),
  )
  if (made.method !== 'totp') throw new Error('A second factor of another kind was made')
  const key = new URL(made.totpURI).searchParams.get('secret') ?? ''
  return { uri: made.totpURI, key: key.replace(/.{4}(?=.)/g, '$& '), recoveryCodes: made.backupCodes }
}

/** The first code of a new second factor. @returns `Set-Cookie` lines of the new session */
export async function confirmSecondFactor(
  account: SignedInAccount,
  headers: Headers,
  code: string,
): Promise<string[]> {
  const { api } = await auth()
  const key: LimitKey = ['second-factor', 'confirm', account.id]
  const seconds = await takeAttempt(key, PER_USER)
  if (seconds > 0) throw new AccountRefused('limited', seconds)
  try {
    const body = { code: code.replace(/\s/g, '') }
    const answer = await api.verifyTOTP({ body, headers, returnHeaders: true })
    await forgetAttempts(key)
    await recordAudit({ action: 'second-factor-on', outcome: 'done', userId: account.id, headers })
    return answer.headers.getSetCookie()
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    throw new AccountRefused('wrong-code')
  }
}

/** New recovery codes; those of before do not work any more. */
export async function renewRecoveryCodes(
  account: SignedInAccount,
  headers: Headers,
  password: string,
): Promise<string[]> {
  const { api } = await auth()
  const made = await withPassword(account, headers, 'recovery-codes', () =>
    api.generateBackupCodes({ body: { password }, headers }),
  )
  return made.backupCodes
}

/** Gives the second factor up, where nobody requires it. @returns `Set-Cookie` lines of the new session */
export async function dropSecondFactor(
  account: SignedInAccount,
  headers: Headers,
  password: string,
): Promise<string[]> {
  if (account.secondFactorRequired) throw new AccountRefused('required')
  const { api } = await auth()
  return withPassword(account, headers, 'second-factor-off', async () => {
    const answer = await api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  })
}

const PER_USER = { max: 10, seconds: 900 }

/** Does what needs the password again: counts the attempts, writes down what was done and what was refused. */
async function withPassword<Result>(
  { id }: SignedInAccount,
  headers: Headers,
  action: 'password-change' | 'recovery-codes' | 'second-factor-off' | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const key: LimitKey = ['password', 'user', id]
  const seconds = await takeAttempt(key, PER_USER)
  if (seconds > 0) throw new AccountRefused('limited', seconds)
  try {
    const result = await work()
    await forgetAttempts(key)
    if (action) await recordAudit({ action, outcome: 'done', userId: id, headers })
    return result
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    if (action) await recordAudit({ action, outcome: 'refused', userId: id, headers })
    throw new AccountRefused('wrong-password')
  }
}
