import { resolve } from '@/lib/i18n/resolve'
import { loadCitySearch } from '@/lib/queries/city-search'
import { loadCitySearchJson } from '@/lib/queries/city-search-data'
import { loadSearchWords } from '@/lib/queries/city-search-words'
import { membershipIndex } from '@/lib/search/membership/shelf'
import { Random } from '@/tests/e2e/support/random'
import { randomQuery } from '@/tests/e2e/support/random-query'
import { onServer } from './database'
import { percentile } from './figures'

/*
 * npm run bench:fuzz [-- 5000 100]
 *
 * Asks random query strings, most of them nonsense, of a made-up directory on the server of DATABASE_URL, as the page and
 * as data. Ends with an error if one of them throws, which a reader would see as a page that does not work, or takes longer
 * than a second.
 */

const LONGEST = 1000

async function main(): Promise<void> {
  const [runs = 5000, scale = 100] = process.argv.slice(2).map(Number)
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL has to name a PostgreSQL server.')
  process.env.DATABASE_URL = (await onServer(process.env.DATABASE_URL, scale)).url
  await membershipIndex()
  // As the site does at its start: the index, and the order of names, are in memory before anybody asks.
  await loadCitySearchJson({ sort: 'name' }, 'fr')
  // The site keeps the words between requests; so does this.
  const words = await loadSearchWords('fr')
  const loadWords = async () => words
  const random = new Random(20_261_128)
  const times: number[] = []
  const broken: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const query = randomQuery(random, '/cities')
    const started = performance.now()
    try {
      await ask(query, run % 2 === 0, loadWords)
    } catch (error) {
      broken.push(`${query}: ${error}`)
    }
    const took = performance.now() - started
    times.push(took)
    if (took > LONGEST) broken.push(`${query}: ${Math.round(took)} ms`)
  }
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1))
  console.log(`${runs} random queries at ${scale}×: p50 ${p50} ms, p95 ${p95} ms, slowest ${most} ms`)
  for (const line of broken) console.log(line)
  process.exit(broken.length > 0 ? 1 : 0)
}

/** What the address shows, as a page or as data, on the way that a request takes; nothing where it is led elsewhere. */
async function ask(query: string, page: boolean, loadWords: typeof loadSearchWords): Promise<void> {
  const found = resolve('/fr/villes', new URLSearchParams(query))
  const to = 'to' in found ? found.to : ''
  const params = new URL(to, 'http://localhost').searchParams
  const asked = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
  if (page) await loadCitySearch(asked, 'fr', { loadWords })
  else await loadCitySearchJson(asked, 'fr')
}

await main()
