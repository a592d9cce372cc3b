import { expect, type Page } from '@playwright/test'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { networkId } from './networks'

/** Address of the form of a record. */
export const formAddress = (locale: Locale, type: RecordType, id: string) =>
  `/${locale}/admin/records/${type}/${id}/edit`

/** Opens the form of the network that a name, in any language, finds first. @returns its address */
export async function openForm(page: Page, locale: Locale, name: string): Promise<string> {
  const address = formAddress(locale, 'organization', await networkId(page, name, locale))
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return address
}

/** Sends the form as a change that is only wording, for which no source is asked. */
export async function sendWording(page: Page): Promise<void> {
  await page.locator('input[name=source-kind]').nth(1).check()
  await page.keyboard.press('ControlOrMeta+Enter')
}

/** Publishes what is in the form as a change that is only wording. */
export async function publishWording(page: Page): Promise<void> {
  await sendWording(page)
  await page.waitForURL(/saved=published/)
}
