import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type MigrationFile, readMigrationFiles } from './migration-files'
import { type MigrationState, migrationState } from './migration-state'

/*
 * Migrations are Prisma's: `prisma/migrations/<name>/migration.sql`, recorded in `_prisma_migrations`, so that
 * `prisma migrate deploy` works on the same database. They are applied here rather than by its engine, because the
 * engine records a migration outside the migration's transaction: a process killed between the two leaves a database
 * that asks for a person. Here script and record commit together, and a killed start is simply started again.
 */

/** A number of our own for PostgreSQL's advisory locks, so that two processes never migrate at the same time. */
const MIGRATION_LOCK = 6_211_202

const CREATE_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Applies the migrations that the database does not have yet, one after another, each in a transaction of its own.
 * Several processes may call this at the same time: the first applies, the others wait and find nothing to do.
 * A script must not contain what PostgreSQL refuses inside a transaction, such as `CREATE INDEX CONCURRENTLY`.
 * @param url address of the database
 * @param root the checkout
 * @returns the names of the migrations applied by this call
 * @throws with the migration, the line and the database's own message when one fails; what came before it stays
 */
export async function applyMigrations(url: string, root = process.cwd()): Promise<string[]> {
  const files = await readMigrationFiles(root)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  const applied: string[] = []
  try {
    for (;;) {
      const name = await applyNext(client, files)
      if (name === null) return applied
      applied.push(name)
    }
  } finally {
    await client.end()
  }
}

async function applyNext(client: pg.Client, files: MigrationFile[]): Promise<string | null> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const state = await migrationState(client, files)
    refuseToContinue(state)
    const file = files.find((candidate) => candidate.name === state.pending[0])
    if (file) await applyOne(client, file)
    await client.query('COMMIT')
    return file?.name ?? null
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(CREATE_TABLE)
  try {
    await client.query(file.script)
  } catch (error) {
    throw new Error(`Migration ${file.name} failed${position(error, file.script)}: ${message(error)}`, {
      cause: error,
    })
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), file.checksum, file.name],
  )
}

function refuseToContinue({ failed, edited }: MigrationState): void {
  if (failed.length > 0) {
    throw new Error(
      `Migration ${failed.join(', ')} was begun by another tool and not finished. Repair the database, then mark it with \`prisma migrate resolve\`.`,
    )
  }
  if (edited.length > 0) {
    throw new Error(
      `Migration ${edited.join(', ')} was changed after the database had applied it. Restore the file and write a new migration; a development database can be deleted instead.`,
    )
  }
}

function position(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError) || !error.position) return ''
  return ` at line ${script.slice(0, Number(error.position) - 1).split('\n').length}`
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
