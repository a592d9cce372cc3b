import { readFile } from 'node:fs/promises'
import { applyMigrations } from '../db/migrate'
import { openSchemaEngine } from '../db/schema-engine'
import { openTemporaryDatabase } from '../db/temporary'

/*
 * `npm run db:diff`: prints the SQL that leads to `prisma/schema.prisma`, ready to be saved as
 * `prisma/migrations/<timestamp>_<name>/migration.sql`. It starts from
 *   --from migrations   a database with all migrations of the checkout (the default; needs no server)
 *   --from empty        nothing
 *   --from database     the database of DATABASE_URL
 * Prisma knows nothing of checks, exclusions, triggers and functions: those are written by hand in the same file.
 */

const SCHEMA = 'prisma/schema.prisma'

type Start = 'migrations' | 'empty' | 'database'

function startingPoint(args: string[]): Start {
  const at = args.indexOf('--from')
  const value = at === -1 ? args.find((arg) => arg.startsWith('--from='))?.slice(7) : args[at + 1]
  if (value === undefined) return 'migrations'
  if (value === 'migrations' || value === 'empty' || value === 'database') return value
  throw new Error(`--from takes migrations, empty or database, not "${value}".`)
}

async function diff(from: Start, url: string): Promise<string> {
  const files = [{ path: SCHEMA, content: await readFile(SCHEMA, 'utf8') }]
  if (from === 'migrations') await applyMigrations(url)
  const { engine, close } = await openSchemaEngine(url)
  try {
    const result = await engine.diff({
      from:
        from === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.stdout ?? ''
  } finally {
    await close()
  }
}

async function main(): Promise<void> {
  const from = startingPoint(process.argv.slice(2))
  if (from === 'database') {
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('--from database needs DATABASE_URL.')
    process.stdout.write(await diff(from, url))
    return
  }
  const database = await openTemporaryDatabase()
  try {
    process.stdout.write(await diff(from, database.url))
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
