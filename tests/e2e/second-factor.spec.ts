import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { totpCode } from '../support/totp'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
import { fillSignIn, signIn } from './support/sign-in'
import { OWN_USERS, TEST_PASSWORD } from './support/test-users'

/*
 * A second factor, as the person who uses it meets it: the codes come from the key that the page shows.
 */

const WORDS = {
  fr: {
    wrong: /Ce code n’est pas ou plus valable/,
    on: 'Le deuxième facteur est actif.',
    off: 'Le deuxième facteur est retiré.',
    drop: 'Retirer le deuxième facteur',
  },
  de: {
    wrong: /Dieser Code gilt nicht oder nicht mehr/,
    on: 'Der zweite Faktor ist aktiv.',
    off: 'Der zweite Faktor ist entfernt.',
    drop: 'Zweiten Faktor entfernen',
  },
} as const

/** Sends the one form of the page that asks for a code. */
async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code)
  await page
    .locator('form', { has: page.locator('#code') })
    .getByRole('button')
    .click()
}

async function signOut(page: Page, locale: Locale): Promise<void> {
  await page.locator('header form button').click()
  await page.waitForURL(new RegExp(`/${locale}/admin/sign-in$`))
}

/** From the password to the second factor that is on. @returns the key as an address, and the recovery codes */
async function setUp(page: Page, locale: keyof typeof WORDS) {
  await page.locator('#password').fill(TEST_PASSWORD)
  await page.locator('main form button').click()
  await expect(page.getByRole('main').getByRole('img')).toBeVisible()
  const uri = (await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? ''
  const codes = await page.locator('ul[translate=no] li').allTextContents()
  const key = await page.locator('p[translate=no]').textContent()
  expect(key?.replaceAll(' ', ''), 'the key as text').toBe(new URL(uri).searchParams.get('secret'))
  expect(codes).toHaveLength(10)
  await enterCode(page, '000000')
  await expect(page.getByText(WORDS[locale].wrong).first()).toBeVisible()
  await expect(page.locator('ul[translate=no] li').first(), 'the codes stay in sight').toBeVisible()
  await expectTranslated(page)
  // The languages share their colours and their layout.
  if (locale === 'fr') {
    await expectAccessible(page, 'light')
    await expectFits(page, 320)
  }
  await enterCode(page, await totpCode(uri))
  await expect(page.getByText(WORDS[locale].on)).toBeVisible()
  return { uri, codes }
}

for (const locale of ['fr', 'de'] as const) {
  const { email } = OWN_USERS[`second-factor-${locale}`]
  const words = WORDS[locale]

  test(`a second factor is set up, asked for at the next sign-in, and given up (${locale})`, async ({
    page,
  }) => {
    await fillSignIn(page, email, TEST_PASSWORD, locale)
    await page.waitForURL(new RegExp(`/${locale}/admin$`))
    await page.goto(`/${locale}/admin/account/second-factor`)
    const { uri, codes } = await setUp(page, locale)
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
  await expect(person.getByRole('main')).toContainText('verlangt von Ihnen einen zweiten Faktor')
  await person.goto('/de/admin/records')
  await expect(person).toHaveURL(/\/de\/admin\/account\/second-factor$/)
  expect((await person.request.get('/api/record-choices?type=theme&locale=de&q=a')).status()).toBe(401)
  await setUp(person, 'de')
  await expect(person.locator('#second-factor')).toContainText('Die Administration verlangt ihn')
  await expect(person.getByText(WORDS.de.drop)).toHaveCount(0)

  await office.reload()
  await office.getByRole('button', { name: 'Entfernen' }).click()
  await expect(office.getByText('Der zweite Faktor ist entfernt.')).toBeVisible()
  await person.goto('/de/admin')
  await expect(person, 'the session has ended').toHaveURL(/sign-in/)
  await Promise.all([office.close(), person.close()])
})
