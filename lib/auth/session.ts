import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { accountOf, type SignedInAccount } from './account'
import { recordAudit } from './audit'
import { PATH_HEADER, safeNext } from './next-address'
import { type Actor, can, type SiteAction } from './permissions'

/*
 * Who asks, for pages, actions and route handlers. Every page and every action of the admin calls one of these itself:
 * a layout is drawn apart from its pages, so it protects nothing.
 */

export interface SignedInUser {
  id: string
  name: string
  email: string
  role: UserRole
  locale: Locale
  /** Ids of the networks that a network editor may change. */
  networks: readonly string[]
}

/** The account of this request, once a request. For the pages of the account itself; others ask `currentUser`. */
export const currentAccount = cache(
  async (): Promise<SignedInAccount | null> => accountOf(new Headers(await headers())),
)

/** Who is signed in. Null also for those who still have to set up the second factor that is asked of them. */
export async function currentUser(): Promise<SignedInUser | null> {
  const account = await currentAccount()
  return account && !account.secondFactorMissing ? account : null
}

/** Who is signed in; leads everybody else to the sign-in page, and back here afterwards. */
export async function requireUser(locale: Locale): Promise<SignedInUser> {
  const account = await requireAccount(locale)
  if (account.secondFactorMissing) redirect(`/${locale}/admin/account/second-factor`)
  return account
}

/** `requireUser` for the pages on which a missing second factor is set up. */
export async function requireAccount(locale: Locale): Promise<SignedInAccount> {
  const account = await currentAccount()
  if (account) return account
  const next = safeNext((await headers()).get(PATH_HEADER))
  redirect(`/${locale}/admin/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`)
}

/**
 * Who is signed in, if they may do this; for everybody else there is nothing here, and the attempt is written down.
 */
export async function requirePermission(locale: Locale, action: SiteAction): Promise<SignedInUser> {
  const user = await requireUser(locale)
  if (can(actorOf(user), action)) return user
  await recordRefusal(user, action)
  notFound()
}

/** Writes down that somebody tried what their role does not allow. */
async function recordRefusal(user: SignedInUser, subject: string): Promise<void> {
  const requested = new Headers(await headers())
  await recordAudit({
    action: 'permission',
    outcome: 'refused',
    userId: user.id,
    subject,
    headers: requested,
  })
}

/** Who acts, as the write path asks for it. */
export function actorOf(user: SignedInUser): Actor {
  return { kind: 'user', id: user.id, role: user.role, networks: user.networks }
}

/** Hands `Set-Cookie` lines to the browser; in actions and route handlers only. */
export async function keepCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    for (const [name, cookie] of parseSetCookieHeader(line))
      jar.set(name, cookie.value, toCookieOptions(cookie))
  }
}
