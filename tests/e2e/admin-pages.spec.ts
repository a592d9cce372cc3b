import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
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

/** The id of the network that a name finds first. */
async function networkId(page: Page, name: string): Promise<string> {
  const found = await page.request.get(
    `/api/record-choices?type=organization&only=network&locale=fr&q=${encodeURIComponent(name)}`,
  )
  const [choice] = (await found.json()) as { id: string }[]
  return choice?.id ?? ''
}

for (const locale of ['fr', 'de', 'en']) {
  test(`the pages of the admin are translated, accessible, and fit a phone (${locale})`, async ({ page }) => {
    test.setTimeout(300_000)
    await signIn(page, 'administrator')
    const record = `records/organization/${await networkId(page, 'Polis')}`
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    for (const address of [
      '',
      'records?q=metz',
      `${record}/history`,
      `${record}/retire`,
      `${record}/logo`,
      'changes?view=all',
      'import',
      'guide',
      'users',
      'users/invite',
      'audit',
      'account',
      'account/second-factor',
      ...WORK_LISTS.map((list) => `work/${list}`),
    ]) {
      await test.step(address || 'dashboard', async () => {
        const answer = await page.goto(`/${locale}/admin/${address}`.replace(/\/$/, ''))
        expect(answer?.status(), address).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expectTranslated(page)
        // The languages share their colours.
        await expectAccessible(page, locale === 'fr' ? 'light' : undefined)
        if (locale === 'de') await expectFits(page, 320)
      })
    }
    expect(errors).toEqual([])
  })
}
