import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { Config } from '@/lib/config'
import { historyDigest, newestChangeNumber } from '@/lib/db/history'
import { takeLock } from '@/lib/db/process-lock'
import { bundleIslands } from '@/lib/islands/bundle'
import { readBuildRecord, writeBuildRecord } from '@/lib/server/build-record'
import { runQuietly } from './child'

const LOCK = '.next-lock/build.lock'

/** Everything that `next build` reads. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'global.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]
/** What never becomes part of a page, or is itself made of the inputs. */
const NOT_INPUTS = ['lib/cli', 'lib/server', 'public/islands']

/**
 * Builds the site, unless the present build was made of the same sources and of this database.
 * @param progress is told what the build is at
 * @returns whether it had to be built
 */
export async function ensureBuild(
  config: Config,
  databaseUrl: string,
  progress: (detail: string) => void,
): Promise<boolean> {
  const release = await waitForLock()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // Before the pages, which name the bundles; a moment's work that also mends a folder which lost some.
    await bundleIslands()
    const sources = await sourcesDigest(config)
    const present = await readBuildRecord()
    if (present?.sources === sources) {
      if ((await historyDigest(client, present.changeNumber)) === present.history) return false
    }
    await rm('.next', { recursive: true, force: true })
    // Read before building: what is applied meanwhile is expired when the site starts.
    const changeNumber = await newestChangeNumber(client)
    const history = await historyDigest(client, changeNumber)
    await nextBuild(config, databaseUrl, progress)
    await writeBuildRecord({ sources, changeNumber, history })
    return true
  } finally {
    await client.end()
    await release()
  }
}

async function nextBuild(
  config: Config,
  databaseUrl: string,
  progress: (detail: string) => void,
): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    SITE_URL: config.siteUrl,
  }
  let tenths = -1
  await runQuietly([next, 'build'], env, (printed) => {
    if (/Creating an optimized/.test(printed)) progress('compiling')
    const [, done, all] = /static pages[^(]*\((\d+)\/(\d+)\)/.exec(printed) ?? []
    const reached = Math.floor((10 * Number(done)) / Number(all))
    if (reached > tenths) {
      tenths = reached
      progress(`page ${done} of ${all}`)
    }
  })
}

async function sourcesDigest({ siteUrl, publisher }: Config): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify({ siteUrl, publisher, node: process.versions.node.split('.')[0] }))
  const files = (await Promise.all(INPUTS.map(filesUnder))).flat().sort()
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  if (NOT_INPUTS.includes(path)) return []
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) return entries.code === 'ENOTDIR' ? [path] : []
  const nested = entries.map((entry) => {
    const inner = join(path, entry.name)
    return entry.isDirectory() ? filesUnder(inner) : NOT_INPUTS.includes(inner) ? [] : [inner]
  })
  return (await Promise.all(nested)).flat()
}

/** Two starts from one checkout build one after the other; the second then finds the build made. */
async function waitForLock(): Promise<() => Promise<void>> {
  await mkdir(dirname(LOCK), { recursive: true })
  for (;;) {
    const lock = await takeLock(LOCK)
    if (lock.held) return lock.release
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
