import { startChild } from '@/lib/cli/child'
import { percentile } from '../figures'
import { CAN_PIN, LOAD_CORE, pin } from './cores'
import { cpuSeconds } from './cpu-time'
import type { Load } from './load'
import type { MeasuredPage, Measurement } from './measurement'
import { table } from './report'
import type { RunningSite } from './running-site'
import { type Server, startRivals } from './servers'
import { transfer } from './transfer'

/** A page of the usual size and the largest one. */
const PAGES = ['network', 'network-large']
const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 16

interface ServerLoad extends Load {
  /** Processor time of the server for one request, in microseconds; NaN where the system does not tell. */
  cpu: number
}

interface Round {
  load: ServerLoad
  /** Against the site in the same round. */
  rate: number
  p99: number
  cpu: number
}

/**
 * Loads cached pages of the site, and servers that send the same bytes, in turns: the first round is discarded, the
 * order changes from round to round, and ratios are taken within a round. The site has to run on `SERVER_CORE`.
 */
export async function measureSpeed({ site, pages }: Measurement): Promise<string> {
  const parts: string[] = [
    `${CONNECTIONS} connections, Brotli, ${ROUNDS} rounds of ${SECONDS} s each after a discarded one; ` +
      `medians. ${CAN_PIN ? 'Servers and load on a core of their own each.' : 'Servers and load share all cores.'}`,
  ]
  for (const name of PAGES) {
    const page = pages.find((candidate) => candidate.name === name)
    if (!page) throw new Error(`There is no page type "${name}".`)
    parts.push(await measurePage(page, site))
  }
  return parts.join('\n\n')
}

async function measurePage({ name, url }: MeasuredPage, { pid }: RunningSite): Promise<string> {
  const sent = await transfer(url, 'br')
  const site: Server = { name: 'this site', url, pid, stop: async () => undefined }
  const servers = [site, ...(await startRivals(sent))]
  try {
    const rounds = new Map<string, Round[]>(servers.map((server) => [server.name, []]))
    for (let round = 0; round <= ROUNDS; round += 1) {
      const loads = new Map<string, ServerLoad>()
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        loads.set(server.name, await loadOf(server))
      }
      const own = loads.get(site.name)
      if (round === 0 || !own) continue
      for (const [server, load] of loads) {
        const ratios = { rate: own.rate / load.rate, p99: own.p99 / load.p99, cpu: own.cpu / load.cpu }
        rounds.get(server)?.push({ load, ...ratios })
      }
    }
    return table(
      [
        `\`${name}\`, ${sent.body.length} bytes`,
        'requests/s',
        'p99 ms',
        'CPU µs a request',
        'site ÷ this: requests/s',
        'p99',
        'CPU',
      ],
      [...rounds].map(([server, of]) => [
        server,
        Math.round(median(of.map(({ load }) => load.rate))),
        median(of.map(({ load }) => load.p99)).toFixed(2),
        Math.round(median(of.map(({ load }) => load.cpu))),
        spread(of.map(({ rate }) => rate)),
        spread(of.map(({ p99 }) => p99)),
        spread(of.map(({ cpu }) => cpu)),
      ]),
    )
  } finally {
    for (const server of servers) await server.stop()
  }
}

async function loadOf({ name, url, pid }: Server): Promise<ServerLoad> {
  const before = cpuSeconds(pid)
  const args = ['--import', 'tsx', 'tests/bench/site/load.ts', url, String(SECONDS), String(CONNECTIONS)]
  const child = startChild(args)
  pin(child.process.pid, LOAD_CORE)
  const load = await Promise.race([
    new Promise<Load>((resolve) => child.process.once('message', (sent) => resolve(sent as Load))),
    child.ended.then((code) => Promise.reject(new Error(`The load on ${name} ended with code ${code}.`))),
  ])
  await child.stop()
  if (load.failed > 0) throw new Error(`${name} did not answer ${load.failed} requests with success.`)
  return { ...load, cpu: ((cpuSeconds(pid) - before) * 1e6) / load.answered }
}

const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The median with the smallest and the largest value. */
function spread(values: readonly number[]): string {
  const figures = [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2))
  return `${figures[0]} (${figures[1]}–${figures[2]})`
}
