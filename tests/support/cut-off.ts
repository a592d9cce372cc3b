import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { closeDatabase } from '@/lib/db/client'
import { socketFile } from '@/lib/db/socket-path'

/*
 * A way to the database that can break: a relay between a client and PostgreSQL that reads along. What is sent over a
 * connection without TLS holds its SQL as text, so a test says at which statement something happens.
 */

export interface Relay {
  url: string
  /** Calls `then` once, before the next statement that holds `sql` reaches the database, and holds that one back. */
  before(sql: string, then: () => void): void
  /** Breaks all connections and takes no further ones, as a database does that is stopped. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Long enough for a statement's beginning that came in two parts. */
const OVERLAP = 200

/** Opens a relay to the database of an address, over TCP or a Unix socket. */
export async function openRelay(url: string): Promise<Relay> {
  const address = new URL(url)
  const directory = address.searchParams.get('host')
  const target = directory
    ? { path: socketFile(directory) }
    : { host: address.hostname, port: Number(address.port || 5432) }
  const open = new Set<Socket>()
  let awaited: { sql: string; then: () => void } | null = null
  let isCut = false
  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const database = connect(target)
    let tail = ''
    const end = () => {
      for (const side of [client, database]) open.delete(side.destroy())
    }
    for (const side of [client, database]) open.add(side).has(side.on('error', end).on('close', end))
    database.pipe(client)
    client.on('data', (chunk) => {
      const text = tail + chunk.toString('latin1')
      tail = text.slice(-OVERLAP)
      if (!awaited || !text.includes(awaited.sql)) return void database.write(chunk)
      const { then } = awaited
      awaited = null
      then()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(`postgresql://127.0.0.1:${(server.address() as AddressInfo).port}`)
  through.username = address.username
  through.password = address.password
  through.pathname = address.pathname
  return {
    url: through.href,
    before: (sql, then) => {
      awaited = { sql, then }
    },
    cut: () => {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/**
 * Lets `work` run on a database that is stopped right before the first statement that holds `sql`, and is back
 * afterwards. Says what became of the work, and fails where no such statement came.
 */
export async function cutOffAt<Result>(
  sql: string,
  work: () => Promise<Result>,
): Promise<PromiseSettledResult<Result>> {
  const url = process.env.DATABASE_URL ?? ''
  const relay = await openRelay(url)
  const cut = new Promise<true>((resolve) => {
    relay.before(sql, () => {
      relay.cut()
      resolve(true)
    })
  })
  await use(relay.url)
  const [outcome] = await Promise.allSettled([work()])
  await use(url)
  await relay.close()
  if (!(await Promise.race([cut, false]))) throw new Error(`No statement held ${sql}`)
  return outcome
}

async function use(url: string): Promise<void> {
  await closeDatabase()
  process.env.DATABASE_URL = url
}
