import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { LOCALES } from '@/lib/domain/vocabulary'
import { addFixtures } from '@/tests/e2e/support/add-fixtures'
import { addressOf, PAGE_TYPES } from '@/tests/e2e/support/page-types'
import { embeddedUrl } from '@/tests/e2e/support/test-database'
import { startChild } from './child'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium'
import { contactSheet, type Picture, pictureFile } from './contact-sheet'
import { duration, step } from './progress'

/*
 * `npm run look`: screenshots of every kind of page into `look/`, in all languages, on a phone and on a desk, light and
 * dark, with `look/index.html` to see them side by side. Starts the built product on the tests' database, or looks at
 * the site of BASE_URL. `--page network --locale fr --width 360 --theme dark` (each a list, by commas) take a part.
 */

const FOLDER = 'look'
const DATA_DIR = '.data/e2e'
const WIDTHS = [360, 1280]
const THEMES = ['light', 'dark'] as const
/** Chromium draws no picture higher than 16,384 pixels; what is below looks like what is above. */
const HIGHEST = 12_000
const STARTING_MS = 300_000
/** A development server compiles a page when it is asked for the first time. */
const PATIENCE_MS = 120_000

/** The pictures that the options ask for. */
function wanted(args: string[]): Picture[] {
  const { values } = parseArgs({
    args,
    options: {
      page: { type: 'string' },
      locale: { type: 'string' },
      width: { type: 'string' },
      theme: { type: 'string' },
    },
  })
  const types = part('page', PAGE_TYPES, values.page, ({ name }) => name)
  const locales = part('locale', LOCALES, values.locale)
  const widths = part('width', WIDTHS, values.width)
  const themes = part('theme', THEMES, values.theme)
  return types.flatMap((type) =>
    locales.flatMap((locale) =>
      widths.flatMap((width) => themes.map((theme) => ({ type, locale, width, theme }))),
    ),
  )
}

/** What an option names of all there is; all of it where the option is not given. */
function part<Value>(
  option: string,
  all: readonly Value[],
  given: string | undefined,
  name: (value: Value) => string = (value) => String(value),
): Value[] {
  const asked = given?.split(',')
  const unknown = asked?.find((text) => !all.some((value) => name(value) === text))
  if (unknown !== undefined) {
    throw new Error(`--${option} ${unknown} is none of: ${all.map(name).join(', ')}.`)
  }
  return all.filter((value) => asked?.includes(name(value)) ?? true)
}

interface Site {
  base: string
  stop(): Promise<void>
}

/** The site of BASE_URL, or one started for this. */
async function openSite(): Promise<Site> {
  const running = process.env.BASE_URL
  if (running) return { base: new URL(running).origin, stop: async () => undefined }
  const port = await freePort()
  const base = `http://localhost:${port}`
  // SITE_URL and data as in the end-to-end tests, so that both use one build.
  const env = { PORT: String(port), DATA_DIR, DATABASE_URL: '', SITE_URL: 'http://localhost:3000' }
  const child = startChild(['--import', import.meta.resolve('tsx'), 'lib/cli/start.ts'], { env })
  const failed = child.ended.then(() => {
    throw new Error('The site did not start.')
  })
  await Promise.race([untilReady(`${base}/api/health`), failed])
  // From here on an end is wanted.
  failed.catch(() => undefined)
  addFixtures(embeddedUrl(DATA_DIR), 'records')
  return { base, stop: child.stop }
}

function freePort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilReady(health: string): Promise<void> {
  const until = performance.now() + STARTING_MS
  while (performance.now() < until) {
    const answer = await fetch(health).catch(() => null)
    if (answer?.ok) return
    await new Promise((wait) => setTimeout(wait, 500))
  }
  throw new Error(`${health} does not answer.`)
}

/** Takes pictures until the queue is empty; returns what could not be shown. */
async function takePictures(browser: Browser, base: string, queue: Iterator<Picture>): Promise<string[]> {
  const page = await browser.newPage({ baseURL: base })
  page.setDefaultTimeout(PATIENCE_MS)
  const missed: string[] = []
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const trouble = await takePicture(page, next.value)
    if (trouble) missed.push(trouble)
  }
  await page.close()
  return missed
}

async function takePicture(page: Page, picture: Picture): Promise<string | null> {
  const { type, locale, width, theme } = picture
  const address = addressOf(type, locale)
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: theme })
  const status = (await page.goto(address))?.status()
  if (status !== (type.status ?? 200)) return `${address} answered ${status}`
  await page.evaluate(() => document.fonts.ready)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.screenshot({
    path: `${FOLDER}/${pictureFile(picture)}`,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, HIGHEST) },
  })
  return null
}

async function main(): Promise<void> {
  const begun = performance.now()
  const pictures = wanted(process.argv.slice(2))
  const executablePath = ensureChromium()
  await mkdir(FOLDER, { recursive: true })
  const site = await openSite()
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const missed = await step(`${pictures.length} pictures of ${site.base}`, async () => {
      const queue = pictures[Symbol.iterator]()
      const both = [takePictures(browser, site.base, queue), takePictures(browser, site.base, queue)]
      return (await Promise.all(both)).flat()
    })
    for (const line of new Set(missed)) console.log(`  not shown: ${line}`)
    await writeFile(`${FOLDER}/index.html`, contactSheet(await readdir(FOLDER)))
    console.log(`\n  ${resolve(FOLDER, 'index.html')}, after ${duration(performance.now() - begun)}`)
  } finally {
    await browser.close()
    await site.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
