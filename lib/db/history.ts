/*
 * The directory's history seen from outside: applied change sets are numbered, and carry the cache tags they touched.
 * That is enough to know whether pages made earlier are still true, and which are not.
 */

interface Connection {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>
}

/** Number of the newest applied change set; 0 before the first one. */
export async function newestChangeNumber(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ number: number }>(
    'SELECT coalesce(max(number), 0)::int AS number FROM change_set',
  )
  return rows[0]?.number ?? 0
}

/** Cache tags touched by the change sets after a number, up to the newest, and that newest number. */
export async function changesSince(
  connection: Connection,
  number: number,
): Promise<{ number: number; tags: string[] }> {
  const { rows } = await connection.query<{ number: number; tags: string[] }>(
    'SELECT number, tags FROM change_set WHERE number > $1 ORDER BY number',
    [number],
  )
  return {
    number: rows.at(-1)?.number ?? number,
    tags: [...new Set(rows.flatMap((row) => row.tags))],
  }
}

/**
 * A digest of the history up to a number. Two databases with the same digest said the same at that point: change sets
 * of the data set count by their content, all others by their identity.
 */
export async function historyDigest(connection: Connection, upTo: number): Promise<string> {
  const { rows } = await connection.query<{ digest: string | null }>(
    `SELECT md5(string_agg(
       CASE WHEN origin = 'seed' THEN concat('seed:', title, ':', fingerprint) ELSE id::text END, ',' ORDER BY number
     )) AS digest FROM change_set WHERE number <= $1`,
    [upTo],
  )
  return rows[0]?.digest ?? ''
}
