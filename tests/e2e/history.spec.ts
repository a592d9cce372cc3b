import { expect, type Page, test } from '@playwright/test'
import { path } from '@/lib/i18n/routing'
import { expectAccessible } from './support/checks'
import { networkId } from './support/networks'
import { publishWording } from './support/record-form'
import { signIn } from './support/sign-in'
import { TEST_USERS } from './support/test-users'

/*
 * Nothing is overwritten: every version can be read by everybody and compared by editors, and one change undone.
 */

const JOURNEYS = [
  {
    locale: 'fr',
    network: 'Maires pour la paix',
    slug: 'mayors-for-peace',
    compare: 'Comparer',
    undo: 'Annuler cette modification',
    confirm: 'Annuler la modification',
    back: 'Retour à un état antérieur',
    by: 'Rédaction (rédaction)',
  },
  {
    locale: 'de',
    network: 'Klima-Bündnis',
    slug: 'climate-alliance',
    compare: 'Vergleichen',
    undo: 'Diese Änderung rückgängig machen',
    confirm: 'Änderung rückgängig machen',
    back: 'Rückkehr zu einem früheren Stand',
    by: 'Redaktion (Redaktion)',
  },
] as const

/** Publishes a summary through the form, as a change that is only wording. */
async function publishSummary(page: Page, address: string, field: string, text: string): Promise<void> {
  await page.goto(`${address}/edit`)
  await page.locator(field).fill(text)
  await publishWording(page)
  await expect(page.locator(field)).toHaveValue(text)
}

for (const { locale, network, slug, compare, undo, confirm, back, by } of JOURNEYS) {
  test(`versions are told to readers, compared by editors, and one is undone (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const [oldest, first, second] = ['Omega', 'Alpha', 'Beta'].map((word) => `${word} ${Date.now()}`) as [
      string,
      string,
      string,
    ]
    await signIn(page, 'editor')
    const address = `/${locale}/admin/records/organization/${await networkId(page, network, locale)}`
    const field = `#field-network-texts-${locale}-summary`
    await publishSummary(page, address, field, oldest)
    await publishSummary(page, address, field, first)
    await publishSummary(page, address, field, second)

    await page.goto(`${address}/history`)
    await expectAccessible(page)
    await page.getByRole('button', { name: compare }).click()
    const comparison = page.getByRole('region', { name: compare })
    await expect(comparison.locator('del')).toContainText(first.split(' ')[0] ?? '')
    await expect(comparison.locator('ins')).toContainText(second.split(' ')[0] ?? '')
    const from = page.locator('#from')
    await from.fill(String(Number(await from.inputValue()) - 1))
    await page.getByRole('button', { name: compare }).click()
    await expect(comparison.locator('del')).toContainText('Omega')
    await expect(comparison.locator('ins')).toContainText('Beta')

    const reader = await browser.newPage({ baseURL, javaScriptEnabled: false })
    const publicPage = path(locale, '/networks/[slug]', { slug })
    await reader.goto(publicPage)
    await expect(reader.locator('#summary')).toContainText(second)
    await reader.locator('a[href*="/histor"], a[href*="/verlauf"]').last().click()
    await expect(reader.getByRole('main')).toContainText(by)
    await expect(reader.getByRole('main')).not.toContainText(TEST_USERS.editor.name)
    await expectAccessible(page)

    await page.getByRole('link', { name: undo }).first().click()
    await expect(page.getByRole('main')).toContainText(first)
    await page.getByRole('button', { name: confirm }).click()
    await expect(page).toHaveURL(/done=applied/)
    await reader.reload()
    await expect(reader.getByRole('main')).toContainText(back)
    await reader.goto(publicPage)
    await expect(reader.locator('#summary')).toContainText(first)
    await reader.close()
  })
}
