import { createClient } from '@/lib/db/client'
import { addForeign } from './fixture-foreign'
import { addHostile } from './fixture-hostile'
import { addRecords } from './fixture-records'
import { addUsers } from './fixture-users'

/*
 * Adds what the tests need and the data set cannot have. Run as a program with the address of the site's database and
 * what is to be added, in that order.
 */

const FIXTURES = { records: addRecords, users: addUsers, foreign: addForeign, hostile: addHostile }

async function main(url: string | undefined, names: readonly string[]): Promise<void> {
  if (!url) throw new Error('Give the address of the database.')
  const db = createClient(url)
  try {
    for (const name of names) {
      if (!(name in FIXTURES)) throw new Error(`There is no fixture "${name}".`)
      await FIXTURES[name as keyof typeof FIXTURES](db)
    }
  } finally {
    await db.$disconnect()
  }
}

main(process.argv[2], process.argv.slice(3)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
