import { rebuildSearchIndex } from '@/lib/changes/search-index/rebuild'
import { createClient } from '../db/client'
import { duration } from './progress'

/* `npm run search:rebuild`: makes the index of the one box anew from the records in the database of DATABASE_URL. */

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) {
    throw new Error(
      'DATABASE_URL is not set. Without it, `npm start` makes the index itself where there is none.',
    )
  }
  const db = createClient(url)
  try {
    const started = performance.now()
    const records = await rebuildSearchIndex(db)
    console.log(
      `${records} records can be found; the index was made in ${duration(performance.now() - started)}.`,
    )
  } finally {
    await db.$disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
