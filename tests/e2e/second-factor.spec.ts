import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { totpCode } from '../support/totp'
import { expectAccessible } from './support/checks'
import { enterCode, SECOND_FACTOR_WORDS, setUpSecondFactor } from './support/second-factor'
import { fillSignIn, signIn } from './support/sign-in'
import { OWN_USERS, TEST_PASSWORD } from './support/test-users'

/*
 * A second factor, as the person who uses it meets it: the codes come from the key that the page shows.
 */

async function signOut(page: Page, locale: Locale): Promise<void> {
  await page.locator('header form button').click()
  await page.waitForURL(new RegExp(`/${locale}/admin/sign-in$`))
}

for (const locale of ['fr', 'de'] as const) {
  const { email } = OWN_USERS[`second-factor-${locale}`]
  const words = SECOND_FACTOR_WORDS[locale]

  test(`a second factor is set up, asked for at the next sign-in, and given up (${locale})`, async ({
    page,
  }) => {
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(new RegExp(`/${locale}/admin$`))
    await page.goto(`/${locale}/admin/account/second-factor`)
    const { uri, codes } = await setUpSecondFactor(page, locale)
    const [recovery = ''] = codes
    await expect(page.getByText(recovery), 'codes are shown once').toHaveCount(0)

    await signOut(page, locale)
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(/sign-in\/code/)
    if (locale === 'fr') await expectAccessible(page, 'light')
    await enterCode(page, '000000')
    await expect(page.getByText(words.wrong).first()).toBeVisible()
    await page.goto(`/${locale}/admin`)
    await expect(page, 'the password alone opens nothing').toHaveURL(/sign-in/)
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(/sign-in\/code/)
    await enterCode(page, await totpCode(uri))
    await page.waitForURL(new RegExp(`/${locale}/admin$`))

    await signOut(page, locale)
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(/sign-in\/code/)
    await enterCode(page, recovery)
    await page.waitForURL(new RegExp(`/${locale}/admin$`))
    await signOut(page, locale)
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(/sign-in\/code/)
    await enterCode(page, recovery)
    await expect(page.getByText(words.wrong).first(), 'a recovery code works once').toBeVisible()
    await enterCode(page, codes[1] ?? '')
    await page.waitForURL(new RegExp(`/${locale}/admin$`))

    await page.goto(`/${locale}/admin/account`)
    await page.getByText(words.drop).first().click()
    await page.locator('#drop-password').fill(TEST_PASSWORD)
    await page.getByRole('button', { name: words.drop }).click()
    await expect(page.getByText(words.off)).toBeVisible()
    await signOut(page, locale)
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(new RegExp(`/${locale}/admin$`))
  })
}

test('whoever is asked for a second factor sets it up before anything else, and cannot give it up', async ({
  browser,
}) => {
  const { email, name } = OWN_USERS['second-factor-required']
  const [office, person] = await Promise.all([browser.newPage(), browser.newPage()])
  await signIn(office, 'administrator')
  await office.goto('/de/admin/users')
  await office.getByRole('link', { name }).click()
  await office.getByLabel('Einen zweiten Faktor verlangen').check()
  await office.locator('#locale').selectOption('de')
  await office.getByRole('button', { name: 'Speichern' }).click()
  await expect(office.getByText('Gespeichert.')).toBeVisible()
  await expect(office.getByLabel('Einen zweiten Faktor verlangen'), 'as it was saved').toBeChecked()
  await expect(office.locator('#locale'), 'as it was saved').toHaveValue('de')
  await office.reload()
  await expect(office.getByLabel('Einen zweiten Faktor verlangen')).toBeChecked()

  await fillSignIn(person, email, TEST_PASSWORD, 'de')
  await person.waitForURL(/\/de\/admin\/account\/second-factor$/)
  await expect(person.getByRole('main')).toContainText(SECOND_FACTOR_WORDS.de.asked)
  await person.goto('/de/admin/records')
  await expect(person).toHaveURL(/\/de\/admin\/account\/second-factor$/)
  expect((await person.request.get('/api/record-choices?type=theme&locale=de&q=a')).status()).toBe(401)
  await setUpSecondFactor(person, 'de')
  await expect(person.locator('#second-factor')).toContainText('Die Administration verlangt ihn')
  await expect(person.getByText(SECOND_FACTOR_WORDS.de.drop)).toHaveCount(0)

  await office.reload()
  await office.getByRole('button', { name: 'Entfernen' }).click()
  await expect(office.getByText('Der zweite Faktor ist entfernt.')).toBeVisible()
  await person.goto('/de/admin')
  await expect(person, 'the session has ended').toHaveURL(/sign-in/)
  await Promise.all([office.close(), person.close()])
})
