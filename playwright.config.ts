import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './lib/cli/chromium'
import { freePort } from './tests/support/free-port'

/*
 * End-to-end tests run against the built product, started by its own launcher on a free port with a database of its
 * own. `npm test` has built it before; alone, `npm run test:e2e` builds what is missing. E2E_URL names a site that runs
 * already instead; E2E_TRACE=1 keeps a trace of what fails.
 */

// Every worker reads this file again and has to come to the same port.
process.env.E2E_PORT ??= String(await freePort())
const baseURL = process.env.E2E_URL ?? `http://localhost:${process.env.E2E_PORT}`
const executablePath = findChromium()

/** Tests that change something for everybody; they wait until the others are done. */
const ALONE = /\.alone\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: true,
  // One more than the cores of a small machine: some tests wait for what takes its time, not for the processor.
  workers: 3,
  retries: 0,
  // The browsers, a server and a database share the cores; what never comes still fails.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: 'site', testIgnore: ALONE },
    // Alone again: `npx playwright test alone --no-deps`.
    { name: 'alone', testMatch: ALONE, dependencies: ['site'] },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'fr-FR',
    // A trace records every step of every test, which costs as much as the steps.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  ...(process.env.E2E_URL
    ? {}
    : {
        webServer: {
          command: 'exec node --import tsx lib/cli/start.ts',
          url: `${baseURL}/api/health`,
          env: {
            PORT: process.env.E2E_PORT,
            DATA_DIR: process.env.E2E_DATA_DIR ?? '.data/e2e',
            // Part of the build: the same as where the build was made, whatever the port.
            SITE_URL: 'http://localhost:3000',
            DATABASE_URL: '',
          },
          timeout: 300_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
          stdout: 'pipe',
        },
      }),
})
