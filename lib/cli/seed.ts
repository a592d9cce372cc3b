import { loadSeed } from '@/prisma/seed/load'
import { createClient } from '../db/client'

/* `npm run seed`: loads the data set into the database of DATABASE_URL; says what changed. */

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set. Without it, `npm start` loads the data set itself.')
  const db = createClient(url)
  try {
    const started = performance.now()
    const result = await loadSeed(db, { log: console.log })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      result.loaded
        ? `${result.records} records, ${result.changed} changed, in ${seconds} s.`
        : `This data set is loaded already (${result.records} records).`,
    )
    if (result.kept.length > 0) console.log(`Kept as edited: ${result.kept.join(', ')}`)
  } finally {
    await db.$disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
