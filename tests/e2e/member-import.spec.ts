import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support/checks'
import { signIn } from './support/sign-in'

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
