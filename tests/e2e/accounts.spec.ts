import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/checks'
import { tabTo } from './support/focus'
import { fillSignIn, signIn } from './support/sign-in'
import { TEST_PASSWORD, TEST_USERS } from './support/test-users'

const { email } = TEST_USERS.editor

for (const [locale, title] of [
  ['fr', 'Tableau de bord'],
  ['de', 'Übersicht'],
] as const) {
  test(`an editor signs in and out with the keyboard (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/admin`)
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/sign-in`))
    await expectAccessible(page, 'light')
    await tabTo(page, '#email')
    await page.keyboard.type(email)
    await tabTo(page, '#password')
    await page.keyboard.type(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await tabTo(page, 'header form button')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/sign-in$`))
    await page.goto(`/${locale}/admin`)
    await expect(page).toHaveURL(/sign-in/)
  })
}

for (const locale of ['fr', 'de'] as const) {
  test(`a wrong password and an unknown account get the same answer, and both stand in the log (${locale})`, async ({
    browser,
    page,
  }) => {
    const said: string[] = []
    for (const who of [email, 'nobody@example.org']) {
      await fillSignIn(page, who, 'not the password', locale)
      const alert = page.getByRole('alert').filter({ hasText: /\S/ })
      await expect(alert).toBeVisible()
      said.push((await alert.textContent()) ?? '')
      await expect(page.locator('#email')).toHaveValue(who)
    }
    expect(said[0]).toBe(said[1])

    const office = await browser.newPage()
    await signIn(office, 'administrator')
    await office.goto(`/${locale}/admin/audit`)
    await expect(office.getByRole('row').filter({ hasText: 'nobody@example.org' }).first()).toBeVisible()
    await office.close()
  })
}

test('whoever is led to the sign-in page comes back to where they were going, and nowhere else', async ({
  page,
}) => {
  await page.goto('/fr/admin/sign-in?next=https://example.com/')
  await expect(page.locator('input[name=next]')).toHaveValue('')
  await page.goto('/en/admin?from=test')
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(TEST_PASSWORD)
  await page.locator('main button[type=submit]').click()
  await expect(page).toHaveURL(/\/en\/admin\?from=test$/)
})

for (const { locale, save, missing, tooLong } of [
  {
    locale: 'fr',
    save: 'Enregistrer',
    missing: 'Saisissez un nom.',
    tooLong: 'Raccourcissez ce nom',
  },
  {
    locale: 'de',
    save: 'Speichern',
    missing: 'Geben Sie einen Namen ein.',
    tooLong: 'Kürzen Sie diesen Namen auf höchstens 120 Zeichen.',
  },
  {
    locale: 'en',
    save: 'Save',
    missing: 'Enter a name.',
    tooLong: 'Shorten this name to 120 characters at most.',
  },
] as const) {
  test(`whoever leaves out their name, or types a long one, is told what to do (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'contributor')
    await page.goto(`/${locale}/admin/account`)
    for (const [typed, said] of [
      ['', missing],
      ['x'.repeat(121), tooLong],
    ] as const) {
      await page.locator('#name').fill(typed)
      await page.getByRole('button', { name: save }).click()
      await expect(page.getByRole('link', { name: said })).toBeVisible()
      await expect(page.locator('#name')).toHaveValue(typed)
      await expect(page.locator('#name')).toHaveAccessibleDescription(new RegExp(said))
    }
  })
}

test('the pages of the admin are nobody else’s', async ({ page }) => {
  await signIn(page, 'contributor')
  const answer = await page.goto('/fr/admin')
  const headers = answer?.headers() ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
})
