import { ensureSearchIndex } from '@/lib/changes/search-index/rebuild'
import { closeDatabase, db } from '@/lib/db/client'
import { find, suggest } from '@/lib/search/box/find'
import { BOX_QUERY_TYPES } from './box-queries'
import { type BenchDatabase, embedded, onServer } from './database'
import { growthExponent, percentile, printTable } from './figures'
import { Random } from './random'

/*
 * npm run bench:box [-- 1,10,100]
 *
 * Times the one box on made-up directories: everything that a text finds, and suggestions, on the server of
 * DATABASE_URL and on the embedded database at the sizes that it bears. Times are those of all statements one after the
 * other, seen from this process; scans of whole tables are counted by the database.
 */

const RUNS = 60
const WARM_UP = 5
const SUGGESTED = 24
const LARGEST_EMBEDDED = 10

interface Figures {
  p50: number
  p95: number
  most: number
  found: number
}
type Results = Map<string, Map<number, Figures>>

async function main(): Promise<void> {
  const scales = (process.argv[2] ?? '1,10,100').split(',').map(Number)
  const server = process.env.DATABASE_URL
  const [onPostgres, onEmbedded]: [Results, Results] = [new Map(), new Map()]
  for (const scale of scales) {
    if (server) await measure(await onServer(server, scale), scale, onPostgres)
    if (scale <= LARGEST_EMBEDDED) await measure(await embedded(scale), scale, onEmbedded)
  }
  if (server) report('PostgreSQL', onPostgres, scales)
  const borne = scales.filter((scale) => scale <= LARGEST_EMBEDDED)
  report('embedded PostgreSQL', onEmbedded, borne)
}

async function measure(database: BenchDatabase, scale: number, results: Results): Promise<void> {
  process.env.DATABASE_URL = database.url
  await closeDatabase()
  await ensureSearchIndex(db)
  const rows = await db.$queryRaw<{ name: string }[]>`
    select name from organization where kind <> 'network' order by md5(slug) limit 2000`
  const names = rows.map(({ name }) => name)
  const before = await wholeScans()
  for (const [type, make] of Object.entries(BOX_QUERY_TYPES)) {
    keep(
      results,
      type,
      scale,
      await time(
        (random) => make(random, names),
        async (text) => (await find(text, 'de')).found.length,
      ),
    )
    const suggested = await time(
      (random) => make(random, names),
      async (text) => (await suggest(text, 'de', SUGGESTED)).found.length,
    )
    keep(results, `${type}, suggestions`, scale, suggested)
  }
  console.log(`${scale}×: ${(await wholeScans()) - before} scans of a whole table of the index`)
  await closeDatabase()
  await database.close()
}

/** How often a table of the index was read from end to end, by the statistics of the database. */
async function wholeScans(): Promise<number> {
  // Statistics are written down a moment after what they count.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const [row] = await db.$queryRaw<{ scans: number }[]>`
    select coalesce(sum(seq_scan), 0)::int as scans from pg_stat_user_tables where relname like 'search\\_%'`
  return row?.scans ?? 0
}

async function time(
  make: (random: Random) => string,
  ask: (text: string) => Promise<number>,
): Promise<Figures> {
  const random = new Random(11)
  const times: number[] = []
  let found = 0
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    const text = make(random)
    const started = performance.now()
    const count = await ask(text)
    if (run < WARM_UP) continue
    times.push(performance.now() - started)
    found += count / RUNS
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    most: Math.max(...times),
    found: Math.round(found),
  }
}

function keep(results: Results, type: string, scale: number, figures: Figures): void {
  results.set(type, (results.get(type) ?? new Map<number, Figures>()).set(scale, figures))
}

function report(title: string, results: Results, scales: readonly number[]): void {
  const [smallest = 1] = scales
  const largest = scales.at(-1) ?? smallest
  console.log(`\nThe one box on ${title}, milliseconds`)
  printTable(
    ['query', ...scales.flatMap((scale) => [`${scale}× p50`, 'p95', 'most', 'found']), 'exponent'],
    [...results].map(([type, figures]) => [
      type,
      ...scales.flatMap((scale) => {
        const { p50 = Number.NaN, p95 = Number.NaN, most = Number.NaN, found = 0 } = figures.get(scale) ?? {}
        return [p50, p95, most, found]
      }),
      growthExponent(
        figures.get(smallest)?.p50 ?? Number.NaN,
        figures.get(largest)?.p50 ?? Number.NaN,
        largest / smallest,
      ),
    ]),
  )
}

await main()
