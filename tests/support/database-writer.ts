import pg from 'pg'
import { startEmbedded } from '@/lib/db/embedded'

/* Started by a test that kills it: prints each number once the database has confirmed it. */

const [dataDir = ''] = process.argv.slice(2)
const { url } = await startEmbedded(dataDir)
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS written (number int)')
for (let number = 0; ; number += 1) {
  await client.query('INSERT INTO written VALUES ($1)', [number])
  process.stdout.write(`${number}\n`)
}
