import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { recordAudit } from './audit'
import { auth, LONGEST_PASSWORD } from './auth'
import { clientAddress } from './client-address'
import { knownDevice, markOfDevice } from './known-device'
import { forgetAttempts, type LimitKey, returnAttempt, takeAttempt } from './rate-limit'

/** What came of an attempt; `cookies` are `Set-Cookie` lines for the browser. */
export type SignInResult =
  | { kind: 'signed-in'; cookies: string[]; userId: string }
  | { kind: 'second-factor'; cookies: string[] }
  | { kind: 'refused' }
  | { kind: 'limited'; seconds: number }

const QUARTER_HOUR = 900
/** One office shares an address, so it may err more often than one account. */
const PER_ADDRESS = { max: 40, seconds: QUARTER_HOUR }
const PER_ACCOUNT = { max: 8, seconds: QUARTER_HOUR }

const credentials = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(320)),
  password: z.string().min(1).max(LONGEST_PASSWORD),
})

/**
 * Signs in with e-mail address and password. Whether the account does not exist, has no password yet, is deactivated or
 * the password is wrong: the answer is the same, and so is the work, one password hash.
 */
export async function signIn(
  headers: Headers,
  input: { email: unknown; password: unknown },
): Promise<SignInResult> {
  const parsed = credentials.safeParse(input)
  if (!parsed.success) return { kind: 'refused' }
  const { email, password } = parsed.data

  const device = await knownDevice(headers, email)
  const keys: [LimitKey, LimitKey] = [
    ['sign-in', 'address', clientAddress(headers)],
    device ? ['sign-in', 'device', device] : accountKey(email),
  ]
  const seconds = Math.max(await takeAttempt(keys[0], PER_ADDRESS), await takeAttempt(keys[1], PER_ACCOUNT))
  if (seconds > 0) {
    await recordAudit({ action: 'sign-in', outcome: 'limited', subject: email, headers })
    return { kind: 'limited', seconds }
  }

  const { api } = await auth()
  try {
    const answer = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
    const cookies = answer.headers.getSetCookie()
    await Promise.all([returnAttempt(keys[0]), forgetAttempts(keys[1])])
    if ('twoFactorRedirect' in answer.response) return { kind: 'second-factor', cookies }
    const userId = answer.response.user.id
    await signedIn(userId, email, headers)
    return { kind: 'signed-in', userId, cookies: [...cookies, await markOfDevice(email)] }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    await recordAudit({ action: 'sign-in', outcome: 'refused', subject: email, headers })
    return { kind: 'refused' }
  }
}

/** The attempts of strangers on an account. */
export function accountKey(email: string): LimitKey {
  return ['sign-in', 'account', email]
}

/** A code is good for one sign-in (RFC 6238, 5.2): whoever has watched it being typed cannot use it again while it is valid. */
const ONCE = { max: 1, seconds: 180 }

/** After the password: the code of an authenticator app, or one of the recovery codes, which is used up by it. */
export async function verifySecondFactor(headers: Headers, input: unknown): Promise<SignInResult> {
  const parsed = z.string().max(50).safeParse(input)
  if (!parsed.success) return { kind: 'refused' }
  const code = parsed.data.replace(/\s/g, '')
  const key: LimitKey = ['second-factor', 'address', clientAddress(headers)]
  const seconds = await takeAttempt(key, PER_ADDRESS)
  if (seconds > 0) return { kind: 'limited', seconds }

  const { api } = await auth()
  const request = { body: { code }, headers, returnHeaders: true } as const
  const isTotp = /^\d{6}$/.test(code)
  try {
    const answer = isTotp ? await api.verifyTOTP(request) : await api.verifyBackupCode(request)
    const { id: userId, email } = answer.response.user
    if (isTotp && (await takeAttempt(['totp', userId, code], ONCE)) > 0) {
      await db.session.deleteMany({ where: { token: answer.response.token } })
      await recordAudit({ action: 'second-factor', outcome: 'refused', userId, headers })
      return { kind: 'refused' }
    }
    await returnAttempt(key)
    await signedIn(userId, email, headers)
    return {
      kind: 'signed-in',
      userId,
      cookies: [...answer.headers.getSetCookie(), await markOfDevice(email)],
    }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    await recordAudit({ action: 'second-factor', outcome: 'refused', headers })
    return error.statusCode === 429 ? { kind: 'limited', seconds: QUARTER_HOUR } : { kind: 'refused' }
  }
}

async function signedIn(userId: string, email: string, headers: Headers): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { lastSeenAt: new Date() } })
  await recordAudit({ action: 'sign-in', outcome: 'done', userId, subject: email, headers })
}

/** Ends the session of a request. */
export async function signOut(headers: Headers, userId: string | null): Promise<string[]> {
  const { api } = await auth()
  const answer = await api.signOut({ headers, returnHeaders: true })
  await recordAudit({ action: 'sign-out', outcome: 'done', userId, headers })
  return answer.headers.getSetCookie()
}
