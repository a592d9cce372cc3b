import { closeDatabase, db } from '@/lib/db/client'
import { bodiesStatement } from '@/lib/search/membership/items'
import { searchMemberships } from '@/lib/search/membership/search'
import { forgetMemberships, membershipIndex } from '@/lib/search/membership/shelf'
import { type BenchDatabase, embedded, onServer } from './database'
import { growthExponent, percentile, printTable } from './figures'
import { MEMBERSHIP_QUERY_TYPES } from './membership-queries'
import { Random } from './random'
import { sizeAt } from './synthetic'

/*
 * npm run bench:search [-- 1,10,100]
 *
 * Times the membership search with all its facets and one page of results on made-up directories: on the server of
 * DATABASE_URL, in databases of its own beside the one named, and on the embedded database at the sizes that it bears.
 */

const TODAY = '2026-11-22'
const RUNS = 60
const LARGEST_EMBEDDED = 10

interface Figures {
  p50: number
  p95: number
  found: number
  rows: number
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
  const started = performance.now()
  const index = await membershipIndex()
  console.log(
    `\n${scale}×: ${size.organizations} organizations, ${index.memberships.body.length} memberships counted, ` +
      `${size.networks} networks; index read in ${Math.round(performance.now() - started)} ms, ` +
      `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in this process`,
  )
  for (const [type, make] of Object.entries(MEMBERSHIP_QUERY_TYPES)) {
    const random = new Random(7)
    const times: number[] = []
    let found = 0
    let rows = 0
    // The first three warm up caches and compiler; every query is asked once only, so that no answer is at hand.
    for (let run = 0; run < RUNS + 3; run += 1) {
      const query = make(random, index)
      const before = performance.now()
      const result = await searchMemberships(query, 'de', { today: TODAY })
      if (run < 3) continue
      times.push(performance.now() - before)
      found += result.total / RUNS
      rows += result.items.reduce((sum, item) => sum + 1 + item.networks, 0) / RUNS
    }
    const figures = {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      found: Math.round(found),
      rows: Math.round(rows),
    }
    results.set(type, (results.get(type) ?? new Map<number, Figures>()).set(scale, figures))
  }
  await explain(
    index.bodies.slice(0, 50).map(({ id }) => id),
    index.networks.slice(0, 2).map(({ id }) => id),
  )
  await closeDatabase()
  await database.close()
}

/** Prints what the statement for one page of results reads, and through which indexes. */
async function explain(ids: readonly string[], networks: readonly string[]): Promise<void> {
  for (const [name, statement] of Object.entries({
    'a page with all memberships': bodiesStatement(ids, null),
    'a page with those in two networks': bodiesStatement(ids, networks),
  })) {
    const { text, values } = statement
    const rows = await db.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: PlanNode; 'Execution Time': number }[] }[]>(
      `explain (analyze, format json) ${text}`,
      ...values,
    )
    const [plan] = rows[0]?.['QUERY PLAN'] ?? []
    if (!plan) continue
    const scans = scansOf(plan.Plan)
    const read = scans.reduce((sum, scan) => sum + scan.rows, 0)
    const used = [...new Set(scans.map((scan) => scan.name))].join(', ')
    console.log(`${name}: ${read} rows in ${plan['Execution Time'].toFixed(1)} ms by ${used}`)
  }
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: PlanNode[]
}

function scansOf(node: PlanNode): { name: string; rows: number }[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  if (!node['Node Type'].endsWith('Scan')) return below
  const name = node['Index Name'] ?? `${node['Node Type']} of ${node['Relation Name'] ?? 'a result'}`
  const rows = node['Node Type'] === 'Bitmap Heap Scan' ? 0 : node['Actual Rows'] * node['Actual Loops']
  return [...below, { name, rows }]
}

function report(title: string, results: Results, scales: readonly number[]): void {
  const [smallest = 1] = scales
  const largest = scales.at(-1) ?? smallest
  console.log(`\nMembership search with all facets on ${title}, milliseconds`)
  printTable(
    ['query', ...scales.flatMap((scale) => [`${scale}× p50`, 'p95', 'found', 'rows read']), 'exponent'],
    [...results].map(([type, figures]) => {
      const at = (scale: number) => figures.get(scale)
      return [
        type,
        ...scales.flatMap((scale) => {
          const { p50, p95, found, rows } = at(scale) ?? {
            p50: Number.NaN,
            p95: Number.NaN,
            found: 0,
            rows: 0,
          }
          return [p50, p95, found, rows]
        }),
        growthExponent(at(smallest)?.p50 ?? Number.NaN, at(largest)?.p50 ?? Number.NaN, largest / smallest),
      ]
    }),
  )
}

await main()
