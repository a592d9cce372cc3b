import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from '@/lib/cli/chromium'
import type { Measurement } from './measurement'
import { kilobytes, table, verdict } from './report'
import { transfer } from './transfer'

const LARGEST_GZIP_KB = 15

interface Weight {
  scripts: number
  gzip: number
  brotli: number
}

/**
 * Weighs the script files that Chromium loads for each kind of page, until the network is quiet: its islands. For
 * comparison, what a page without content from the same build loads as the framework makes it.
 */
export async function measureJavaScript({ site, pages, emptyPage }: Measurement): Promise<string> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS })
  try {
    const weigh = weigher()
    const emptyAddress = `${site.url}/fr/empty-page-of-the-benchmark`
    const empty = await weigh(
      await scriptsOf(browser, emptyAddress, (page) =>
        page.route(emptyAddress, (route) => route.fulfill({ contentType: 'text/html', body: emptyPage })),
      ),
    )
    const rows: [string, Weight][] = []
    for (const { name, url } of pages) rows.push([name, await weigh(await scriptsOf(browser, url))])
    const most = rows.reduce((left, right) => (right[1].gzip > left[1].gzip ? right : left))
    const largest = kilobytes(most[1].gzip)
    return [
      table(
        ['page', 'scripts', 'gzip KB', 'Brotli KB'],
        [['*empty page of the framework*', empty] as const, ...rows].map(
          ([name, { scripts, gzip, brotli }]) => [name, scripts, kilobytes(gzip), kilobytes(brotli)],
        ),
      ),
      verdict(
        largest <= LARGEST_GZIP_KB,
        `at most ${largest.toFixed(1)} KB gzipped (${most[0]})`,
        `${LARGEST_GZIP_KB} KB`,
      ),
    ].join('\n\n')
  } finally {
    await browser.close()
  }
}

async function scriptsOf(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Set<string>> {
  const page = await browser.newPage({ locale: 'fr-FR' })
  try {
    const scripts = new Set<string>()
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url())
    })
    await prepare?.(page)
    await page.goto(url, { waitUntil: 'networkidle' })
    return scripts
  } finally {
    await page.close()
  }
}

/** Adds up the bytes in which the site sends scripts; asks for each file once. */
function weigher() {
  const sizes = new Map<string, { gzip: number; brotli: number }>()
  return async (scripts: Set<string>): Promise<Weight> => {
    let gzip = 0
    let brotli = 0
    for (const url of scripts) {
      const size = sizes.get(url) ?? {
        gzip: (await transfer(url, 'gzip')).body.length,
        brotli: (await transfer(url, 'br')).body.length,
      }
      sizes.set(url, size)
      gzip += size.gzip
      brotli += size.brotli
    }
    return { scripts: scripts.size, gzip, brotli }
  }
}
