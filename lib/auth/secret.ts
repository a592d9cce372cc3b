import { randomBytes } from 'node:crypto'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'

const KEY = 'auth-secret'

/**
 * What signs sessions and encrypts second factors: the configured secret, or one that is made once and kept in the
 * database, so that sessions survive a restart and every process knows it.
 */
export async function authSecret(): Promise<string> {
  const configured = config().authSecret
  if (configured) return configured
  const made = randomBytes(48).toString('base64url')
  // Of two processes that start together one writes; both read what was written.
  await db.$executeRaw`
    INSERT INTO setting (key, value) VALUES (${KEY}, to_jsonb(${made}::text)) ON CONFLICT (key) DO NOTHING`
  const kept = await db.setting.findUniqueOrThrow({ where: { key: KEY } })
  return String(kept.value)
}
