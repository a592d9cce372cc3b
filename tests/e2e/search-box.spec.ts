import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support/checks'

/*
 * The one box: suggestions while somebody types, by keyboard alone, for screen readers, and none of it without script.
 */

const box = (page: Page) => page.getByRole('combobox', { name: /Chercher|suchen|Search for/ }).first()
const list = (page: Page) => page.getByRole('listbox')

for (const { path, text, city } of [
  { path: '/fr/villes', text: 'sarrebr', city: 'Sarrebruck' },
  { path: '/de/staedte', text: 'sarrebr', city: 'Saarbrücken' },
  { path: '/en/cities', text: 'saarbru', city: 'Saarbrücken' },
]) {
  test(`from ${path}, a name typed in part leads to its page by keyboard alone`, async ({ page }) => {
    await page.goto(path)
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused()
    await page.keyboard.type(text)
    await expect(list(page)).toBeVisible()
    await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('search').getByRole('status')).toContainText(/\d/)
    await page.keyboard.press('ArrowDown')
    const option = list(page).getByRole('option', { selected: true })
    await expect(option).toContainText(city)
    await expect(box(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
    await expect(box(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(city)
  })
}

test('the arrows go round, Home and End to the ends, and Escape closes and then empties', async ({
  page,
}) => {
  await page.goto('/fr/villes')
  await box(page).fill('eurocit')
  await expect(list(page)).toBeVisible()
  const options = list(page).getByRole('option')
  const last = (await options.count()) - 1
  await page.keyboard.press('ArrowUp')
  await expect(options.nth(last)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(options.nth(last)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(box(page)).toHaveValue('eurocit')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('')
})

test('Enter without a choice asks for everything, and an answer that comes too late is not shown', async ({
  page,
}) => {
  await page.route('**/api/suggest/**', async (route) => {
    const late = new URL(route.request().url()).searchParams.get('q') === 'par'
    if (late) await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue().catch(() => undefined)
  })
  await page.goto('/fr/villes')
  await box(page).fill('par')
  await page.waitForTimeout(200)
  await box(page).fill('nantes')
  await expect(list(page).getByRole('option').first()).toContainText('Nantes')
  await page.waitForTimeout(700)
  await expect(list(page).getByRole('option').first()).toContainText('Nantes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fr\/recherche\?q=nantes$/)
})

test('the open list is accessible in light and dark, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/de/staedte')
  await box(page).fill('frank')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, colorScheme)
  }
  await expectFits(page, 320)
})

test('the key / can be switched off, and is left alone while somebody writes', async ({ page }) => {
  await page.goto('/fr/accessibilite')
  await page.getByRole('checkbox', { name: /touche/ }).uncheck()
  await page.reload()
  await page.keyboard.press('/')
  await expect(box(page)).not.toBeFocused()
  await page.getByRole('checkbox', { name: /touche/ }).check()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(box(page)).toHaveValue('a/b')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the box is a form, and its page has names, texts with marks, kinds and ways on', async ({ page }) => {
    await page.goto('/fr/villes')
    await page.getByRole('searchbox').first().fill('gouvernance')
    await page.getByRole('search').first().getByRole('button', { name: 'Chercher' }).click()
    await expect(page).toHaveURL(/\/fr\/recherche\?q=gouvernance$/)
    await expect(page.getByRole('searchbox').last()).toHaveValue('gouvernance')
    await expect(page.locator('mark').first()).toHaveText(/gouvernance/i)
    await page
      .getByRole('navigation', { name: 'Genres de résultats' })
      .getByRole('link', { name: /Thèmes/ })
      .click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Thèmes'])
  })
})
