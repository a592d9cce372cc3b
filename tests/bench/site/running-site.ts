import { join } from 'node:path'
import { startChild } from '@/lib/cli/child'
import { socketDirectory, socketUrl } from '@/lib/db/socket-path'
import { pin } from './cores'

/** The pages name their own address, so it has to be the same in every run. */
const PORT = process.env.BENCH_PORT ?? '4380'
const URL_OF_SITE = `http://localhost:${PORT}`

export interface RunningSite {
  url: string
  /** Its launcher, above all other processes. */
  pid: number | undefined
  stop(): Promise<void>
}

const LONGEST_BUILD_MS = 20 * 60_000

/**
 * Starts the product from a directory as its users do: database, data set, build where it is missing, web server.
 * @param core the processor core on which all of it runs; any, if not given
 * @throws when it ends instead of answering
 */
export async function startSite(directory: string, core?: number): Promise<RunningSite> {
  const env = { PORT, SITE_URL: URL_OF_SITE, DATABASE_URL: '', DATA_DIR: '.data' }
  const child = startChild(['--import', 'tsx', 'lib/cli/start.ts'], { env, cwd: directory })
  if (core !== undefined) pin(child.process.pid, core)
  let ended = false
  void child.ended.then(() => {
    ended = true
  })
  const deadline = Date.now() + LONGEST_BUILD_MS
  while (!(await answers())) {
    if (ended || Date.now() > deadline) {
      await child.stop()
      throw new Error('The site did not start.')
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return { url: URL_OF_SITE, pid: child.process.pid, stop: child.stop }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${URL_OF_SITE}/api/health`)).ok
  } catch {
    return false
  }
}

/** Adds the withdrawn record of the end-to-end tests to a running site, for the page that tells so. */
export async function addWithdrawnRecord(directory: string): Promise<void> {
  const database = socketUrl(socketDirectory(join(directory, '.data/run')))
  const program = ['--import', 'tsx', 'tests/e2e/support/fixtures.ts', database, 'records']
  const code = await startChild(program, { cwd: directory }).ended
  if (code !== 0) throw new Error('The withdrawn record could not be added.')
}
