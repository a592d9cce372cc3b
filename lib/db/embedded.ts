import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EmbeddedMessage } from './embedded-server'
import { socketDirectory, socketUrl } from './socket-path'

export interface EmbeddedDatabase {
  url: string
  /** Closes the database in order and waits for its process to end. */
  stop(): Promise<void>
  /** Resolves when the process has ended, wanted or not. */
  ended: Promise<void>
}

/** A PGlite that is asked to close has to write its checkpoint; one that hangs is stopped all the same. */
const STOP_MS = 10_000

/**
 * Starts the embedded PostgreSQL on a data directory, made at the first start. The process ends with this one.
 * @throws with a sentence for the operator when another process uses the directory, or when it does not open
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const directory = resolve(dataDir)
  const sockets = socketDirectory(join(directory, 'run'))
  const program = fileURLToPath(new URL('./embedded-server.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program, directory, sockets, String(process.pid)],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const message = await Promise.race([
    firstMessage(child),
    ended.then((): EmbeddedMessage => ({ kind: 'failed', reason: 'Its process ended at once.' })),
  ])
  if (message.kind === 'busy') {
    throw new Error(
      `The data directory ${directory} is in use by process ${message.pid}. Stop that one, or set DATA_DIR to another directory.`,
    )
  }
  if (message.kind === 'failed') throw new Error(`The embedded database does not start. ${message.reason}`)
  return {
    url: socketUrl(sockets),
    ended,
    stop: async () => {
      if (child.connected) child.send('stop')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

function firstMessage(child: ChildProcess): Promise<EmbeddedMessage> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as EmbeddedMessage)))
}
