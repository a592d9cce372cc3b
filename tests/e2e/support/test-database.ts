import { join, resolve } from 'node:path'
import { socketDirectory, socketUrl } from '@/lib/db/socket-path'

/** Address of the embedded database that a site started on a data directory has opened. */
export function embeddedUrl(dataDir: string): string {
  return socketUrl(socketDirectory(join(resolve(dataDir), 'run')))
}

/** Address of the database of the site under test; null where a site that runs already did not name it. */
export function testDatabaseUrl(): string | null {
  const { E2E_DATABASE_URL, E2E_URL, E2E_DATA_DIR } = process.env
  return E2E_DATABASE_URL ?? (E2E_URL ? null : embeddedUrl(E2E_DATA_DIR ?? '.data/e2e'))
}
