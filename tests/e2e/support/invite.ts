import { expect, type Page } from '@playwright/test'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { TEST_PASSWORD } from './test-users'

export interface Invited {
  email: string
  name: string
  role: UserRole
  locale: Locale
  /** Name of the network that is entrusted to a network editor. */
  network?: string
}

/** Fills in the form of an invitation and sends it. @returns the link to hand over, below the site's address */
export async function invite(office: Page, person: Invited, locale: Locale = 'fr'): Promise<string> {
  await office.goto(`/${locale}/admin/users/invite`)
  await office.locator('#email').fill(person.email)
  await office.locator('#name').fill(person.name)
  await office.locator('#locale').selectOption(person.locale)
  await office.locator(`input[name=role][value=${person.role}]`).check()
  if (person.network) {
    await office.locator('#network-filter').fill(person.network)
    await office.getByRole('checkbox', { name: person.network }).first().check()
  }
  await office.locator('main button[type=submit]').last().click()
  return handedOver(office)
}

/** The link that the page shows to hand over. */
export async function handedOver(office: Page): Promise<string> {
  await expect(office.locator('#hand-over')).toBeVisible()
  const { pathname, search } = new URL(await office.locator('#hand-over').inputValue())
  return pathname + search
}

/** Opens a link that sets a password, and sets it. Ends on the sign-in page. */
export async function setPassword(page: Page, link: string, password = TEST_PASSWORD): Promise<void> {
  await page.goto(link)
  await page.locator('#password').fill(password)
  await page.locator('#repeated').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(/sign-in\?set=1$/)
}
