import { db } from '@/lib/db/client'
import { AUDIT_OUTCOMES, LOGGED_ACTIONS, recordAudit } from './audit'
import { type Actor, can } from './permissions'
import { AccountRefused } from './refused'

const PAGE_SIZE = 50

export interface AuditFilter {
  action: string | null
  outcome: string | null
  /** Part of a name, an e-mail address, or of what was acted on. */
  text: string | null
  page: number
}

export interface AuditView {
  id: string
  at: Date
  action: string
  outcome: string
  /** Who did it; null where that is not known, or the account is gone. */
  user: string | null
  subject: string | null
  address: string | null
  details: string | null
}

/** Reads a filter from an address; what is not on a list is left out. */
export function auditFilter(query: Record<string, string | string[] | undefined>): AuditFilter {
  const one = (name: string) => [query[name] ?? ''].flat()[0]?.replaceAll('\0', '').trim().slice(0, 200) ?? ''
  const page = Number.parseInt(one('page'), 10)
  return {
    action: LOGGED_ACTIONS.find((known) => known === one('action')) ?? null,
    outcome: AUDIT_OUTCOMES.find((known) => known === one('outcome')) ?? null,
    text: one('q') || null,
    page: page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** One page of the audit log, newest first. */
export async function readAuditLog(
  actor: Actor,
  headers: Headers,
  { action, outcome, text, page }: AuditFilter,
): Promise<{ entries: AuditView[]; total: number; pages: number; page: number }> {
  if (!can(actor, 'read-audit')) {
    const userId = actor.kind === 'user' ? actor.id : null
    await recordAudit({ action: 'permission', outcome: 'refused', userId, subject: 'read-audit', headers })
    throw new AccountRefused('forbidden')
  }
  const contains = text ? { contains: text, mode: 'insensitive' as const } : undefined
  const where = {
    ...(action ? { action } : {}),
    ...(outcome ? { outcome } : {}),
    ...(contains
      ? { OR: [{ subject: contains }, { user: { name: contains } }, { user: { email: contains } }] }
      : {}),
  }
  const total = await db.auditEntry.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const shown = Math.min(page, pages)
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (shown - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { user: { select: { name: true } } },
  })
  return {
    total,
    pages,
    page: shown,
    entries: rows.map((row) => ({
      id: row.id,
      at: row.at,
      action: row.action,
      outcome: row.outcome,
      user: row.user?.name ?? null,
      subject: row.subject,
      address: row.ipAddress,
      details: detailText(row.details),
    })),
  }
}

function detailText(details: unknown): string | null {
  if (typeof details !== 'object' || details === null) return null
  const parts = Object.entries(details).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return text === '' ? [] : [`${name}: ${text}`]
  })
  return parts.length > 0 ? parts.join(' · ') : null
}
