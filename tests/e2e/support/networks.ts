import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'

/** The id of the network that a name finds first, asked as a signed-in editor's form asks. */
export async function networkId(page: Page, name: string, locale: Locale = 'fr'): Promise<string> {
  const found = await page.request.get(
    `/api/record-choices?type=organization&only=network&locale=${locale}&q=${encodeURIComponent(name)}`,
  )
  const [choice] = (await found.json()) as { id: string }[]
  return choice?.id ?? ''
}
