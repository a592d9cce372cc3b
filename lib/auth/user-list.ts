import { db } from '@/lib/db/client'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
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
    select: {
      network: {
        select: {
          id: true,
          label: true,
          organization: { select: { name: true, network: { select: { acronym: true } } } },
        },
      },
    },
  },
} as const

/** All users, by name; those without access last. */
export async function listUsers(actor: Actor, headers: Headers, locale: Locale): Promise<UserView[]> {
  await mayManage(actor, headers, 'user-change')
  const users = await db.user.findMany({ select })
  const { compare } = collator(locale)
  return users
    .map((user) => userView(user, locale))
    .sort(
      (a, b) =>
        Number(a.state === 'deactivated') - Number(b.state === 'deactivated') || compare(a.name, b.name),
    )
}

/** @throws AccountRefused where there is no such user */
export async function readUser(
  actor: Actor,
  headers: Headers,
  id: string,
  locale: Locale,
): Promise<UserView> {
  await mayManage(actor, headers, 'user-change', id)
  const user = await db.user.findUnique({ where: { id }, select })
  if (!user) throw new AccountRefused('missing')
  return userView(user, locale)
}

/**
 * The networks that can be assigned, by name.
 * @param assigned those that somebody has already: withdrawn ones among them can be left or taken away
 */
export async function networkChoices(
  locale: Locale,
  assigned: readonly NetworkChoice[] = [],
): Promise<NetworkChoice[]> {
  const networks = await db.network.findMany({
    select: { id: true, acronym: true, organization: { select: { name: true } } },
  })
  const choices = networks.map(({ id, acronym, organization }) => ({
    id,
    name: networkName(organization.name, acronym),
  }))
  const { compare } = collator(locale)
  const all = new Map([...assigned, ...choices].map((choice) => [choice.id, choice]))
  return [...all.values()].sort((a, b) => compare(a.name, b.name))
}

function networkName(name: string, acronym: string | null = null): string {
  return acronym && acronym !== name ? `${name} (${acronym})` : name
}

/** A network as it was assigned; of one that is withdrawn, the record is what is left. */
interface AssignedRow {
  id: string
  label: string
  organization: { name: string; network: { acronym: string | null } | null } | null
}

function assignedNetwork({ id, label, organization }: AssignedRow, locale: Locale): NetworkChoice {
  const name = organization
    ? networkName(organization.name, organization.network?.acronym)
    : translator(locale, 'AdminUsers')('withdrawnNetwork', { name: label })
  return { id, name }
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
  networks: readonly { network: AssignedRow }[]
}

function userView(user: UserRow, locale: Locale): UserView {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: toRole(user.role),
    locale: toUserLocale(user.locale),
    networks: user.networks.map(({ network }) => assignedNetwork(network, locale)),
    state: user.deactivatedAt ? 'deactivated' : user.accounts.length === 0 ? 'invited' : 'active',
    secondFactor: user.twoFactorEnabled ? 'on' : user.twoFactorRequired ? 'required' : 'off',
    secondFactorRequired: user.twoFactorRequired,
    lastSeenAt: user.lastSeenAt,
  }
}
