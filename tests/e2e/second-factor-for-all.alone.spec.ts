import { expect, test } from '@playwright/test'
import { query } from './support/query'
import { SECOND_FACTOR_WORDS, setUpSecondFactor } from './support/second-factor'
import { fillSignIn, signIn } from './support/sign-in'
import { OWN_USERS, TEST_PASSWORD } from './support/test-users'

/*
 * What an administrator asks of everybody at once. It reaches the users of all other tests, so it runs alone.
 */

test.describe.configure({ mode: 'default' })
test.afterEach(() => query(`DELETE FROM setting WHERE key = 'second-factor-for-all'`))

for (const { locale, every, notEvery, isOn } of [
  {
    locale: 'fr',
    every: 'Exiger de tous',
    notEvery: 'Ne plus l’exiger de tous',
    isOn: /Le deuxième facteur est exigé de tous les comptes/,
  },
  {
    locale: 'de',
    every: 'Von allen verlangen',
    notEvery: 'Nicht mehr von allen verlangen',
    isOn: /Der zweite Faktor wird von allen Konten verlangt/,
  },
] as const) {
  test(`a second factor asked of everybody holds at once, for open sessions too, until it is no longer asked (${locale})`, async ({
    browser,
  }) => {
    const { asked } = SECOND_FACTOR_WORDS[locale]
    const setUpPage = new RegExp(`/${locale}/admin/account/second-factor$`)
    const [office, person] = await Promise.all([browser.newPage(), browser.newPage()])
    await signIn(person, 'contributor')
    await person.goto(`/${locale}/admin/records`)
    await expect(person).toHaveURL(/\/records$/)

    await fillSignIn(office, OWN_USERS[`second-factor-for-all-${locale}`].email, TEST_PASSWORD, locale)
    await office.waitForURL(new RegExp(`/${locale}/admin$`))
    await office.goto(`/${locale}/admin/users`)
    await office.getByRole('button', { name: every, exact: true }).click()
    await expect(office, 'the administrator is asked like everybody').toHaveURL(setUpPage)
    await expect(office.getByRole('main')).toContainText(asked)

    await person.goto(`/${locale}/admin/records`)
    await expect(person).toHaveURL(setUpPage)
    await expect(person.getByRole('main')).toContainText(asked)
    expect((await person.request.get(`/api/record-choices?type=theme&locale=${locale}&q=a`)).status()).toBe(
      401,
    )

    await setUpSecondFactor(office, locale)
    await office.goto(`/${locale}/admin/users`)
    await expect(office.getByText(isOn)).toBeVisible()
    await office.getByRole('button', { name: notEvery, exact: true }).click()
    await expect(office.getByRole('button', { name: every, exact: true })).toBeVisible()
    await person.goto(`/${locale}/admin/records`)
    await expect(person).toHaveURL(/\/records$/)
    await Promise.all([office.close(), person.close()])
  })
}
