import { readFile, writeFile } from 'node:fs/promises'
import { closeDatabase } from '../db/client'
import { countsTable, loadNetworkCounts } from '../queries/data-report'

/*
 * `npm run data:report`: writes the counts per network of the database of DATABASE_URL into `docs/data.md`, between
 * its markers.
 */

const FILE = 'docs/data.md'
const MARKED = /(<!-- counts -->\n)[\s\S]*(\n<!-- \/counts -->)/

async function main(): Promise<void> {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set: whose data should be counted?')
  const table = countsTable(await loadNetworkCounts())
  const text = await readFile(FILE, 'utf8')
  await writeFile(
    FILE,
    text.replace(MARKED, (_, open, close) => `${open}\n${table}\n${close}`),
  )
  await closeDatabase()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
