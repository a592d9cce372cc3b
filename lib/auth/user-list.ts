import { db } from '@/lib/db/client'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { toRole, toUserLocale } from './account'
import type { Actor } from './permissions'
import { AccountRefused } from './refused'
import { mayManage } from './users'

/** A user as administrators see them. */
export interface UserView {
  id: string
  name: string
  email: string
  role: UserRole
  locale: Locale
  networks: { id: string; name: string }[]
  state: 'active' | 'invited' | 'deactivated'
  secondFactor: 'on' | 'required' | 'off'
  secondFactorRequired: boolean
  lastSeenAt: Date | null
}

export interface NetworkChoice {
  id: string
  name: string
}

const select = {
  id: true,
  name: true,
  email: true,
  role: true,
  locale: true,
  twoFactorEnabled: true,
  twoFactorRequired: true,
  deactivatedAt: true,
  lastSeenAt: true,
  accounts: { select: { id: true } },
  networks: {
    select: { network: { select: { id: true, acronym: true, organization: { select: { name: true } } } } },
  },
} as const

/** All users, by name; those without access last. */
export async function listUsers(actor: Actor, headers: Headers, locale: Locale): Promise<UserView[]> {
  await mayManage(actor, headers, 'user-change')
  const users = await db.user.findMany({ select })
  const { compare } = collator(locale)
  return users
    .map(userView)
    .sort(
      (a, b) =>
        Number(a.state === 'deactivated') - Number(b.state === 'deactivated') || compare(a.name, b.name),
    )
}

/** @throws AccountRefused where there is no such user */
export async function readUser(actor: Actor, headers: Headers, id: string): Promise<UserView> {
  await mayManage(actor, headers, 'user-change', id)
  const user = await db.user.findUnique({ where: { id }, select })
  if (!user) throw new AccountRefused('missing')
  return userView(user)
}

/** The networks that can be assigned, by name. */
export async function networkChoices(locale: Locale): Promise<NetworkChoice[]> {
  const networks = await db.network.findMany({
    select: { id: true, acronym: true, organization: { select: { name: true } } },
  })
  const { compare } = collator(locale)
  return networks.map(networkName).sort((a, b) => compare(a.name, b.name))
}

interface NetworkRow {
  id: string
  acronym: string | null
  organization: { name: string }
}

function networkName({ id, acronym, organization }: NetworkRow): NetworkChoice {
  const { name } = organization
  return { id, name: acronym && acronym !== name ? `${name} (${acronym})` : name }
}

interface UserRow {
  id: string
  name: string
  email: string
  role: string
  locale: string
  twoFactorEnabled: boolean
  twoFactorRequired: boolean
  deactivatedAt: Date | null
  lastSeenAt: Date | null
  accounts: readonly unknown[]
  networks: readonly { network: NetworkRow }[]
}

function userView(user: UserRow): UserView {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: toRole(user.role),
    locale: toUserLocale(user.locale),
    networks: user.networks.map(({ network }) => networkName(network)),
    state: user.deactivatedAt ? 'deactivated' : user.accounts.length === 0 ? 'invited' : 'active',
    secondFactor: user.twoFactorEnabled ? 'on' : user.twoFactorRequired ? 'required' : 'off',
    secondFactorRequired: user.twoFactorRequired,
    lastSeenAt: user.lastSeenAt,
  }
}
