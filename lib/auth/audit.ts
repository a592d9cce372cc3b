import { db } from '@/lib/db/client'
import { clientAddress } from './client-address'

/** What is written down, by the name under which the audit page shows it. */
const AUDIT_ACTIONS = [
  'sign-in',
  'second-factor',
  'sign-out',
  'password-change',
  'password-reset-request',
  'password-reset',
  'second-factor-on',
  'second-factor-off',
  'recovery-codes',
  'session-end',
  'user-create',
  'user-invite',
  'user-change',
  'user-deactivate',
  'user-reactivate',
  'user-link',
  'settings-change',
  'permission',
] as const

/** The write path writes down by itself what it refuses (`lib/changes/transaction.ts`). */
export const LOGGED_ACTIONS = [...AUDIT_ACTIONS, 'change'] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export const AUDIT_OUTCOMES = ['done', 'refused', 'limited'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

export interface AuditInput {
  action: AuditAction
  outcome: AuditOutcome
  /** Who did it, where that is known. */
  userId?: string | null
  /** To whom or to what: a user's e-mail address, a record, an action. */
  subject?: string
  details?: Record<string, string | number | boolean | readonly string[] | null>
  /** Of the request, for the address it came from. */
  headers?: Headers
}

const LONGEST_SUBJECT = 300

/**
 * Writes down what happened to an account or to a right. Call it outside of a transaction: a refusal rolls its
 * transaction back, and has to stay.
 */
export async function recordAudit({ action, outcome, userId, subject, details, headers }: AuditInput) {
  await db.auditEntry.create({
    data: {
      action,
      outcome,
      userId: userId ?? null,
      subject: subject?.replaceAll('\0', '').slice(0, LONGEST_SUBJECT) ?? null,
      ipAddress: headers ? clientAddress(headers) : null,
      ...(details ? { details } : {}),
    },
  })
}
