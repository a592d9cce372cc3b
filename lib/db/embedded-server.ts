import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite } from './pglite'
import { takeLock } from './process-lock'
import { socketFile } from './socket-path'
import { serveOverSocket } from './wire-server'

/*
 * The embedded database's own process, started by `embedded.ts` with the data directory, the socket directory and its
 * own process number as arguments. A process of its own keeps its work out of the web server's event loop. It tells its parent `ready` or
 * why not, and ends when it is told to or when its parent has gone, whatever ended the parent.
 */

export type EmbeddedMessage =
  | { kind: 'ready' }
  | { kind: 'busy'; pid: number }
  | { kind: 'failed'; reason: string }

/** How long to wait for a holder of the lock that may be about to end, as when a site is stopped and started. */
const PATIENCE_MS = 8000

async function main(dataDir: string, socketDir: string, parent: number): Promise<void> {
  let ready = false
  const gone = new Promise<void>((resolve) => {
    // Not open yet, there is nothing to close: what was begun is thrown away by the next start.
    process.once('disconnect', () => (ready ? resolve() : process.exit(1)))
    // The parent may have gone while this program was being loaded: that event is over.
    if (!process.connected) process.exit(1)
    process.once('message', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  // Ctrl-C reaches every process of the terminal; the parent decides in which order they end.
  process.on('SIGINT', () => undefined)

  await mkdir(dataDir, { recursive: true })
  const lock = await waitForLock(join(dataDir, 'postgres.lock'), parent)
  if (!lock.held) return tell({ kind: 'busy', pid: lock.pid })
  try {
    const database = await open(dataDir)
    await mkdir(socketDir, { recursive: true, mode: 0o700 })
    // The lock is ours: a socket file found here was left behind by a killed process.
    await rm(socketFile(socketDir), { force: true })
    const server = await serveOverSocket(database, socketFile(socketDir))
    ready = true
    await tell({ kind: 'ready' })
    await gone
    await server.close()
    await database.close()
  } finally {
    await lock.release()
  }
}

async function waitForLock(file: string, parent: number) {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const lock = await takeLock(file, parent)
    if (lock.held || Date.now() > end) return lock
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Opens the data, after making them in a directory beside: `postgres` either is a whole database or is not there. */
async function open(dataDir: string): Promise<PGlite> {
  const directory = join(dataDir, 'postgres')
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('postgres.new')) await rm(join(dataDir, name), { recursive: true, force: true })
  }
  if (!existsSync(directory)) {
    const draft = join(dataDir, 'postgres.new')
    await (await openPglite({ dataDir: draft })).close()
    await rename(draft, directory)
  }
  try {
    return await openPglite({ dataDir: directory })
  } catch (error) {
    const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => 'unknown')
    throw new Error(
      `The embedded database in ${directory} (written by PostgreSQL ${version.trim()}) does not open. Move that folder away and start again: it is filled anew from the data set. (${reason(error)})`,
    )
  }
}

function tell(message: EmbeddedMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send || !process.connected) return resolve()
    process.send(message, () => resolve())
  })
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const [dataDir, socketDir, parent] = process.argv.slice(2)
if (!dataDir || !socketDir || !parent) {
  throw new Error('Usage: embedded-server.ts <data directory> <socket directory> <process that starts it>')
}

main(dataDir, socketDir, Number(parent))
  .catch((error: unknown) => tell({ kind: 'failed', reason: reason(error) }))
  .finally(() => process.exit())
