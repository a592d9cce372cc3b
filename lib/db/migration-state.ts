import type { MigrationFile } from './migration-files'

export interface MigrationState {
  /** In the checkout, not in the database; oldest first. */
  pending: string[]
  /** Begun and not finished. */
  failed: string[]
  /** In both, with different scripts. */
  edited: string[]
}

interface Connection {
  query<Row extends object>(sql: string): Promise<{ rows: Row[] }>
}

/**
 * Compares a checkout's migrations with those that a database has.
 * @param connection anything that runs SQL: a `pg` client or pool
 */
export async function migrationState(
  connection: Connection,
  files: Pick<MigrationFile, 'name' | 'checksum'>[],
): Promise<MigrationState> {
  const rows = await recordedMigrations(connection)
  const finished = new Map(rows.filter((row) => row.finished).map((row) => [row.name, row.checksum]))
  return {
    pending: files.filter((file) => !finished.has(file.name)).map((file) => file.name),
    failed: rows.filter((row) => !row.finished).map((row) => row.name),
    edited: files
      .filter((file) => finished.has(file.name) && finished.get(file.name) !== file.checksum)
      .map((file) => file.name),
  }
}

async function recordedMigrations(connection: Connection) {
  const table = await connection.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  )
  if (!table.rows[0]?.present) return []
  const { rows } = await connection.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}
