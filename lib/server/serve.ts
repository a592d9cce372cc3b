import { createServer } from 'node:http'
import next from 'next'
import { config } from '@/lib/config'
import { readBuildRecord } from './build-record'
import { registerFront } from './clear-front-cache'
import { holdingComplaints, listenForComplaints } from './complaints'
import { Freshness } from './freshness'
import { createFront } from './front'
import { INTERNAL_HEADER, internalSecret } from './internal-secret'
import { addressReader } from './peer-address'
import { openUpstream, type Upstream } from './upstream'
import { warmUp } from './warm-up'

/*
 * The web server's process: the framework, and before it the front. Started by the launcher, which gives it
 * DATABASE_URL; SIGTERM ends it.
 */

/** How long requests that are being answered may take to end. */
const PATIENCE_MS = 5000

async function main(): Promise<void> {
  const { port, host, siteUrl, trustedProxies } = config()
  const app = next({ dev: false, port, ...(host ? { hostname: host } : {}) })
  await app.prepare()
  listenForComplaints()
  const upstream = await openUpstream(holdingComplaints(app.getRequestHandler()))

  const known = (await readBuildRecord())?.changeNumber ?? 0
  const freshness = new Freshness(process.env.DATABASE_URL ?? '', known, (tags) => expireTags(upstream, tags))
  const front = createFront({
    upstream,
    freshness,
    secure: siteUrl.startsWith('https:'),
    addressOf: addressReader(trustedProxies),
  })
  registerFront(front.clear)

  const server = createServer({ keepAliveTimeout: 65_000 }, front.handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host ? { host } : {}) }, resolve)
  })
  process.send?.('ready')
  void warmUp(upstream).then(() => process.send?.('warm'))

  // Ctrl-C reaches every process of the terminal; the launcher decides in which order they end.
  process.on('SIGINT', () => undefined)
  process.once('SIGTERM', async () => {
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
    server.closeIdleConnections()
    await new Promise((resolve) => server.close(resolve))
    await Promise.allSettled([upstream.close(), freshness.close(), app.close()])
    process.exit(0)
  })
}

async function expireTags(upstream: Upstream, tags: string[]): Promise<void> {
  const headers = {
    host: 'localhost',
    'content-type': 'application/json',
    [INTERNAL_HEADER]: internalSecret(),
  }
  const answer = await upstream.send('POST', '/api/expire', headers, JSON.stringify(tags))
  answer.resume()
  if (answer.statusCode !== 204) throw new Error(`Cache tags were not expired: ${answer.statusCode}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
