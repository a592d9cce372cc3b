import { cpus, totalmem } from 'node:os'
import { addressOf, PAGE_TYPES } from '../e2e/support/page-types'
import { copyCheckout, emptyPageHtml } from './site/checkout-copy'
import { CAN_PIN, SERVER_CORE } from './site/cores'
import { measureHtml } from './site/html'
import { measureJavaScript } from './site/javascript'
import { measureLighthouse } from './site/lighthouse'
import type { Measurement } from './site/measurement'
import { keep } from './site/report'
import { addWithdrawnRecord, startSite } from './site/running-site'
import { measureSpeed } from './site/speed'

/*
 * npm run bench [-- --only js,html,speed,lighthouse]
 *
 * Measures the built product, page type by page type, against something else in the same run. It builds in a copy of
 * the checkout, which it keeps for the next time; docs/performance.md says what the figures mean.
 */

const LOCALE = 'fr'

interface Part {
  title: string
  measure(measurement: Measurement): Promise<string>
  /** Measures how fast the server is: it runs on a core of its own. */
  pinned?: boolean
}

const PARTS: Record<string, Part> = {
  js: { title: 'JavaScript', measure: measureJavaScript },
  html: { title: 'HTML', measure: measureHtml },
  speed: { title: 'Requests', measure: measureSpeed, pinned: true },
  lighthouse: { title: 'Lighthouse', measure: measureLighthouse },
}

async function main(names: readonly string[]): Promise<void> {
  const begun = new Date()
  const copy = await copyCheckout()
  const sections = [`# Pages measured\n\n${machine(begun, names)}`]
  for (const name of names) {
    const { title, measure, pinned } = partNamed(name)
    const site = await startSite(copy, pinned ? SERVER_CORE : undefined)
    try {
      await addWithdrawnRecord(copy)
      const pages = PAGE_TYPES.map((type) => ({
        name: type.name,
        url: site.url + addressOf(type, LOCALE),
        status: type.status ?? 200,
      }))
      const result = await measure({ site, pages, emptyPage: await emptyPageHtml(copy, LOCALE) })
      sections.push(`## ${title}\n\n${result}`)
      console.log(`\n${sections.at(-1)}\n`)
      console.log(`Kept in ${await keep(`${sections.join('\n\n')}\n`, begun)}.`)
    } finally {
      await site.stop()
    }
  }
}

function partNamed(name: string): Part {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part "${name}", but: ${Object.keys(PARTS).join(', ')}.`)
  return part
}

function machine(begun: Date, names: readonly string[]): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return (
    `${begun.toISOString().slice(0, 10)}, \`npm run bench -- --only ${names.join()}\`, ${cpus().length} cores ` +
    `(${cpu?.model.trim()}), ${memory} GB, Node.js ${process.versions.node}${CAN_PIN ? '' : ', no cores of their own'}.`
  )
}

const at = process.argv.indexOf('--only')
const chosen = at === -1 ? Object.keys(PARTS) : (process.argv[at + 1] ?? '').split(',')
try {
  for (const name of chosen) partNamed(name)
  await main(chosen)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
