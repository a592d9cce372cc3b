import { Prisma } from '@/prisma/generated/client'
import type { Tx } from './definition'

/** So many rows are sent in one statement. */
const BATCH = 4000

/**
 * Inserts rows of one shape into a table, as Prisma's `createMany` does. For tables of which an import writes thousands
 * of rows: with so many, Prisma takes longer to make up its statement than PostgreSQL to run it.
 */
export async function insertMany<Row extends object>(
  tx: Tx,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const columns = Prisma.raw(names.map((name) => `"${columnOf(name)}"`).join(', '))
  // With its schema, as PostgreSQL has a type of its own that is called `record`.
  const target = Prisma.raw(`public."${table}"`)
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH).map((row) => inColumns(row, names))
    await tx.$executeRaw`
      insert into ${target} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${target}, ${JSON.stringify(batch)}::jsonb)`
  }
}

function inColumns(row: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [columnOf(name), (row as Record<string, unknown>)[name]]))
}

/** The schema's names in PostgreSQL's way: `networkId` is the column `network_id`. */
function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
