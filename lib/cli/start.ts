import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { type Config, config } from '@/lib/config'
import { DEFAULT_LOCALE } from '@/lib/i18n/routing'
import { watchIslands } from '@/lib/islands/bundle'
import { startChild } from './child'
import { openDatabase, type RunningDatabase } from './open-database'
import { duration, step } from './progress'
import { checkNode, checkPort } from './requirements'
import { startWebServer } from './web-server'

/*
 * `npm start`: everything from an empty checkout to a site that answers. Each step finds what an earlier start has left
 * and only does what is missing, so a start that was killed is simply repeated. `--build` (`npm run build`) stops after
 * the build; `--dev` (`npm run dev`) serves the sources as they are.
 */

const require = createRequire(import.meta.url)

type Mode = 'start' | 'dev' | 'build'

async function start(mode: Mode): Promise<void> {
  const begun = performance.now()
  console.log('City Networks\n')
  const settings = await step('Requirements', async (say) => {
    checkNode()
    const read = config()
    if (mode !== 'build') await checkPort(read)
    say(`Node.js ${process.versions.node}${mode === 'build' ? '' : `, port ${read.port} is free`}`)
    return read
  })
  await step('Database client', generateClient)
  const database = await step('Database', async (say) => {
    const opened = await openDatabase(settings)
    say(opened.description)
    return opened
  })
  const stopping = new Stopping(database)
  try {
    await prepareDatabase(database.url)
    if (mode === 'dev') stopping.islands = await watchIslands()
    else await build(settings, database.url)
    if (mode === 'build') return await stopping.stop()
    const administrator = await prepareAdministrator(settings, database.url)
    await serve(settings, database.url, mode === 'dev', stopping)
    const address = `http://localhost:${settings.port}`
    const elsewhere = settings.siteUrl === address ? '' : `, published as ${settings.siteUrl}`
    console.log(`\n  Ready in ${duration(performance.now() - begun)}: ${address}${elsewhere}`)
    console.log(`  Editors sign in at ${address}/${DEFAULT_LOCALE}/admin`)
    if (administrator) console.log(administrator)
    console.log('  Ctrl-C stops it.\n')
  } catch (error) {
    await stopping.stop()
    throw error
  }
}

/** The client is generated from the schema and not kept in the repository. */
async function generateClient(say: (detail: string) => void): Promise<void> {
  const { ensureClient } = await import('./generate-client')
  say((await ensureClient()) ? 'generated' : 'present')
}

async function prepareDatabase(url: string): Promise<void> {
  // Imported late: these need the generated client.
  const { applyMigrations } = await import('@/lib/db/migrate')
  const { createClient } = await import('@/lib/db/client')
  const { ensureSearchIndex } = await import('@/lib/changes/search-index/rebuild')
  const { loadSeed } = await import('@/prisma/seed/load')
  await step('Migrations', async (say) => {
    const applied = await applyMigrations(url)
    say(applied.length > 0 ? `${applied.length} applied` : 'up to date')
  })
  const client = createClient(url)
  try {
    await step('Search index', async (say) => say(await ensureSearchIndex(client)))
    await step('Data set', async (say) => {
      const { loaded, records, changed } = await loadSeed(client)
      say(`${records} records${loaded ? `, ${changed} of them written` : ', present'}`)
    })
  } finally {
    await client.$disconnect()
  }
}

/** @returns how to sign in for the first time, where an administrator was made; a generated password is shown only now */
async function prepareAdministrator(settings: Config, url: string): Promise<string | null> {
  const { createClient } = await import('@/lib/db/client')
  const { ensureAdministrator } = await import('@/lib/auth/administrators')
  return step('Administrator', async (say) => {
    const client = createClient(url)
    try {
      const made = await ensureAdministrator(client, settings.admin)
      say(made ? 'made' : 'present')
      if (!made) return null
      const password = settings.admin ? 'the password of ADMIN_PASSWORD' : `the password ${made.password}`
      return `  as ${made.email} with ${password}${settings.admin ? '' : ' (shown only this once)'}`
    } finally {
      await client.$disconnect()
    }
  })
}

async function build(settings: Config, url: string): Promise<void> {
  const { ensureBuild } = await import('./build')
  await step('Build', async (say, progress) => {
    say((await ensureBuild(settings, url, progress)) ? 'made' : 'present')
  })
}

async function serve(settings: Config, url: string, dev: boolean, stopping: Stopping): Promise<void> {
  await step('Web server', async () => {
    const env = {
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: url,
      SITE_URL: settings.siteUrl,
      PORT: String(settings.port),
    }
    const framework = [require.resolve('next/dist/bin/next'), 'dev', '--port', env.PORT]
    const web = dev
      ? startChild(framework, { env: { ...env, NODE_ENV: 'development' } })
      : startWebServer(env)
    stopping.web = web
    const ready = dev
      ? untilListening(settings.port)
      : new Promise<string>((resolve) => web.process.once('message', () => resolve('ready')))
    if ((await Promise.race([ready, web.ended])) !== 'ready') throw new Error('The web server ended at once.')
    void web.ended.then((code) => stopping.because(`The web server ended (code ${code}).`))
  })
}

/** The framework's development server does not say when it listens. */
async function untilListening(port: number): Promise<'ready'> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, 'localhost', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (open) return 'ready'
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Ends what was started, the web server before the database, on Ctrl-C or when a part has ended by itself. */
class Stopping {
  web: { stop(): Promise<void> } | undefined
  islands: (() => Promise<void>) | undefined
  private stopped: Promise<void> | undefined

  constructor(private readonly database: RunningDatabase) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.stop().then(() => process.exit(0)))
    }
    void database.ended.then(() => this.because('The embedded database ended.'))
  }

  stop(): Promise<void> {
    this.stopped ??= (async () => {
      await this.web?.stop()
      await this.islands?.()
      await this.database.stop()
    })()
    return this.stopped
  }

  because(reason: string): void {
    if (this.stopped) return
    console.error(reason)
    void this.stop().then(() => process.exit(1))
  }
}

if (!existsSync('package.json')) {
  console.error('Start this from the root of the checkout: npm start.')
  process.exit(1)
}
const mode: Mode = process.argv.includes('--dev')
  ? 'dev'
  : process.argv.includes('--build')
    ? 'build'
    : 'start'
start(mode).catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
