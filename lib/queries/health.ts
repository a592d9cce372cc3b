import pg from 'pg'
import { readMigrationFiles } from '@/lib/db/migration-files'
import { migrationState } from '@/lib/db/migration-state'

export interface Readiness {
  database: 'reachable' | 'unreachable'
  migrations: 'applied' | 'pending' | 'failed' | 'unknown'
}

const PATIENCE_MS = 2000

/** Whether the database answers and has all migrations of this checkout. Never throws. */
export async function databaseReadiness(url: string | undefined): Promise<Readiness> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { pending, failed, edited } = await migrationState(client, await readMigrationFiles())
    const migrations =
      failed.length > 0 || edited.length > 0 ? 'failed' : pending.length > 0 ? 'pending' : 'applied'
    return { database: 'reachable', migrations }
  } catch {
    return { database: 'unreachable', migrations: 'unknown' }
  } finally {
    // Not awaited: a connection that hangs must not keep the answer waiting.
    void client.end().catch(() => undefined)
  }
}
