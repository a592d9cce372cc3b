import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { CLIENT_ADDRESS_HEADER } from './client-address'
import { authSecret } from './secret'

/*
 * The library behind accounts. Nothing of it is reachable over HTTP: pages call server actions, which call the functions
 * of this folder, which call its server interface. So there is one door to close, and no open registration.
 */

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

const SECONDS_A_DAY = 86_400
/** Counted from signing in, not from the last visit. */
const SESSION_DAYS = 14
const RESET_SECONDS = 3600
const CHALLENGE_SECONDS = 600

/** Names of cookies begin with this; `__Host-` binds them to this host and to HTTPS, where the site has it. */
export function cookiePrefix(): string {
  return isSecure() ? '__Host-city-networks' : 'city-networks'
}

/** What every cookie of an account carries. */
export function cookieAttributes() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}

function isSecure(): boolean {
  return config().siteUrl.startsWith('https:')
}

function createAuth(secret: string) {
  return betterAuth({
    appName: 'City Networks',
    baseURL: config().siteUrl,
    secret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
    },
    // A link that sets a password is worth as much as one: only its digest is kept.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: SESSION_DAYS * SECONDS_A_DAY, disableSessionRefresh: true, freshAge: 0 },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await isActive(userId)) ? undefined : false) } },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(),
      defaultCookieAttributes: cookieAttributes(),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [twoFactor({ issuer: 'City Networks', twoFactorCookieMaxAge: CHALLENGE_SECONDS })],
  })
}

async function isActive(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } })
  return user !== null && user.deactivatedAt === null
}

export type Auth = ReturnType<typeof createAuth>

let made: Promise<Auth> | undefined

/** The process's one instance, made at first use: it needs the database. */
export function auth(): Promise<Auth> {
  made ??= authSecret()
    .then(createAuth)
    .catch((error: unknown) => {
      made = undefined
      throw error
    })
  return made
}

/** Forgets the instance, as a restart of the process does. */
export function forgetAuth(): void {
  made = undefined
}
