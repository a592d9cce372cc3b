import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  // The same engine without a window: it does the same work in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** No sandbox, as containers and root need it, and nothing that a browser does of its own accord. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Path of an installed Chromium or Chrome: the one of CHROMIUM_PATH, the system's, or Playwright's own.
 * @returns `null` where there is none
 */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()]
  return candidates.find((path): path is string => Boolean(path) && existsSync(path ?? '')) ?? null
}

/**
 * Finds a Chromium, or installs one: Playwright's, which is a download, or else Debian's, which needs root.
 * @throws with a sentence for the developer when neither works
 */
export function ensureChromium(): string {
  const present = findChromium()
  if (present) return present
  for (const command of [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium-headless-shell'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...args] = command
    try {
      execFileSync(program, args, { stdio: 'ignore', timeout: 300_000 })
    } catch {
      // The next way may work.
    }
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'There is no Chromium and none could be installed. Install one and name it in CHROMIUM_PATH.',
  )
}
