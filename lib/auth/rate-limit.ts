import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'

/** So many attempts in so many seconds. */
export interface Limit {
  max: number
  seconds: number
}

/** What is limited: the name of the action, and whom or where it is counted for. */
export type LimitKey = readonly [action: string, ...parts: string[]]

/**
 * Counts an attempt, in the database: the count survives a restart and holds over all processes. Whoever is over the
 * limit waits until the window ends, counted from its first attempt.
 * @returns 0, or how many seconds to wait before the next attempt
 */
export async function takeAttempt(key: LimitKey, { max, seconds }: Limit): Promise<number> {
  await removeExpired()
  const rows = await db.$queryRaw<{ count: number; wait: number }[]>`
    INSERT INTO rate_limit (key, count, expires_at)
    VALUES (${digest(key)}, 1, now() + make_interval(secs => ${seconds}::double precision))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN rate_limit.expires_at <= now() THEN 1 ELSE least(rate_limit.count, ${max}) + 1 END,
      expires_at = CASE WHEN rate_limit.expires_at <= now() THEN excluded.expires_at ELSE rate_limit.expires_at END
    RETURNING count, ceil(extract(epoch FROM expires_at - now()))::int AS wait`
  const row = rows[0]
  return row && row.count > max ? Math.max(1, row.wait) : 0
}

/** Takes an attempt back that turned out to be a rightful one. */
export async function returnAttempt(key: LimitKey): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: digest(key), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

/** Forgets all attempts: who was limited has shown another proof of who they are. */
export async function forgetAttempts(key: LimitKey): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: digest(key) } })
}

/** Names and addresses are not kept, only whether they are the same. */
function digest(key: LimitKey): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url')
}

const CLEANING_MS = 60_000
let cleanedAt = Number.NEGATIVE_INFINITY

async function removeExpired(): Promise<void> {
  if (performance.now() - cleanedAt < CLEANING_MS) return
  cleanedAt = performance.now()
  await db.rateLimit.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - CLEANING_MS) } } })
}
