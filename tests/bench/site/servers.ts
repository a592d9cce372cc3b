import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '@/lib/cli/child'
import { pin, SERVER_CORE } from './cores'
import { findNginx, startNginx } from './nginx'
import { type Transfer, transfer } from './transfer'

export interface Server {
  name: string
  url: string
  pid: number | undefined
  stop(): Promise<void>
}

/** Headers that a server writes by itself. */
const OWN = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

/** Starts what the site is compared with: servers that send the very bytes of its page, and can nothing else. */
export async function startRivals({ headers, body }: Transfer): Promise<Server[]> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name)))
  const servers = [await startBareServer(sent, body)]
  const nginx = findNginx()
  if (nginx) {
    const directory = await mkdtemp(join(tmpdir(), 'city-networks-nginx-'))
    const { url, pid, stop } = await startNginx(nginx, directory, sent, body)
    servers.push({
      name: 'nginx',
      url,
      pid,
      stop: async () => {
        await stop()
        await rm(directory, { recursive: true })
      },
    })
  }
  for (const server of servers) await expectBytes(server, body)
  return servers
}

const PATIENCE_MS = 10_000

/** Waits until a server answers, and expects it to send what the site sends. */
async function expectBytes({ name, url }: Server, body: Buffer): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const sent = await transfer(url, 'br').catch(() => null)
    if (sent?.status === 200 && sent.body.equals(body)) return
    if (sent || Date.now() > deadline) throw new Error(`${name} does not send the bytes of the page.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startBareServer(headers: IncomingHttpHeaders, body: Buffer): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'city-networks-bare-'))
  const files = [join(directory, 'headers.json'), join(directory, 'body')] as const
  await writeFile(files[0], JSON.stringify({ ...headers, 'content-length': body.length }))
  await writeFile(files[1], body)
  const child = startChild(['--import', 'tsx', 'tests/bench/site/bare-server.ts', ...files])
  pin(child.process.pid, SERVER_CORE)
  const port = await new Promise((resolve) => child.process.once('message', resolve))
  return {
    name: 'bare Node.js',
    url: `http://127.0.0.1:${port}/`,
    pid: child.process.pid,
    stop: async () => {
      await child.stop()
      await rm(directory, { recursive: true })
    },
  }
}
