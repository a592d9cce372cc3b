import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** PostgreSQL's name for a socket: clients are given the directory and add the port themselves. */
const SOCKET_FILE = '.s.PGSQL.5432'

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with the closing zero. */
const LONGEST_SOCKET_PATH = 103

/**
 * The directory for a database's Unix socket: the wanted one, or a short one under the system's temporary directory,
 * always the same for the same wish, when the path would be too long for a socket.
 */
export function socketDirectory(wanted: string): string {
  const directory = resolve(wanted)
  if (Buffer.byteLength(join(directory, SOCKET_FILE)) <= LONGEST_SOCKET_PATH) return directory
  const key = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  return join(tmpdir(), `city-networks-${userInfo().uid}-${key}`)
}

/** Full path of the socket file in its directory. */
export function socketFile(directory: string): string {
  return join(directory, SOCKET_FILE)
}

/** The address by which `pg` and Prisma reach a database behind a Unix socket. */
export function socketUrl(directory: string, database = 'postgres'): string {
  return `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(directory)}`
}
