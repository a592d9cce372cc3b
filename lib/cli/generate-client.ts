import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { runQuietly } from './child'

const DIRECTORY = 'prisma/generated'
/** Written last: says from which schema and by which version the client was generated. */
const RECORD = `${DIRECTORY}/made-from`

/**
 * Generates the database client from `prisma/schema.prisma`, unless the present one was made from it.
 * @returns whether it had to be generated
 */
export async function ensureClient(): Promise<boolean> {
  const require = createRequire(import.meta.url)
  const { version } = require('prisma/package.json') as { version: string }
  const hash = createHash('sha256').update(version)
  const wanted = hash.update(await readFile('prisma/schema.prisma')).digest('hex')
  const present = await readFile(RECORD, 'utf8').catch(() => null)
  if (present === wanted) return false
  await rm(RECORD, { force: true })
  await runQuietly([require.resolve('prisma/build/index.js'), 'generate'])
  await writeFile(RECORD, wanted)
  return true
}
