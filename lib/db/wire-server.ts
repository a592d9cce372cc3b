import { createServer, type Server, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { closesRequest, readyStatus, takeFrame } from './wire-messages'

/*
 * PGlite is one PostgreSQL session in one process. This server lends it to many connections: a request (everything a
 * client sends up to Query or Sync) runs alone, and a connection that has opened a transaction keeps the session
 * until it commits, so neither unnamed statements nor transactions of different connections can mix. What cannot be
 * kept apart is session state (SET, named prepared statements, advisory locks): nothing in this code base relies on it.
 */

interface Request {
  connection: Connection
  bytes: Buffer
}

interface Connection {
  socket: Socket
  started: boolean
  buffer: Buffer
  pending: Buffer[]
}

export interface WireServer {
  /** Stops listening and drops every connection; the database itself stays open. */
  close(): Promise<void>
}

/**
 * Serves a PGlite database over a Unix socket, in the PostgreSQL protocol, without passwords: the file permissions of
 * the socket's directory are the access control.
 * @param path full path of the socket file, `<directory>/.s.PGSQL.<port>`
 */
export async function serveOverSocket(database: PGlite, path: string): Promise<WireServer> {
  const greeting = Buffer.from(await database.execProtocolRaw(startupPacket()))
  const session = new SharedSession(database)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    const connection: Connection = { socket, started: false, buffer: Buffer.alloc(0), pending: [] }
    socket.on('data', (chunk) => receive(connection, chunk, greeting, session))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      session.forget(connection)
    })
  })
  await listen(server, path)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function receive(connection: Connection, chunk: Buffer, greeting: Buffer, session: SharedSession): void {
  connection.buffer = connection.buffer.length === 0 ? chunk : Buffer.concat([connection.buffer, chunk])
  try {
    for (;;) {
      const taken = takeFrame(connection.buffer, connection.started)
      if (!taken) return
      connection.buffer = taken.rest
      const { frame } = taken
      if (frame.kind === 'encryption') connection.socket.write('N')
      else if (frame.kind === 'cancel') connection.socket.end()
      else if (frame.kind === 'startup') {
        connection.started = true
        connection.socket.write(greeting)
      } else if (frame.type === 'X') connection.socket.end()
      else {
        connection.pending.push(frame.bytes)
        if (!closesRequest(frame.type)) continue
        session.run({ connection, bytes: Buffer.concat(connection.pending) })
        connection.pending = []
      }
    }
  } catch {
    connection.socket.destroy()
  }
}

/** The one session behind all connections: a queue, and the connection that holds the session now, if any. */
class SharedSession {
  private queue: Request[] = []
  private holder: Connection | null = null
  private busy = false

  constructor(private readonly database: PGlite) {}

  run(request: Request): void {
    this.queue.push(request)
    void this.drain()
  }

  /** A connection has gone: its waiting requests are dropped and its open transaction is rolled back. */
  forget(connection: Connection): void {
    this.queue = this.queue.filter((request) => request.connection !== connection)
    void this.drain()
  }

  private async drain(): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      for (;;) {
        if (this.holder?.socket.destroyed) await this.release()
        const request = this.next()
        if (!request) return
        await this.answer(request)
      }
    } finally {
      this.busy = false
    }
  }

  private next(): Request | undefined {
    if (!this.holder) return this.queue.shift()
    const index = this.queue.findIndex((request) => request.connection === this.holder)
    return index === -1 ? undefined : this.queue.splice(index, 1)[0]
  }

  private async answer({ connection, bytes }: Request): Promise<void> {
    this.holder = connection
    try {
      const answer = await this.database.execProtocolRaw(bytes)
      if (readyStatus(answer) === 'I') this.holder = null
      if (!connection.socket.destroyed) connection.socket.write(answer)
    } catch (error) {
      // The protocol answers SQL errors itself: an exception here means that this request broke the session.
      console.error('The embedded database failed on a request:', error)
      connection.socket.destroy()
    }
  }

  private async release(): Promise<void> {
    this.holder = null
    // Sync ends an extended query left half-way; ROLLBACK then ends the transaction, or only warns if there is none.
    await this.database.execProtocolRaw(SYNC)
    await this.database.execProtocolRaw(ROLLBACK)
  }
}

const SYNC = Buffer.from([0x53, 0, 0, 0, 4])
const ROLLBACK = Buffer.from('Q\0\0\0\rROLLBACK\0', 'latin1')

function startupPacket(): Buffer {
  const body = Buffer.from('user\0postgres\0database\0postgres\0\0', 'latin1')
  const head = Buffer.alloc(8)
  head.writeInt32BE(body.length + 8, 0)
  head.writeInt32BE(3 << 16, 4)
  return Buffer.concat([head, body])
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
