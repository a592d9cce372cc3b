import { applyMigrations } from '../db/migrate'

/* `npm run db:migrate`: brings the database of DATABASE_URL up to date, for deployments that start several processes. */

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) {
    throw new Error('DATABASE_URL is not set. Without it, `npm start` migrates the embedded database itself.')
  }
  const applied = await applyMigrations(url)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
