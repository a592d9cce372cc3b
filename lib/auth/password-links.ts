import { randomBytes } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { accountMail } from '@/lib/mail/account-mails'
import { type Delivery, sendMail } from '@/lib/mail/send'
import { toUserLocale } from './account'
import { recordAudit } from './audit'
import { auth, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth'
import { clientAddress } from './client-address'
import { forgetAttempts, takeAttempt } from './rate-limit'
import { accountKey } from './sign-in'

/*
 * Links with which somebody sets a password: after an invitation, or when it is forgotten. Each works once and ends by
 * itself; setting a password ends all others and every session.
 */

const HOUR = 3600
const LIFE_SECONDS = { invitation: 7 * 24 * HOUR, reset: HOUR }

export type LinkKind = keyof typeof LIFE_SECONDS

/** A link, and whether the mail with it has gone out: if not, whoever asked for it hands it over. */
export interface PasswordLink {
  link: string
  until: Date
  delivery: Delivery
}

/** Makes a link for a user and sends it to them, in their language. */
export async function sendPasswordLink(userId: string, kind: LinkKind): Promise<PasswordLink> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const locale = toUserLocale(user.locale)
  const token = randomBytes(24).toString('base64url')
  const until = new Date(Date.now() + LIFE_SECONDS[kind] * 1000)
  const { internalAdapter } = await (await auth()).$context
  await internalAdapter.createVerificationValue({
    value: userId,
    identifier: identifierOf(token),
    expiresAt: until,
  })
  const link = `${config().siteUrl}/${locale}/admin/set-password?token=${token}`
  const mail = accountMail({ kind, to: user.email, name: user.name, locale, link, until })
  return { link, until, delivery: await sendMail(mail) }
}

/** The name under which the library looks for the token of a reset. */
function identifierOf(token: string): string {
  return `reset-password:${token}`
}

const PER_ADDRESS = { max: 10, seconds: HOUR }
const PER_ACCOUNT = { max: 3, seconds: HOUR }

/**
 * Somebody says that a password is forgotten. What is done about it, if anything, is done after the answer, so that
 * neither the answer nor its time tells whether the account exists.
 */
export async function requestReset(
  headers: Headers,
  input: unknown,
): Promise<
  | { kind: 'limited'; seconds: number }
  | { kind: 'invalid' }
  | { kind: 'accepted'; later: () => Promise<void> }
> {
  const parsed = z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(320)).safeParse(input)
  if (!parsed.success) return { kind: 'invalid' }
  const email = parsed.data
  const seconds = await takeAttempt(['reset', 'address', clientAddress(headers)], PER_ADDRESS)
  if (seconds > 0) return { kind: 'limited', seconds }
  const tooOften = (await takeAttempt(['reset', 'account', email], PER_ACCOUNT)) > 0
  return { kind: 'accepted', later: () => answerReset(email, tooOften, headers) }
}

async function answerReset(email: string, tooOften: boolean, headers: Headers): Promise<void> {
  const user = await db.user.findUnique({ where: { email } })
  const known = user !== null && user.deactivatedAt === null
  if (known && !tooOften) await sendPasswordLink(user.id, 'reset')
  await recordAudit({
    action: 'password-reset-request',
    outcome: tooOften ? 'limited' : known ? 'done' : 'refused',
    userId: user?.id,
    subject: email,
    headers,
  })
}

/** Whose password a link sets; null when it is used up, has ended, or the user is deactivated. */
export async function ownerOfLink(
  token: unknown,
): Promise<{ id: string; email: string; name: string } | null> {
  const parsed = tokenSchema.safeParse(token)
  if (!parsed.success) return null
  const { internalAdapter } = await (await auth()).$context
  const found = await internalAdapter.findVerificationValue(identifierOf(parsed.data))
  if (!found || found.expiresAt.getTime() < Date.now()) return null
  const user = await db.user.findUnique({ where: { id: found.value } })
  return user && !user.deactivatedAt ? { id: user.id, email: user.email, name: user.name } : null
}

const tokenSchema = z.string().regex(/^[\w-]{20,64}$/)

export const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD)

/** Sets the password of a link's owner and uses the link up. False when the link does not work (any more). */
export async function setPasswordByLink(
  headers: Headers,
  token: unknown,
  password: string,
): Promise<boolean> {
  const owner = await ownerOfLink(token)
  if (!owner) return false
  const { api } = await auth()
  try {
    await api.resetPassword({ body: { token: String(token), newPassword: password } })
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return false
  }
  await endLinks(owner.id)
  await forgetAttempts(accountKey(owner.email))
  await db.user.update({ where: { id: owner.id }, data: { emailVerified: true } })
  await recordAudit({
    action: 'password-reset',
    outcome: 'done',
    userId: owner.id,
    subject: owner.email,
    headers,
  })
  return true
}

/** Ends all links of a user, and signing in that has not got beyond the password. */
export async function endLinks(userId: string): Promise<void> {
  await db.verification.deleteMany({ where: { value: userId } })
}
