import { existsSync } from 'node:fs'
import { ensureSearchIndex } from '@/lib/changes/search-index/rebuild'
import { startWebServer } from '@/lib/cli/web-server'
import { closeDatabase, db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { path } from '@/lib/i18n/routing'
import { membershipQueryAddress } from '@/lib/search/membership/edit'
import { membershipIndex } from '@/lib/search/membership/shelf'
import { freePort } from '../support/free-port'
import { BOX_QUERY_TYPES } from './box-queries'
import { onServer } from './database'
import { percentile, printTable } from './figures'
import { MEMBERSHIP_QUERY_TYPES } from './membership-queries'
import { Random } from './random'

/*
 * npm run bench:http [-- 100]
 *
 * Asks the web server itself, through its front, on a made-up directory: pages of the membership search, pages of the one
 * box and its suggestions, one after the other, each address once, so that none comes from the front's memory. The pages are
 * those of the checkout's own build (`npm run build`), the data those of the database on the server of DATABASE_URL.
 */

const RUNS = 60
const WARM_UP = 3

async function main(): Promise<void> {
  const scale = Number(process.argv[2] ?? 100)
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL has to name a PostgreSQL server.')
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build: run `npm run build` first.')
  const { url } = await onServer(process.env.DATABASE_URL, scale)
  process.env.DATABASE_URL = url
  await ensureSearchIndex(db)
  await forgetBuild()
  const asked = await addresses()
  await closeDatabase()
  const site = await serve(url)
  try {
    const rows: (string | number)[][] = []
    for (const [type, paths] of asked) rows.push([type, ...(await time(site.origin, paths))])
    console.log(`\nAnswers over HTTP at ${scale}×, milliseconds`)
    printTable(['asked', 'p50', 'p95', 'most', 'KB'], rows)
  } finally {
    await site.stop()
  }
}

/** Has the site forget what its build read from another database, as after a change that shows everywhere. */
async function forgetBuild(): Promise<void> {
  await db.$executeRaw`
    update change_set set number = greatest(number + 1, 1000000), tags = ${[tags.everything]}
    where number = (select max(number) from change_set)`
}

/** By kind, the addresses to ask. */
async function addresses(): Promise<Map<string, string[]>> {
  const index = await membershipIndex()
  const names = await db.$queryRaw<{ name: string }[]>`
    select name from organization where kind <> 'network' order by md5(slug) limit 2000`
  const made = new Map<string, string[]>()
  const list = (address: (random: Random) => string) => {
    const random = new Random(29)
    return Array.from({ length: RUNS + WARM_UP }, () => address(random))
  }
  for (const [type, make] of Object.entries(MEMBERSHIP_QUERY_TYPES)) {
    const address = (random: Random) => path('fr', '/cities', {}, membershipQueryAddress(make(random, index)))
    made.set(`cities: ${type}`, list(address))
  }
  for (const [type, make] of Object.entries(BOX_QUERY_TYPES)) {
    const text = (random: Random) =>
      encodeURIComponent(
        make(
          random,
          names.map(({ name }) => name),
        ),
      )
    made.set(
      `box: ${type}`,
      list((random) => `${path('fr', '/search')}?q=${text(random)}`),
    )
    made.set(
      `suggestions: ${type}`,
      list((random) => `/api/suggest/fr?q=${text(random)}`),
    )
  }
  return made
}

/** p50, p95 and most of the milliseconds until the whole answer is there, and what it weighs. */
async function time(origin: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  let bytes = 0
  for (const [at, address] of paths.entries()) {
    const started = performance.now()
    const answer = await fetch(origin + address)
    bytes += (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${answer.status}: ${address}`)
    if (at >= WARM_UP) times.push(performance.now() - started)
  }
  return [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times), bytes / paths.length / 1024]
}

/** The built site's web server, without the steps that would load the data set into the database. */
async function serve(database: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const web = startWebServer({ DATABASE_URL: database, SITE_URL: origin, PORT: String(port) })
  // What the server does by itself after its start is no part of an answer.
  const warm = new Promise<'warm'>((resolve) =>
    web.process.on('message', (message) => (message === 'warm' ? resolve('warm') : undefined)),
  )
  if ((await Promise.race([warm, web.ended])) !== 'warm') throw new Error('The web server ended at once.')
  return { origin, stop: () => web.stop() }
}

await main()
process.exit(0)
