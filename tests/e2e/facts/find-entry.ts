import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { href } from '@/lib/i18n/routing'
import type { Entry, Fact } from './fact'

/** What a reader takes in as one thing. */
const ENTRIES = 'tr, li, article, dl > div, dl, p, h1, h2, h3, figure, section'

/** Opens the page of a fact, with everything unfolded that it folds away. */
export async function openPage(page: Page, fact: Fact, locale: Locale): Promise<void> {
  await page.goto(href(locale, fact.page))
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Expects one visible entry of the right section to say all the words together. */
export async function expectEntry(page: Page, entry: Entry, locale: Locale): Promise<void> {
  const main = page.getByRole('main')
  const section: Locator = entry.at ? main.locator(`#${entry.at}`) : main
  await expect(section, `the section ${entry.at}`).toBeVisible()
  let found = section.locator(ENTRIES).filter({ visible: true })
  for (const words of entry[locale]) found = found.filter({ hasText: words })
  // The last match in the document is the smallest of those inside one another.
  const smallest = found.last()
  await expect(smallest, `${entry.at ?? 'page'} says ${entry[locale].join(' + ')}`).toBeVisible()
  if (entry.link) {
    await expect(smallest.locator(`a[href="${href(locale, entry.link)}"]`).first()).toBeVisible()
  }
}
