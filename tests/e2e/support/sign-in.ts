import type { BrowserContext, Page } from '@playwright/test'
import type { Locale, UserRole } from '@/lib/domain/vocabulary'
import { TEST_PASSWORD, TEST_USERS } from './test-users'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Sessions of this worker: signing in costs a second, so tests of other things share one a role. */
const sessions = new Map<UserRole, Cookies>()

/**
 * Signs a page's browser in as the test user of a role. Whoever ends the session, or changes the account, asks for a
 * session of their own (`fresh`).
 */
export async function signIn(page: Page, role: UserRole, { fresh = false } = {}): Promise<void> {
  const kept = sessions.get(role)
  if (kept && !fresh) return page.context().addCookies(kept)
  await fillSignIn(page, TEST_USERS[role].email, TEST_PASSWORD)
  await page.waitForURL(/\/fr\/admin$/)
  if (!fresh) sessions.set(role, await page.context().cookies())
}

/** Opens the sign-in page, fills it in and sends it. */
export async function fillSignIn(
  page: Page,
  email: string,
  password: string,
  locale: Locale = 'fr',
): Promise<void> {
  await page.goto(`/${locale}/admin/sign-in`)
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('main button[type=submit]').click()
}
