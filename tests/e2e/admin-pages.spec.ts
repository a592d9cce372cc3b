import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
import { signIn } from './support/sign-in'

/*
 * Every page of the admin opens, in words of its language, for people who do not see well and on a phone; and what one
 * person proposes another one decides.
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
        // The languages share their structure.
        if (locale === 'fr') await expectAccessible(page, 'light')
        if (locale === 'de') await expectFits(page, 320)
      })
    }
    expect(errors).toEqual([])
  })
}

test('a pasted list of names becomes memberships after a preview, and is undone as one', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'editor')
  await page.goto('/fr/admin/import')
  await page.locator('#network').selectOption({ label: 'Association mondiale des maires des villes d’hiver' })
  await page.locator('#text').fill('Metz\nTrèves\nKoeln\nVille qui n’existe pas')
  await page.getByRole('button', { name: 'Lire la liste' }).click()
  await expect(page).toHaveURL(/\/fr\/admin\/import\/[0-9a-f-]{36}/)
  await expectAccessible(page, 'light')
  await page.locator('#day').fill('2026-11-28')
  await page.getByRole('button', { name: 'Comparer avec l’annuaire' }).click()

  const row = (line: string) => page.getByRole('row').filter({ hasText: line })
  await expect(row('Koeln').getByRole('link', { name: 'Cologne' })).toBeVisible({ timeout: 60_000 })
  await expect(row('Trèves').getByRole('link', { name: 'Trèves' })).toBeVisible()
  await expectAccessible(page, 'light')
  await expectFits(page, 360)
  await page.getByRole('link', { name: /^Douteux/ }).click()
  await expect(row('Ville qui n’existe pas')).toBeVisible()
  await page.getByRole('button', { name: 'Soumettre 3 modifications' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  const set = page.url()

  const members = page.locator('#members').getByRole('table')
  await page.goto('/fr/reseaux/winter-cities')
  for (const city of ['Metz', 'Trèves', 'Cologne']) {
    await expect(members.getByRole('link', { name: city, exact: true })).toBeVisible()
  }
  await page.goto(set)
  await page.getByRole('link', { name: 'Annuler tout l’ensemble' }).click()
  await page.getByLabel('Pourquoi').fill('Essai.')
  await page.getByRole('button', { name: 'Annuler la modification' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  await page.goto('/fr/reseaux/winter-cities')
  await expect(members.getByRole('link', { name: 'Trèves', exact: true })).toHaveCount(0)
})
