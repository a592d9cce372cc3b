import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { expectAccessible, expectAccessibleColours, expectFits, expectTranslated } from './support/checks'
import { MOST_STOPS, tabTo } from './support/focus'
import { openForm, publishWording, sendWording } from './support/record-form'
import { signIn } from './support/sign-in'

/*
 * Each test has a network to itself, so that they can run side by side and again on the same database: what they write
 * carries the time.
 */

const stamp = () => `Test ${new Date().toISOString()}`

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

for (const [locale, network] of [
  ['fr', 'MedCités'],
  ['de', 'MedCities'],
] as const) {
  test(`the form is accessible, translated, and fits a phone (${locale})`, async ({ page }) => {
    await signIn(page, 'editor')
    await openForm(page, locale, network)
    await expectTranslated(page)
    await expectAccessible(page, 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessibleColours(page, 'dark')
    await expectFits(page, 320)
  })
}

async function anEditor(
  context: BrowserContext,
  role: 'editor' | 'administrator',
  locale: Locale,
  name: string,
): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, role)
  await openForm(page, locale, name)
  return page
}

for (const { locale, network, mine, theirs, original, merged } of [
  {
    locale: 'fr',
    network: 'Eurotowns',
    mine: 'Le mien',
    theirs: 'Le leur, publié',
    original: 'D’origine',
    merged: 'les deux ont été réunis',
  },
  {
    locale: 'de',
    network: 'MAHHL',
    mine: 'Meine Fassung',
    theirs: 'Die andere, veröffentlicht',
    original: 'Ursprünglich',
    merged: 'beides wurde zusammengeführt',
  },
] as const) {
  test(`two editors on one record merge what fits and choose where it does not (${locale})`, async ({
    browser,
  }) => {
    const contexts = await Promise.all([browser.newContext(), browser.newContext()])
    const [first, second] = await Promise.all([
      anEditor(contexts[0], 'editor', locale, network),
      anEditor(contexts[1], 'administrator', locale, network),
    ])
    const summary = `#field-network-texts-${locale}-summary`
    const area = `#field-network-texts-${locale}-area`
    const before = await first.locator(summary).inputValue()
    const [one, two] = [`${stamp()} one`, `${stamp()} two`]
    await first.locator(summary).fill(one)
    await first.locator('#field-website').fill('https://one.example.org')
    await publishWording(first)

    await second.locator(summary).fill(two)
    await second.locator(area).fill(two)
    await sendWording(second)
    const panel = second.getByRole('alertdialog')
    await expect(panel).toBeFocused()
    await expect(panel.getByLabel(mine)).not.toBeChecked()
    for (const [side, value] of [
      [mine, two],
      [theirs, one],
      [original, before],
    ] as const) {
      await expect(panel.locator('label', { hasText: side })).toContainText(value)
    }
    await panel.getByLabel(theirs).check()
    await panel.getByRole('button').click()
    await expect(second.getByText(merged)).toBeVisible()
    await expect(second.locator(summary)).toHaveValue(one)
    await expect(second.locator(area)).toHaveValue(two)
    await expect(second.locator('#field-website')).toHaveValue('https://one.example.org')
    await Promise.all(contexts.map((context) => context.close()))
  })
}

for (const { locale, network, seePage } of [
  { locale: 'fr', network: 'Fab City', seePage: 'Voir la page publique' },
  { locale: 'de', network: 'Städtebund DIE HANSE', seePage: 'Öffentliche Seite ansehen' },
] as const) {
  test(`markup typed into any field is text in the form and on the page (${locale})`, async ({ page }) => {
    const markup = `<img src=x onerror="window.hacked = 1"> "'><script>window.hacked = 1</script> ${stamp()}`
    await signIn(page, 'editor')
    await openForm(page, locale, network)
    for (const field of await page.locator('form textarea, form input[lang]').all()) await field.fill(markup)
    await publishWording(page)
    await expect(page.locator(`#field-network-texts-${locale}-summary`)).toHaveValue(markup)
    await page.getByRole('link', { name: seePage }).first().click()
    await expect(page.locator('#summary')).toContainText(markup)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  })
}
