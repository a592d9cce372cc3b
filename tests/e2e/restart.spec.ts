import { expect, test } from '@playwright/test'
import type { Child } from '@/lib/cli/child'
import { startWebServer } from '@/lib/cli/web-server'
import { freePort } from '../support/free-port'
import { DRAFT_WORDS } from './support/draft-words'
import { openForm } from './support/record-form'
import { fillSignIn } from './support/sign-in'
import { testDatabaseUrl } from './support/test-database'
import { TEST_PASSWORD, TEST_USERS } from './support/test-users'

/*
 * What is typed outlives the server. These tests run a web server of their own beside the one under test, over the same
 * database and build, and stop it while somebody writes.
 */

/** A web server on a port of its own, that can be started again and again. */
async function ownServer() {
  const database = testDatabaseUrl()
  if (database === null) throw new Error('E2E_DATABASE_URL has to name the database of the site under test.')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let web: Child | null = null
  const end = async (how: 'stopped' | 'killed') => {
    if (how === 'killed') web?.process.kill('SIGKILL')
    await web?.stop()
    web = null
  }
  const start = async () => {
    const started = startWebServer({ DATABASE_URL: database, SITE_URL: origin, PORT: String(port) })
    web = started
    await new Promise((resolve) => started.process.once('message', resolve))
  }
  return { origin, start, end }
}

for (const { locale, name, how } of [
  {
    locale: 'fr',
    name: 'Mayors for Peace',
    how: 'killed',
  },
  {
    locale: 'de',
    name: 'Union of the Baltic Cities',
    how: 'stopped',
  },
] as const) {
  test(`a draft, and what is typed while there is no server, outlive one that is ${how} (${locale})`, async ({
    browser,
  }) => {
    const words = DRAFT_WORDS[locale]
    const server = await ownServer()
    await server.start()
    const context = await browser.newContext({ baseURL: server.origin })
    try {
      const page = await context.newPage()
      await fillSignIn(page, TEST_USERS.editor.email, TEST_PASSWORD)
      await page.waitForURL(/\/fr\/admin$/)
      const address = await openForm(page, locale, name)
      const summary = page.locator(`#field-network-texts-${locale}-summary`)
      const saved = `Test ${new Date().toISOString()}`
      await summary.fill(saved)
      await expect(page.getByText(words.saved)).toBeVisible()

      await server.end(how)
      await summary.fill(`${saved}, then without a server`)
      await expect(page.getByText(words.kept)).toBeVisible()
      await server.start()
      const other = await context.newPage()
      await other.goto(address)
      await expect(other.getByText(words.resumed)).toBeVisible()
      // The open form saves again by itself, sooner or later than this one asks.
      await expect(other.locator(`#field-network-texts-${locale}-summary`)).toHaveValue(
        new RegExp(`^${saved}`),
      )

      page.on('dialog', (dialog) => dialog.accept())
      await page.goto(address)
      await expect(summary).toHaveValue(`${saved}, then without a server`)
    } finally {
      await context.close()
      await server.end('stopped')
    }
  })
}
