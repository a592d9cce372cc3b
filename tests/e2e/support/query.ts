import pg from 'pg'
import { testDatabaseUrl } from './test-database'

/** Asks the database of the site under test, or sets what only time would bring about. */
export async function query<Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() ?? '' })
  await client.connect()
  try {
    return (await client.query<Row & pg.QueryResultRow>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}
