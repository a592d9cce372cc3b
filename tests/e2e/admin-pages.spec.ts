import { expect, type Page, test } from '@playwright/test'
import { LOCALES, type Locale, RECORD_TYPES } from '@/lib/domain/vocabulary'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
import { foreignIds } from './support/foreign'
import { networkId } from './support/networks'
import { query } from './support/query'
import { signIn } from './support/sign-in'

/*
 * Every page of the admin opens, in words of its language, for people who do not see well and on a phone.
 */

const WORK_LISTS = [
  'missing-translations',
  'outdated-translations',
  'unsourced',
  'unknown-members',
  'unconfirmed',
  'past-mandates',
  'dead-links',
]

/** Opens an address and expects a page in words of its language, for people who do not see well and on a phone. */
async function expectGoodPage(page: Page, locale: Locale, address: string): Promise<void> {
  await test.step(address || 'dashboard', async () => {
    const answer = await page.goto(`/${locale}/admin/${address}`.replace(/\/$/, ''))
    expect(answer?.status(), address).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expectTranslated(page)
    // The languages share their colours, and English the elements that two languages have been looked at with.
    if (locale !== 'en') await expectAccessible(page, locale === 'fr' ? 'light' : undefined)
    if (locale === 'de') await expectFits(page, 320)
  })
}

for (const locale of LOCALES) {
  test(`the pages of the admin are translated, accessible, and fit a phone (${locale})`, async ({ page }) => {
    test.setTimeout(300_000)
    await signIn(page, 'administrator')
    const record = `records/organization/${await networkId(page, 'Polis')}`
    const { user, proposal, applied } = await foreignIds()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    for (const address of [
      '',
      'records?q=metz',
      `${record}/history`,
      `${record}/retire`,
      `${record}/logo`,
      'changes?view=all',
      `changes/${proposal}`,
      `changes/${applied}`,
      'import',
      'guide',
      'users',
      `users/${user}`,
      'users/invite',
      'audit',
      'account',
      'account/second-factor',
      ...WORK_LISTS.map((list) => `work/${list}`),
    ]) {
      await expectGoodPage(page, locale, address)
    }
    expect(errors).toEqual([])
  })

  test(`the form of every type of record is translated, accessible, and fits a phone (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    await signIn(page, 'administrator')
    // High enough that the bar to save, which stays at the edge of the window, lies over no field.
    await page.setViewportSize({ width: 1280, height: 8000 })
    for (const type of RECORD_TYPES) {
      const [record] = await query<{ id: string }>(
        'SELECT id FROM record WHERE type = $1 AND retired_at IS NULL ORDER BY id LIMIT 1',
        [type],
      )
      await expectGoodPage(page, locale, `records/${type}/new`)
      await expectGoodPage(page, locale, `records/${type}/${record?.id}/edit`)
    }
  })

  test(`a form that was left empty says what is missing, above it and at its fields (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/records/organization/new`)
    await page.locator('#field-name').fill('x')
    await page.locator('#field-name').fill('')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.locator('a[href="#field-name"]').first()).toBeVisible()
    await expect(page.locator('#field-name')).toHaveAttribute('aria-invalid', 'true')
    await expectTranslated(page)
    await expectAccessible(page)
  })
}
