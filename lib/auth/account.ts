import { db } from '@/lib/db/client'
import { type Locale, localeSchema, USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE } from '@/lib/i18n/routing'
import { auth } from './auth'

/** The account of a request, with the rights that it has at this moment: they are read from the database each time. */
export interface SignedInAccount {
  id: string
  name: string
  email: string
  role: UserRole
  locale: Locale
  /** Ids of the networks that a network editor may change. */
  networks: readonly string[]
  sessionId: string
  secondFactor: boolean
  /** A second factor is asked for, so that it cannot be given up. */
  secondFactorRequired: boolean
  /** A second factor is asked for and not set up yet: the account may do nothing else. */
  secondFactorMissing: boolean
}

/** How old what is known about the last visit may get: reading a page is not worth a write each time. */
const SEEN_MS = 5 * 60_000

/** Whose session the cookies of a request carry; null without one, and when it has ended or the user is deactivated. */
export async function accountOf(headers: Headers): Promise<SignedInAccount | null> {
  if (!headers.get('cookie')?.includes('city-networks')) return null
  const { api } = await auth()
  const found = await api.getSession({ headers })
  if (!found) return null
  const [user, everybody] = await Promise.all([
    db.user.findUnique({
      where: { id: found.session.userId },
      include: { networks: { select: { networkId: true } } },
    }),
    secondFactorForAll(),
  ])
  if (!user || user.deactivatedAt) return null
  const secondFactorRequired = user.twoFactorRequired || everybody
  if (Date.now() - found.session.updatedAt.getTime() > SEEN_MS) await seen(user.id, found.session.id)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: toRole(user.role),
    locale: toUserLocale(user.locale),
    networks: user.networks.map(({ networkId }) => networkId),
    sessionId: found.session.id,
    secondFactor: user.twoFactorEnabled,
    secondFactorRequired,
    secondFactorMissing: !user.twoFactorEnabled && secondFactorRequired,
  }
}

const SECOND_FACTOR_KEY = 'second-factor-for-all'

/** Whether everybody has to use a second factor. */
export async function secondFactorForAll(): Promise<boolean> {
  const kept = await db.setting.findUnique({ where: { key: SECOND_FACTOR_KEY } })
  return kept?.value === true
}

export async function setSecondFactorForAll(required: boolean): Promise<void> {
  await db.setting.upsert({
    where: { key: SECOND_FACTOR_KEY },
    create: { key: SECOND_FACTOR_KEY, value: required },
    update: { value: required },
  })
}

/** The least role for what the database should not hold; its check constraint says that it does not. */
export function toRole(role: string): UserRole {
  return USER_ROLES.find((known) => known === role) ?? 'contributor'
}

/** The language of a user; the default one for what the site does not speak (any more). */
export function toUserLocale(locale: string): Locale {
  return localeSchema.catch(DEFAULT_LOCALE).parse(locale)
}

async function seen(userId: string, sessionId: string): Promise<void> {
  const now = new Date()
  await db.user.updateMany({ where: { id: userId }, data: { lastSeenAt: now } })
  await db.session.updateMany({ where: { id: sessionId }, data: { updatedAt: now } })
}
