import { expect, type Page, test } from '@playwright/test'
import { groupBy } from '@/lib/domain/group'
import { LOCALES } from '@/lib/domain/vocabulary'
import { href, path } from '@/lib/i18n/routing'
import { EUROMETROPOLE } from './facts/eurometropole'
import { city } from './facts/fact'
import { expectEntry, unfold } from './facts/find-entry'
import { MARSEILLE } from './facts/marseille'
import { MEETINGS } from './facts/meetings'
import { POLES_METROPOLITAINS } from './facts/poles-metropolitains'
import { QUATTROPOLE } from './facts/quattropole'
import { CITY_NAMES, HEADINGS } from './facts/quattropole-names'
import { STRASBOURG_MONTREAL } from './facts/strasbourg-montreal'
import { UCLG_BOGOTA } from './facts/uclg-bogota'

/*
 * The facts that readers must find, each on the page of the record that it is about: whole in French, names and labels
 * in German and English. Read without script, since every fact has to be.
 */
test.use({ javaScriptEnabled: false })

const FACTS = [
  ...QUATTROPOLE,
  ...EUROMETROPOLE,
  ...POLES_METROPOLITAINS,
  ...STRASBOURG_MONTREAL,
  ...MARSEILLE,
  ...MEETINGS,
  ...UCLG_BOGOTA,
]

for (const locale of LOCALES) {
  for (const [address, facts] of groupBy(FACTS, (fact) => href(locale, fact.page))) {
    test.describe(address, () => {
      // One visit serves all facts of a page: they only read.
      test.describe.configure({ mode: 'default' })
      let page: Page
      test.beforeAll(async ({ browser, baseURL }) => {
        page = await browser.newPage({ baseURL, javaScriptEnabled: false })
        await page.goto(address)
        await unfold(page)
      })
      test.afterAll(() => page.close())

      for (const { mark, fact, shows } of facts) {
        test(`${mark} in ${locale}: ${fact}`, async () => {
          for (const entry of shows) await expectEntry(page, entry, locale)
        })
      }
    })
  }
}

for (const [slug, names] of Object.entries(CITY_NAMES)) {
  test(`Q1: the search finds ${slug} by every one of its names`, async ({ page }) => {
    for (const name of names) {
      await page.goto(path('fr', '/search', {}, { q: name }))
      const results = page.getByRole('main').locator(`a[href="${href('fr', city(slug))}"]`)
      await expect(results.first(), `result for ${name}`).toBeVisible()
    }
  })

  test(`Q1: an address with any name of ${slug} leads to its page`, async ({ request }) => {
    for (const locale of LOCALES) {
      const own = href(locale, city(slug))
      for (const name of names) {
        const asked = href(locale, city(name.toLowerCase().replaceAll(' ', '-')))
        const answer = await request.get(asked, { maxRedirects: 0 })
        if (asked === own) expect(answer.status()).toBe(200)
        else {
          expect(answer.status(), asked).toBe(308)
          expect(new URL(answer.headers().location ?? '', 'http://here').pathname).toBe(own)
        }
      }
    }
  })
}

for (const locale of LOCALES) {
  test(`Q14 in ${locale}: the action fields keep the network’s headings and order`, async ({ page }) => {
    await page.goto(path(locale, '/networks/[slug]', { slug: 'quattropole' }))
    const headings = page.locator('#action-fields').getByRole('heading', { level: 3 })
    expect((await headings.allTextContents()).map((text) => text.trim())).toEqual(HEADINGS[locale])
  })
}

test('A13: no name and no address of staff stands on the page of the partnership', async ({ page }) => {
  await page.goto(path('fr', '/partnerships/[slug]', { slug: 'repenser-la-ville-en-transition' }))
  const contacts = page.locator('#contacts')
  await expect(contacts).toBeVisible()
  await expect(contacts.locator('a[href^="mailto:"], a[href^="tel:"]')).toHaveCount(0)
  await expect(contacts.getByText(/@|\+\d|\b(M\.|Mme|Monsieur|Madame)\s/)).toHaveCount(0)
})
