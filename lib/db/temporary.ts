import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from './pglite'
import { socketFile, socketUrl } from './socket-path'
import { serveOverSocket } from './wire-server'

export interface TemporaryDatabase {
  url: string
  /** Its whole contents, from which further databases can begin. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/**
 * A PostgreSQL in memory, in this process, gone when closed. For tools and tests.
 * @param dump contents to begin with; without it the database is empty
 */
export async function openTemporaryDatabase(dump?: Blob): Promise<TemporaryDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'cn-'))
  const database = await openPglite(dump ? { loadDataDir: dump } : {})
  const server = await serveOverSocket(database, socketFile(directory))
  return {
    url: socketUrl(directory),
    dump: () => database.dumpDataDir('none'),
    close: async () => {
      await server.close()
      await database.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
