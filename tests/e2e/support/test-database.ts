import { join, resolve } from 'node:path'
import { socketDirectory, socketUrl } from '@/lib/db/socket-path'

/** Address of the embedded database that a site started on a data directory has opened. */
export function embeddedUrl(dataDir: string): string {
  return socketUrl(socketDirectory(join(resolve(dataDir), 'run')))
}
