import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { href } from '@/lib/i18n/routing'
import type { Entry } from './fact'

/** What a reader takes in as one thing. */
const ENTRIES = 'tr, li, article, dl > div, p, h1, h2, h3, figure'
/** Above the sections a page says what it is about in one block. */
const HEADING = 'h1, div, p'

/** Opens whatever a page folds away, as a reader can. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Expects one visible entry of the right section to say all the words together. */
export async function expectEntry(page: Page, entry: Entry, locale: Locale): Promise<void> {
  const main = page.getByRole('main')
  const section: Locator = entry.at ? main.locator(`#${entry.at}`) : main
  await expect(section, `the section ${entry.at}`).toBeVisible()
  let found = section.locator(entry.at ? ENTRIES : HEADING)
  for (const words of entry[locale]) found = found.filter({ hasText: words })
  if (entry.link) found = found.filter({ has: page.locator(`a[href="${href(locale, entry.link)}"]`) })
  // Last, since it takes the longest: whether an element is to be seen.
  found = found.filter({ visible: true })
  // The last match in the document is the smallest of those inside one another.
  const what = `${entry.at ?? 'the page'} says ${entry[locale].join(' + ')}${entry.link ? ', as a link' : ''}`
  await expect(found.last(), what).toBeVisible()
}
