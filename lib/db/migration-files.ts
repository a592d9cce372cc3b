import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const DIRECTORY = 'prisma/migrations'

export interface MigrationFile {
  /** Name of its directory, which begins with a time stamp and so gives the order. */
  name: string
  script: string
  /** SHA-256 of the script in hexadecimal, as Prisma records it. */
  checksum: string
}

/**
 * Reads the migrations of a checkout, oldest first.
 * @param root the checkout
 */
export async function readMigrationFiles(root = process.cwd()): Promise<MigrationFile[]> {
  const entries = await readdir(join(root, DIRECTORY), { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(root, DIRECTORY, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}
