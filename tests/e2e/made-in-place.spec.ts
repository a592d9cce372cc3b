import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/checks'
import { signIn } from './support/sign-in'
import { words } from './support/words'

/*
 * A city and a source that the directory does not have yet are made where they are needed, with the change itself.
 */

/** What a run makes is new on the same database. */
const STAMP = Date.now().toString(36)

for (const locale of ['fr', 'de'] as const) {
  const make = words(locale, 'EditForm.make')

  test(`an editor makes the missing city of a membership, and its source, in the form itself (${locale})`, async ({
    page,
  }) => {
    const city = `Neuburg ${locale} ${STAMP}`
    const source = `https://example.org/${locale}-${STAMP}`
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/records/membership/new`)
    await page.locator('#field-network').fill('quattropole')
    await page.getByRole('option', { name: 'QuattroPole' }).first().click()

    await page.locator('#field-member').fill(city)
    await page.getByRole('option', { name: make('place.offer', { name: city }) }).click()
    await expect(page.locator('#field-member-make-title')).toHaveValue(city)
    await page.locator('#field-member-make-country').selectOption('LU')
    await expectAccessible(page, 'light')
    await page.locator('#field-member-make-title').press('Enter')
    await expect(page.locator('#field-member')).toHaveValue(city)
    await expect(page.getByText(make('new'))).toBeVisible()

    await page.locator('#field-class').selectOption('full')
    await page.locator('#field-status').selectOption('active')
    await page.locator('input[name=source-kind]').first().check()
    await page.locator('#source-choice').fill(source)
    await page.getByRole('option', { name: make('source.offer', { name: source }) }).click()
    await page.locator('#source-choice-make-title').press('Enter')
    await expect(page.getByText(make('required')), 'a source has a title').toBeVisible()
    await page.locator('#source-choice-make-title').fill(`Liste ${STAMP}`)
    await page.locator('#source-choice-make-title').press('Enter')
    await expect(page.locator('#source-choice')).toHaveValue(`Liste ${STAMP}`)
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.waitForURL(/saved=published/)

    await page.goto(locale === 'fr' ? '/fr/reseaux/quattropole' : '/de/netzwerke/quattropole')
    const row = page.locator('#members').getByRole('row').filter({ hasText: city })
    await expect(row).toContainText(locale === 'fr' ? 'Luxembourg' : 'Luxemburg')
    await expect(page.locator('#sources')).toContainText(`Liste ${STAMP}`)
    await row.getByRole('link', { name: city }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(city)
  })
}
