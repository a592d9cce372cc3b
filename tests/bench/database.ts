import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '@/lib/db/embedded'
import { applyMigrations } from '@/lib/db/migrate'
import { fillDatabase } from './fill'

export interface BenchDatabase {
  url: string
  close(): Promise<void>
}

/** Changes whenever the generator makes other rows, so that no older database is measured. */
const EDITION = 2

/**
 * A made-up directory on a server: in a database of its own beside the one of the address, named `cn_bench_<scale>`,
 * which stays for the next time.
 */
export async function onServer(url: string, scale: number): Promise<BenchDatabase> {
  const name = `cn_bench_${scale}`
  const address = new URL(url)
  address.pathname = `/${name}`
  const edition = `synthetic directory ${scale}, edition ${EDITION}`
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ edition: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS edition FROM pg_database WHERE datname = $1",
      [name],
    )
    if (rows[0]?.edition === edition) {
      await applyMigrations(address.href)
      return
    }
    await client.query(`DROP DATABASE IF EXISTS "${name}"`)
    await client.query(`CREATE DATABASE "${name}"`)
    await fill(address.href, scale)
    await client.query(`COMMENT ON DATABASE "${name}" IS '${edition}'`)
  })
  return { url: address.href, close: async () => undefined }
}

/** A made-up directory on a server that may be written to: a database that goes afterwards. */
export async function ownOnServer(url: string, scale: number): Promise<BenchDatabase> {
  const name = `cn_bench_own_${process.pid}`
  const address = new URL(url)
  address.pathname = `/${name}`
  await withClient(url, async (client) => {
    await client.query(`CREATE DATABASE "${name}"`)
  })
  await fill(address.href, scale)
  return {
    url: address.href,
    close: () =>
      withClient(url, async (client) => {
        await client.query(`DROP DATABASE "${name}"`)
      }),
  }
}

/** A made-up directory in the embedded database, as `npm start` runs it, in a directory that goes afterwards. */
export async function embedded(scale: number): Promise<BenchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'cn-bench-'))
  const database = await startEmbedded(directory)
  await fill(database.url, scale)
  return {
    url: database.url,
    close: async () => {
      await database.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function fill(url: string, scale: number): Promise<void> {
  const started = Date.now()
  await applyMigrations(url)
  await withClient(url, (client) => fillDatabase(client, scale))
  console.log(`Filled ${scale}× in ${Math.round((Date.now() - started) / 1000)} s.`)
}

async function withClient(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
