import { closeDatabase } from '@/lib/db/client'
import { MOST_REASONS } from '@/lib/queries/city-search-rows'
import { searchMemberships } from '@/lib/search/membership/search'
import { forgetMemberships, membershipIndex } from '@/lib/search/membership/shelf'
import { type BenchDatabase, embedded, onServer } from './database'
import { editMembership, takeUpEdit } from './edit'
import { growthExponent, percentile, printTable } from './figures'
import { MEMBERSHIP_QUERY_TYPES } from './membership-queries'
import { explainPage } from './plan'
import { Random } from './random'
import { sizeAt } from './synthetic'

/*
 * npm run bench:search [-- 1,10,100]
 *
 * Times the membership search with all its facets and one page of results on made-up directories: on the server of
 * DATABASE_URL, in databases of its own beside the one named, and on the embedded database at the sizes that it bears.
 * Beside the time that passes it tells the processor time of this process, which a busy machine changes less.
 */

const TODAY = '2026-11-22'
const RUNS = 60
const WARM_UP = 3
const LARGEST_EMBEDDED = 10

interface Figures {
  p50: number
  p95: number
  cpu50: number
  cpu95: number
  /** Bodies found, on average. */
  found: number
  /** What the statement for a page of results reads, and through which indexes. */
  rows: number
  used: string
}
type Results = Map<string, Map<number, Figures>>

async function main(): Promise<void> {
  const scales = (process.argv[2] ?? '1,10,100').split(',').map(Number)
  const server = process.env.DATABASE_URL
  const onPostgres: Results = new Map()
  const onEmbedded: Results = new Map()
  if (!server) console.log('DATABASE_URL is not set: only the embedded database is measured.')
  for (const scale of scales) {
    if (server) await measure(await onServer(server, scale), scale, onPostgres)
    if (scale <= LARGEST_EMBEDDED) await measure(await embedded(scale), scale, onEmbedded)
  }
  if (server) report('PostgreSQL', onPostgres, scales)
  report(
    'embedded PostgreSQL',
    onEmbedded,
    scales.filter((scale) => scale <= LARGEST_EMBEDDED),
  )
}

async function measure(database: BenchDatabase, scale: number, results: Results): Promise<void> {
  process.env.DATABASE_URL = database.url
  await closeDatabase()
  forgetMemberships()
  const size = sizeAt(scale)
  const [started, cpu] = [performance.now(), cpuTime()]
  const index = await membershipIndex()
  console.log(
    `\n${scale}×: ${size.organizations} organizations, ${index.memberships.body.length} memberships counted, ` +
      `${size.networks} networks; index read in ${Math.round(performance.now() - started)} ms ` +
      `(${Math.round(cpuTime() - cpu)} ms of this process), ` +
      `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in this process`,
  )
  for (const [type, make] of Object.entries(MEMBERSHIP_QUERY_TYPES)) {
    const figures = await timeQueries((random) => make(random, index))
    results.set(type, (results.get(type) ?? new Map<number, Figures>()).set(scale, figures))
  }
  await editMembership()
  const [edited, cpuBefore] = [performance.now(), cpuTime()]
  await takeUpEdit()
  console.log(
    `an edit is in the search after ${Math.round(performance.now() - edited)} ms ` +
      `(${Math.round(cpuTime() - cpuBefore)} ms of this process)`,
  )
  await closeDatabase()
  await database.close()
}

async function timeQueries(
  make: (random: Random) => Parameters<typeof searchMemberships>[0],
): Promise<Figures> {
  const random = new Random(7)
  const times: number[] = []
  const cpuTimes: number[] = []
  let found = 0
  let plan = { rows: 0, used: '' }
  // The first ones warm up caches and compiler; every query is asked once only, so that no answer is at hand.
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    const query = make(random)
    const [before, cpu] = [performance.now(), cpuTime()]
    const result = await searchMemberships(query, 'de', { today: TODAY, mostMemberships: MOST_REASONS })
    if (run < WARM_UP) continue
    times.push(performance.now() - before)
    cpuTimes.push(cpuTime() - cpu)
    found += result.total / RUNS
    if (result.items.length > 0) plan = await explainPage(query, result.items, TODAY)
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpu50: percentile(cpuTimes, 0.5),
    cpu95: percentile(cpuTimes, 0.95),
    found: Math.round(found),
    ...plan,
  }
}

/** Processor time of this process so far, in milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function report(title: string, results: Results, scales: readonly number[]): void {
  const [smallest = 1] = scales
  const largest = scales.at(-1) ?? smallest
  const factor = largest / smallest
  console.log(`\nMembership search with all facets on ${title}, milliseconds (in brackets: of this process)`)
  printTable(
    ['query', ...scales.flatMap((scale) => [`${scale}× p50`, 'p95', 'found', 'rows read']), 'exponent'],
    [...results].map(([type, figures]) => [
      type,
      ...scales.flatMap((scale) => {
        const at = figures.get(scale)
        if (!at) return ['', '', '', '']
        const time = (wall: number, cpu: number) => `${wall.toFixed(1)} (${cpu.toFixed(1)})`
        return [time(at.p50, at.cpu50), time(at.p95, at.cpu95), at.found, at.rows]
      }),
      `${growth(figures, smallest, largest, factor, 'p50')} (${growth(figures, smallest, largest, factor, 'cpu50')})`,
    ]),
  )
  const used = new Set([...results.values()].flatMap((figures) => figures.get(largest)?.used ?? []))
  for (const indexes of used)
    if (indexes) console.log(`A page of results at ${largest}× reads by ${indexes}.`)
}

function growth(
  figures: ReadonlyMap<number, Figures>,
  smallest: number,
  largest: number,
  factor: number,
  name: 'p50' | 'cpu50',
): string {
  const [small, large] = [figures.get(smallest)?.[name], figures.get(largest)?.[name]]
  return small && large ? growthExponent(small, large, factor).toFixed(2) : '–'
}

await main()
