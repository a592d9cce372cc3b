import pg from 'pg'
import type { Config } from '@/lib/config'
import { startEmbedded } from '@/lib/db/embedded'

const OLDEST_POSTGRESQL = 15

export interface RunningDatabase {
  url: string
  /** For people: which database this is. */
  description: string
  stop(): Promise<void>
  /** Resolves when an embedded database has ended; never for a server. */
  ended: Promise<void>
}

/**
 * Starts the embedded database, or reaches the server of DATABASE_URL.
 * @throws with a sentence for the operator when it does not start, is unreachable or too old
 */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<RunningDatabase> {
  if (databaseUrl === null) {
    const embedded = await startEmbedded(dataDir)
    return { ...embedded, description: `embedded PostgreSQL in ${dataDir}` }
  }
  const version = await serverVersion(databaseUrl)
  if (Number.parseInt(version, 10) < OLDEST_POSTGRESQL) {
    throw new Error(
      `The server of DATABASE_URL is PostgreSQL ${version}; this needs ${OLDEST_POSTGRESQL} or later.`,
    )
  }
  return {
    url: databaseUrl,
    description: `PostgreSQL ${version} of DATABASE_URL`,
    stop: async () => undefined,
    ended: new Promise(() => undefined),
  }
}

async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version ?? '0'
  } catch (error) {
    throw new Error(`The server of DATABASE_URL does not answer: ${reason(error)}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reason(error: unknown): string {
  // Several addresses tried in vain: the message is empty, the parts say why.
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}
