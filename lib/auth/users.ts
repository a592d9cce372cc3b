import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { db, type Transaction } from '@/lib/db/client'
import { localeSchema, USER_ROLES } from '@/lib/domain/vocabulary'
import { type AuditAction, type AuditInput, recordAudit } from './audit'
import { endLinks, type LinkKind, type PasswordLink, sendPasswordLink } from './password-links'
import { type Actor, can } from './permissions'
import { personName } from './person-name'
import { AccountRefused } from './refused'

/*
 * What administrators do with the accounts of others. Each function asks for the permission itself, whoever calls it,
 * and writes down what was done and what was refused.
 */

export const userSchema = z.object({
  name: personName,
  role: z.enum(USER_ROLES),
  locale: localeSchema,
  /** Ids of networks; they count for the role `network-editor` only. */
  networks: z.array(z.uuid()).max(1000).default([]),
  secondFactorRequired: z.boolean().default(false),
})

/** In the order of the form, so that what is wrong is named in it. */
export const invitationSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(320)),
  ...userSchema.shape,
})

type UserInput = z.output<typeof userSchema>

/** Makes an account without a password and sends its owner the link to set one. */
export async function inviteUser(
  actor: Actor,
  headers: Headers,
  input: z.output<typeof invitationSchema>,
): Promise<PasswordLink & { id: string }> {
  await mayManage(actor, headers, 'user-invite', input.email)
  const id = randomUUID()
  const { networks, secondFactorRequired, ...rest } = input
  await db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email } })) throw new AccountRefused('email-taken')
    await tx.user.create({ data: { id, ...rest, twoFactorRequired: secondFactorRequired } })
    await assign(tx, id, rightsOf(input))
  })
  await note(actor, headers, 'user-invite', input.email, { role: input.role, networks })
  return { id, ...(await sendPasswordLink(id, 'invitation')) }
}

/** Changes name, language and rights. New rights hold from the user's next request on. */
export async function changeUser(
  actor: Actor,
  headers: Headers,
  id: string,
  input: UserInput,
): Promise<void> {
  await mayManage(actor, headers, 'user-change', id)
  const { networks: _, secondFactorRequired, ...rest } = input
  const user = await db.$transaction(async (tx) => {
    const before = await lockUser(tx, id)
    if (before.role === 'administrator' && input.role !== 'administrator') await keepAnAdministrator(tx, id)
    await tx.user.update({ where: { id }, data: { ...rest, twoFactorRequired: secondFactorRequired } })
    await assign(tx, id, rightsOf(input))
    return before
  })
  await note(actor, headers, 'user-change', user.email, {
    before: user.role,
    role: input.role,
    networks: rightsOf(input),
    secondFactorRequired,
  })
}

/** Takes all access away at once: sessions, links, and signing in. What the user has written stays. */
export async function deactivateUser(actor: Actor, headers: Headers, id: string): Promise<void> {
  await mayManage(actor, headers, 'user-deactivate', id)
  if (actor.kind === 'user' && actor.id === id) throw new AccountRefused('own-account')
  const user = await db.$transaction(async (tx) => {
    const before = await lockUser(tx, id)
    if (before.role === 'administrator') await keepAnAdministrator(tx, id)
    await tx.user.update({ where: { id }, data: { deactivatedAt: new Date() } })
    await tx.session.deleteMany({ where: { userId: id } })
    return before
  })
  await endLinks(id)
  await note(actor, headers, 'user-deactivate', user.email)
}

/** Gives access back; the password is the one of before. */
export async function reactivateUser(actor: Actor, headers: Headers, id: string): Promise<void> {
  await mayManage(actor, headers, 'user-reactivate', id)
  const user = await db.$transaction(async (tx) => {
    const before = await lockUser(tx, id)
    await tx.user.update({ where: { id }, data: { deactivatedAt: null } })
    return before
  })
  await note(actor, headers, 'user-reactivate', user.email)
}

/** A new link to set a password: a longer one for whoever has never set one. */
export async function renewLink(actor: Actor, headers: Headers, id: string): Promise<PasswordLink> {
  await mayManage(actor, headers, 'user-link', id)
  const user = await db.user.findUnique({ where: { id }, include: { accounts: { select: { id: true } } } })
  if (!user) throw new AccountRefused('missing')
  if (user.deactivatedAt) throw new AccountRefused('deactivated')
  const kind: LinkKind = user.accounts.length === 0 ? 'invitation' : 'reset'
  await endLinks(id)
  await note(actor, headers, 'user-link', user.email)
  return sendPasswordLink(id, kind)
}

/** Takes the second factor away from somebody who has lost it, and ends their sessions. */
export async function removeSecondFactor(actor: Actor, headers: Headers, id: string): Promise<void> {
  await mayManage(actor, headers, 'second-factor-off', id)
  const user = await db.$transaction(async (tx) => {
    const before = await lockUser(tx, id)
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await tx.session.deleteMany({ where: { userId: id } })
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } })
    return before
  })
  await note(actor, headers, 'second-factor-off', user.email)
}

/** Throws where the actor may not manage users, and writes that down. */
export async function mayManage(
  actor: Actor,
  headers: Headers,
  action: AuditAction,
  subject?: string,
): Promise<void> {
  if (can(actor, 'manage-users')) return
  await recordAudit({
    action: 'permission',
    outcome: 'refused',
    userId: actor.kind === 'user' ? actor.id : null,
    subject: subject ? `${action} ${subject}` : action,
    headers,
  })
  throw new AccountRefused('forbidden')
}

function note(
  actor: Actor,
  headers: Headers,
  action: AuditAction,
  subject: string,
  details?: AuditInput['details'],
): Promise<void> {
  const userId = actor.kind === 'user' ? actor.id : null
  return recordAudit({ action, outcome: 'done', userId, subject, headers, ...(details ? { details } : {}) })
}

async function lockUser(tx: Transaction, id: string): Promise<{ email: string; role: string }> {
  const rows = await tx.$queryRaw<{ email: string; role: string }[]>`
    SELECT email, role FROM "user" WHERE id = ${id} FOR UPDATE`
  if (!rows[0]) throw new AccountRefused('missing')
  return rows[0]
}

/** Somebody has to be left who can let others in. Two administrators who demote each other wait for each other here. */
async function keepAnAdministrator(tx: Transaction, except: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role = 'administrator' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`
  if (!rows.some(({ id }) => id !== except)) throw new AccountRefused('last-administrator')
}

/** Networks are kept for network editors only, so that a later change of role grants nothing unseen. */
function rightsOf({ role, networks }: UserInput): string[] {
  return role === 'network-editor' ? networks : []
}

/** Withdrawn networks that were assigned before may stay: they count again once they are back. */
async function assign(tx: Transaction, userId: string, networks: readonly string[]): Promise<void> {
  const chosen = [...networks]
  await tx.userNetwork.deleteMany({ where: { userId, networkId: { notIn: chosen } } })
  const known = await tx.network.findMany({ where: { id: { in: chosen } }, select: { id: true } })
  await tx.userNetwork.createMany({
    data: known.map(({ id }) => ({ userId, networkId: id })),
    skipDuplicates: true,
  })
}
