import { expect, test } from '@playwright/test'
import { path } from '@/lib/i18n/routing'
import { expectAccessible, expectFits } from './support/checks'
import { signIn } from './support/sign-in'

/*
 * A reader without account or script says what is wrong; an editor finds it prefilled, publishes it, and readers see it.
 */

const JOURNEYS = [
  {
    locale: 'fr',
    network: 'aivp',
    name: 'AIVP',
    incomplete: 'Un champ est à revoir. Tout ce que vous avez écrit est là.',
    thanks: 'Merci de votre proposition',
    origin: 'Proposition d’un lecteur',
    publish: 'Publier',
    published: 'C’est publié.',
  },
  {
    locale: 'de',
    network: 'energy-cities',
    name: 'Energy Cities',
    incomplete: 'Ein Feld ist zu prüfen.',
    thanks: 'Danke für Ihren Vorschlag',
    origin: 'Vorschlag aus der Leserschaft',
    publish: 'Veröffentlichen',
    published: 'Veröffentlicht.',
  },
] as const

for (const { locale, network, name, incomplete, thanks, origin, publish, published } of JOURNEYS) {
  test(`what a reader corrects is decided by an editor, and shows on the page (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const stamp = Date.now()
    const website = `https://example.org/${network}-${stamp}`
    const email = `reader-${stamp}@example.org`
    const page = path(locale, '/networks/[slug]', { slug: network })
    const reader = await browser.newPage({ baseURL, javaScriptEnabled: false })
    await reader.goto(page)
    await reader.locator('#identity a[href*="field=identity"]').first().click()
    await expectFits(reader, 360)
    await reader.locator('#field').selectOption('website')
    await reader.locator('#wrong').fill(`The site has moved (${stamp}).`)
    await reader.locator('#right').fill(website)
    await reader.locator('#source').fill('https://example.org/news')
    await reader.locator('#email').fill('no address')
    // Nobody reads the form in less time than the site takes for a program's.
    await reader.waitForTimeout(3000)
    const send = reader.locator('main form button').last()
    await send.click()
    // The browser's own check is one; what comes around it is told by the site, and nothing typed is lost.
    if (await reader.locator('#email:invalid').count()) {
      await reader.locator('#email').evaluate((field: HTMLInputElement) => field.setAttribute('type', 'text'))
      await send.click()
    }
    await expect(reader.getByRole('alert')).toContainText(incomplete)
    await expect(reader.locator('#right')).toHaveValue(website)
    await reader.locator('#email').fill(email)
    await reader.waitForTimeout(3000)
    await reader.locator('main form button').last().click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(thanks)
    await reader.goto(page)
    await expect(reader.locator('#identity')).not.toContainText(String(stamp))

    const own = await browser.newContext({ baseURL })
    const editor = await own.newPage()
    await signIn(editor, 'editor')
    await editor.goto(`/${locale}/admin/changes`)
    const waiting = editor.getByRole('main').locator('tr, li, article').filter({ hasText: origin })
    await waiting.filter({ hasText: name }).getByRole('link').first().click()
    await expect(editor.getByRole('main')).toContainText(website)
    await expect(editor.getByRole('main')).toContainText(`The site has moved (${stamp}).`)
    await expect(editor.getByRole('main')).toContainText(email)
    await expectAccessible(editor)
    await editor.getByRole('button', { name: publish }).click()
    await expect(editor.getByText(published)).toBeVisible()

    await reader.goto(page)
    await expect(reader.locator(`#identity a[href="${website}"]`)).toBeVisible()
    await expect(reader.getByRole('main')).not.toContainText(email)
    await Promise.all([own.close(), reader.close()])
  })
}
