import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { expectAccessible, expectAccessibleColours, expectFits, expectTranslated } from './support/checks'
import { tabTo } from './support/focus'
import { networkId } from './support/networks'
import { signIn } from './support/sign-in'

/*
 * Each test has a network to itself, so that they can run side by side and again on the same database: what they write
 * carries the time.
 */

/** The form of a network with many sources has as many stops of the Tab key. */
const MOST_STOPS = 600

const stamp = () => `Test ${new Date().toISOString()}`

/** Opens the form of a network from its public page's neighbour in the admin. */
async function openForm(page: Page, locale: Locale, name: string): Promise<string> {
  const address = `/${locale}/admin/records/organization/${await networkId(page, name, locale)}/edit`
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  return address
}

/** Puts a text in place of what a field holds, by keyboard. */
async function retype(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector, MOST_STOPS)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

const journeys = [
  {
    locale: 'fr',
    network: 'Douzelage',
    date: ['octobre 2000', 'octobre 2000 2000-10'],
    saved: /Brouillon enregistré à \d/,
    published: 'La modification est publiée.',
    banner: /Rien n’est encore publié/,
    page: 'Voir la page publique',
    since: 'octobre 2000',
  },
  {
    locale: 'de',
    network: 'Tonicités',
    date: ['um 2007', 'ca. 2007 2007~'],
    saved: /Entwurf gespeichert um \d/,
    published: 'Die Änderung ist veröffentlicht.',
    banner: /Noch ist nichts veröffentlicht/,
    page: 'Öffentliche Seite ansehen',
    since: 'ca. 2007',
  },
] as const

for (const journey of journeys) {
  test(`an editor changes a network with the keyboard and sees it on its page (${journey.locale})`, async ({
    page,
    context,
  }) => {
    // Hundreds of stops of the Tab key, each looked at.
    test.setTimeout(300_000)
    const { locale } = journey
    const summary = stamp()
    await signIn(page, 'editor')
    const address = await openForm(page, locale, journey.network)
    await retype(page, `#field-network-texts-${locale}-summary`, summary)
    await retype(page, '#field-network-from', journey.date[0])
    await expect(page.locator('output[for=field-network-from]')).toContainText(journey.date[1])
    await expect(page.getByText(journey.saved)).toBeVisible()

    await page.goto(address)
    await expect(page.locator(`#field-network-texts-${locale}-summary`)).toHaveValue(summary)

    await tabTo(page, `button[lang=${locale}]`, MOST_STOPS)
    const [preview] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')])
    await expect(preview.getByText(journey.banner)).toBeVisible()
    await expect(preview.locator('#summary')).toContainText(summary)
    await preview.close()

    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.locator('a[href="#field-source"]')).toBeVisible()
    await tabTo(page, 'input[name=source-kind]', MOST_STOPS)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByText(journey.published)).toBeVisible()
    await page.getByRole('link', { name: journey.page }).first().click()
    await expect(page.locator('#summary')).toContainText(summary)
    await expect(page.locator('#identity')).toContainText(journey.since)
  })
}

test('the form is accessible, translated, and fits a phone', async ({ page }) => {
  await signIn(page, 'editor')
  await openForm(page, 'fr', 'MedCities')
  await expectTranslated(page)
  await expectAccessible(page, 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessibleColours(page, 'dark')
  await expectFits(page, 320)
})

async function anEditor(
  context: BrowserContext,
  role: 'editor' | 'administrator',
  name: string,
): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, role)
  await openForm(page, 'fr', name)
  return page
}

/** Publishes without a source, and waits for what comes of it. */
async function publish(page: Page): Promise<void> {
  await page.locator('input[name=source-kind]').nth(1).check()
  await page.keyboard.press('ControlOrMeta+Enter')
}

test('two editors on one record merge what fits and choose where it does not', async ({ browser }) => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()])
  const [first, second] = await Promise.all([
    anEditor(contexts[0], 'editor', 'Eurotowns'),
    anEditor(contexts[1], 'administrator', 'Eurotowns'),
  ])
  const [one, two] = [`${stamp()} one`, `${stamp()} two`]
  await first.locator('#field-network-texts-fr-summary').fill(one)
  await first.locator('#field-website').fill('https://one.example.org')
  await publish(first)
  await expect(first.getByText('La modification est publiée.')).toBeVisible()

  await second.locator('#field-network-texts-fr-summary').fill(two)
  await second.locator('#field-network-texts-fr-area').fill(two)
  await publish(second)
  const panel = second.getByRole('alertdialog')
  await expect(panel).toBeFocused()
  await expect(panel.getByText(one)).toBeVisible()
  await expect(panel.getByText(two)).toBeVisible()
  await panel.getByLabel(/Le leur/).check()
  await panel.getByRole('button').click()
  await expect(second.getByText('les deux ont été réunis')).toBeVisible()
  await expect(second.locator('#field-network-texts-fr-summary')).toHaveValue(one)
  await expect(second.locator('#field-network-texts-fr-area')).toHaveValue(two)
  await expect(second.locator('#field-website')).toHaveValue('https://one.example.org')
  await Promise.all(contexts.map((context) => context.close()))
})

test('markup typed into any field is text in the form and on the page', async ({ page }) => {
  const markup = `<img src=x onerror="window.hacked = 1"> "'><script>window.hacked = 1</script> ${stamp()}`
  await signIn(page, 'editor')
  await openForm(page, 'fr', 'Fab City')
  for (const field of await page.locator('form textarea, form input[lang]').all()) await field.fill(markup)
  await publish(page)
  await expect(page.getByText('La modification est publiée.')).toBeVisible()
  await expect(page.locator('#field-network-texts-fr-summary')).toHaveValue(markup)
  await page.getByRole('link', { name: 'Voir la page publique' }).first().click()
  await expect(page.locator('#summary')).toContainText(markup)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('what is typed outlives a session that has ended and a server that does not answer', async ({
  page,
  context,
}) => {
  await signIn(page, 'editor')
  const address = await openForm(page, 'fr', 'Cittaslow')
  const [offline, later] = [`${stamp()} offline`, `${stamp()} later`]
  await page.route('**/api/drafts', (route) => route.abort())
  await page.locator('#field-network-texts-fr-summary').fill(offline)
  await expect(page.getByText(/gardé dans ce navigateur/)).toBeVisible()
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(address)
  await expect(page.locator('#field-network-texts-fr-summary')).toHaveValue(offline)

  await page.unroute('**/api/drafts')
  const cookies = await context.cookies()
  await context.clearCookies()
  await page.locator('#field-network-texts-fr-summary').fill(later)
  await expect(page.getByText(/Votre session a pris fin/)).toBeVisible()
  await context.addCookies(cookies)
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  await page.goto(address)
  await expect(page.locator('#field-network-texts-fr-summary')).toHaveValue(later)
})
