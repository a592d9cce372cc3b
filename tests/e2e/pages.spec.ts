import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/vocabulary'
import {
  expectAccessible,
  expectAccessibleColours,
  expectFits,
  expectIslandsOnly,
  expectTranslated,
  expectValidHtml,
} from './support/checks'
import { addressOf, PAGE_TYPES } from './support/page-types'
import { visit } from './support/visit'

/*
 * What is true of every page, whatever it shows. One visit a page and language checks it all, and the faults are
 * collected, so that one run names every one of them.
 */

for (const type of PAGE_TYPES) {
  for (const locale of LOCALES) {
    test(`${type.name} in ${locale} is whole, valid, accessible and keeps to itself`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const address = addressOf(type, locale)
      const status = type.status ?? 200
      const { response, expectQuiet } = await visit(page, address, { status })
      expect.soft(response.status(), 'status').toBe(status)
      const html = await response.text()
      await expectValidHtml(html)
      expectIslandsOnly(html)

      await expect.soft(page.locator('html')).toHaveAttribute('lang', locale)
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect.soft(page).toHaveTitle(/\S/)
      if (status === 200) {
        await expect.soft(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/)
      }
      await expectTranslated(page)

      await expectAccessible(page)
      // Neither colours nor what works without script hang on the language.
      if (locale === 'fr') {
        await expectAccessibleColours(page, 'light')
        const main = await wordsWithoutScript(page)
        await test.step('the same without script', async () => {
          const plain = await browser.newContext({ baseURL, javaScriptEnabled: false })
          const still = await plain.newPage()
          await still.goto(address)
          expect.soft(await still.getByRole('main').allInnerTexts()).toEqual(main)
          await plain.close()
        })
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessibleColours(page, 'dark')
        await page.emulateMedia({ colorScheme: null })
      }
      await expectFits(page, 320)
      await expectQuiet()
    })
  }
}

/** What the page says, but for the controls that only script can move, such as the slider beside a date field. */
async function wordsWithoutScript(page: Page): Promise<string[]> {
  const setHidden = (hidden: boolean) =>
    page.locator('[data-by-script]').evaluateAll((frames, value) => {
      for (const frame of frames) frame.toggleAttribute('hidden', value)
    }, hidden)
  await setHidden(true)
  const words = await page.getByRole('main').allInnerTexts()
  await setHidden(false)
  return words
}
