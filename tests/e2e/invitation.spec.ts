import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
import { handedOver, type Invited, invite, setPassword } from './support/invite'
import { fillSignIn, signIn } from './support/sign-in'
import { TEST_PASSWORD } from './support/test-users'
import { words } from './support/words'

/*
 * How somebody comes to an account and to a new password where the site sends no mail: an administrator hands a link
 * over. And how access ends.
 */

/** An address that no other run of the tests has used. */
const newAddress = (name: string) => `${name}.${Date.now().toString(36)}@example.org`

/** An administrator at the office, and somebody elsewhere. */
async function twoPeople(browser: Browser): Promise<{ office: Page; person: Page }> {
  const [office, person] = await Promise.all([browser.newPage(), browser.newPage()])
  await signIn(office, 'administrator')
  return { office, person }
}

/** The page of an account, opened from the list as administrators do. */
async function openAccount(office: Page, locale: 'fr' | 'de', { name }: Invited): Promise<void> {
  await office.goto(`/${locale}/admin/users`)
  await office.getByRole('link', { name }).first().click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(name)
}

for (const { locale, other } of [
  { locale: 'fr', other: 'de' },
  { locale: 'de', other: 'fr' },
] as const) {
  const account = words(locale, 'AdminAccount')
  const users = words(locale, 'AdminUsers')
  const door = words(locale, 'AdminSignIn')
  const admin = words(locale, 'Admin')

  test(`an invitation is handed over as a link, which works once and gives the role and the networks it names (${locale})`, async ({
    browser,
  }) => {
    const { office, person } = await twoPeople(browser)
    const invited: Invited = {
      email: newAddress('ines'),
      name: `Ines ${Date.now()}`,
      role: 'network-editor',
      locale,
      network: 'QuattroPole',
    }
    const link = await invite(office, invited, locale)
    expect(link).toMatch(new RegExp(`^/${locale}/admin/set-password\\?token=`))
    await expect(office.getByText(users('linkHandOver'))).toBeVisible()
    await expect(office.locator('#email'), 'the form is empty for the next one').toHaveValue('')
    await expect(office.locator('input[name=role]:checked')).toHaveValue('contributor')
    await expectAccessible(office, 'light')
    await expectFits(office, 320)

    await person.goto(link)
    await expect(person.getByRole('main')).toContainText(invited.name)
    await expectTranslated(person)
    await expectAccessible(person, 'light')
    await person.locator('#password').fill('too short')
    await person.locator('#repeated').fill('too short')
    await person.locator('main button[type=submit]').click()
    await expect(person.getByText(door('passwordLength')).first()).toBeVisible()
    await person.locator('#password').fill(TEST_PASSWORD)
    await person.locator('#repeated').fill('another long password')
    await person.locator('main button[type=submit]').click()
    await expect(person.getByText(door('passwordsDiffer')).first()).toBeVisible()
    await setPassword(person, link)
    await expect(person.getByText(door('passwordSet'))).toBeVisible()

    await person.goto(link)
    await expect(person.getByText(door('linkEnded'))).toBeVisible()
    await expect(person.locator('#password')).toHaveCount(0)

    await fillSignIn(person, invited.email, TEST_PASSWORD, locale)
    await person.waitForURL(new RegExp(`/${locale}/admin$`))
    await expect(person.locator('header')).toContainText(admin('roles.network-editor'))
    await expect(person.getByRole('link', { name: admin('nav.users') })).toHaveCount(0)
    await openAccount(office, locale, invited)
    await expect(office.locator('input[name=role]:checked')).toHaveValue('network-editor')
    await expect(office.locator('input[name=networks]:checked')).toHaveCount(1)

    await office.locator('input[name=role][value=contributor]').check()
    await office.locator('#locale').selectOption(other)
    await office.getByRole('button', { name: users('save') }).click()
    await expect(office.getByText(users('saved'))).toBeVisible()
    await expect(office.locator('input[name=role]:checked'), 'as it was saved').toHaveValue('contributor')
    await expect(office.locator('#locale'), 'as it was saved').toHaveValue(other)
    await person.reload()
    await expect(person.locator('header'), 'the new role holds at once').toContainText(
      admin('roles.contributor'),
    )
    await Promise.all([office.close(), person.close()])
  })

  test(`a forgotten password is set anew with a link from an administrator, which ends all sessions (${locale})`, async ({
    browser,
  }) => {
    const { office, person } = await twoPeople(browser)
    const invited: Invited = {
      email: newAddress('otto'),
      name: `Otto ${Date.now()}`,
      role: 'editor',
      locale,
    }
    const home = new RegExp(`/${locale}/admin$`)
    await setPassword(person, await invite(office, invited, locale))
    await fillSignIn(person, invited.email, TEST_PASSWORD, locale)
    await person.waitForURL(home)

    const elsewhere = await browser.newPage()
    await elsewhere.goto(`/${locale}/admin/sign-in`)
    await elsewhere.getByRole('link', { name: door('forgotten') }).click()
    await expect(elsewhere.getByText(door('forgottenNoMail'))).toBeVisible()
    await expect(elsewhere.locator('#email'), 'nothing is promised that cannot be kept').toHaveCount(0)
    await expectAccessible(elsewhere, 'light')

    await openAccount(office, locale, invited)
    await office.getByRole('button', { name: users('makeLink') }).click()
    const first = await handedOver(office)
    await office.reload()
    await office.getByRole('button', { name: users('makeLink') }).click()
    const second = await handedOver(office)
    await elsewhere.goto(first)
    await expect(elsewhere.getByText(door('linkEnded'))).toBeVisible()
    await person.goto(`/${locale}/admin/account`)
    await expect(person.getByRole('heading', { level: 1 }), 'a link alone ends nothing').toHaveText(
      account('title'),
    )

    const changed = 'another long password'
    await setPassword(elsewhere, second, changed)
    await person.goto(`/${locale}/admin/account`)
    await expect(person, 'the session of before has ended').toHaveURL(/sign-in/)
    await fillSignIn(person, invited.email, TEST_PASSWORD, locale)
    await expect(person.getByText(door('wrong'))).toBeVisible()
    await fillSignIn(person, invited.email, changed, locale)
    await person.waitForURL(home)
    await Promise.all([office.close(), person.close(), elsewhere.close()])
  })

  test(`one’s sessions are listed and ended one by one, and an account that is deactivated is out at once (${locale})`, async ({
    browser,
  }) => {
    const { office, person } = await twoPeople(browser)
    const email = newAddress('lea')
    const invited: Invited = { email, name: `Léa ${Date.now()}`, role: 'contributor', locale }
    const home = new RegExp(`/${locale}/admin$`)
    await setPassword(person, await invite(office, invited, locale))
    const [phone, tablet] = await Promise.all([browser.newPage(), browser.newPage()])
    for (const page of [person, phone, tablet]) {
      await fillSignIn(page, email, TEST_PASSWORD, locale)
      await page.waitForURL(home)
    }
    await person.goto(`/${locale}/admin/account`)
    const sessions = person.locator('#sessions li')
    await expect(sessions).toHaveCount(3)
    await expect(sessions.filter({ hasText: account('here') }).getByRole('button')).toHaveCount(0)
    await sessions
      .getByRole('button', { name: account('endSession') })
      .first()
      .click()
    await expect(sessions).toHaveCount(2)
    await person.getByRole('button', { name: account('endOthers') }).click()
    await expect(sessions).toHaveCount(1)
    for (const page of [phone, tablet]) {
      await page.goto(`/${locale}/admin`)
      await expect(page).toHaveURL(/sign-in/)
    }
    await person.goto(`/${locale}/admin`)
    await expect(person).toHaveURL(home)

    await openAccount(office, locale, invited)
    await office.getByRole('button', { name: users('deactivate') }).click()
    await expect(office.getByText(users('deactivated'))).toBeVisible()
    await person.goto(`/${locale}/admin`)
    await expect(person).toHaveURL(/sign-in/)
    await fillSignIn(person, email, TEST_PASSWORD, locale)
    await expect(person.getByText(door('wrong'))).toBeVisible()
    await office.getByRole('button', { name: users('reactivate') }).click()
    await expect(office.getByText(users('reactivated'))).toBeVisible()
    await fillSignIn(person, email, TEST_PASSWORD, locale)
    await person.waitForURL(home)
    await Promise.all([office, person, phone, tablet].map((page) => page.close()))
  })
}
