import { expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import {
  expectAccessible,
  expectAccessibleColours,
  expectFits,
  expectTranslated,
  expectValidHtml,
} from './support/checks'
import { visit } from './support/visit'

/* The main question of the directory: which cities are in these networks and not in those, and when. */

const EXAMPLE = { all: ['eurocities', 'medcities'], none: ['uclg'] }
const cities = (query: Parameters<typeof path>[3], locale: (typeof LOCALES)[number] = 'fr') =>
  path(locale, '/cities', {}, query)

const SENTENCES = {
  fr: 'Villes et territoires membres d’Eurocities et de MedCités, mais pas de CGLU',
  de: 'Städte und Gebiete in Eurocities und in MedCities, aber nicht in UCLG',
  en: 'Cities and territories in Eurocities and MedCities, but not in UCLG',
}

for (const locale of LOCALES) {
  test(`the question reads as a sentence in ${locale}, on a page that is valid and accessible`, async ({
    page,
  }) => {
    const { response, expectQuiet } = await visit(page, cities({ ...EXAMPLE, maybe: 1 }, locale))
    await expectValidHtml(await response.text())
    await expect(page.getByRole('heading', { level: 1 })).toContainText(SENTENCES[locale])
    await expectTranslated(page)
    await page.getByText(/^(Modifier la recherche|Suche ändern|Change the search)$/).click()
    await page.locator('.city-search summary').click()
    await expectAccessible(page, 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessibleColours(page, 'dark')
    await expectFits(page, 320)
    await expectQuiet()
  })
}

test('every city found names the memberships that it is found for', async ({ page }) => {
  await page.goto(cities(EXAMPLE))
  const rows = page.locator('table.found tbody tr')
  expect(await rows.count()).toBeGreaterThan(0)
  for (const row of await rows.all()) {
    await expect(row.getByRole('link', { name: 'Eurocities' })).toBeVisible()
    await expect(row.getByRole('link', { name: 'MedCités' })).toBeVisible()
  }
})

test('a part of the sentence takes itself away, and back brings it again', async ({ page }) => {
  await page.goto(cities(EXAMPLE))
  const title = page.getByRole('heading', { level: 1 })
  await title.getByRole('link', { name: 'CGLU' }).click()
  await expect(page).toHaveURL(cities({ all: EXAMPLE.all }))
  await expect(title).toHaveText('Villes et territoires membres d’Eurocities et de MedCités')
  await page.goBack()
  await expect(title).toContainText('CGLU')
})

test('the switch of language keeps the question', async ({ page }) => {
  await page.goto(cities(EXAMPLE))
  await page.getByRole('link', { name: 'Deutsch' }).first().click()
  await expect(page).toHaveURL(cities(EXAMPLE, 'de'))
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the form asks by plain fields and comes to the short address', async ({ page }) => {
    await page.goto('/fr/villes')
    await page.getByText('Composer une recherche').click()
    const required = page.getByRole('group', { name: 'Membre de tous ces réseaux' })
    // One as the browser suggests it, one in another language and spelling, one by its acronym.
    const suggested = await page
      .locator('#network-names option[data-slug="eurocities"]')
      .getAttribute('value')
    await required
      .getByRole('combobox')
      .nth(0)
      .fill(suggested ?? '')
    await required.getByRole('combobox').nth(1).fill('medcites')
    await page
      .getByRole('group', { name: 'Membre d’aucun de ces réseaux' })
      .getByRole('combobox')
      .fill('C.G.L.U.')
    await page.getByRole('spinbutton', { name: 'Habitants, de' }).fill('100000')
    await page.locator('.city-search').getByRole('button', { name: 'Chercher' }).click()
    await page.waitForURL(cities({ ...EXAMPLE, pop: '100000-' }))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(SENTENCES.fr)
  })

  test('a name that no network has is said so, with the way to search for it', async ({ page }) => {
    await page.goto('/de/staedte?all=eurocities&none=Verband%20der%20Leuchtt%C3%BCrme')
    await expect(page.getByRole('status')).toContainText('Kein Netzwerk heißt „Verband der Leuchttürme“')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Eurocities')
    await page.getByRole('link', { name: 'danach suchen' }).click()
    await expect(page).toHaveURL('/de/suche?q=Verband%20der%20Leuchtt%C3%BCrme&type=networks')
  })

  test('the number beside a facet is that of the result', async ({ page }) => {
    await page.goto(cities(EXAMPLE))
    const facet = page.locator('.facets a[data-facet="ES"]')
    const count = Number(await facet.locator('.count').textContent())
    await facet.click()
    await page.waitForURL(cities({ ...EXAMPLE, country: ['ES'] }))
    await expect(page.locator('table.found tbody tr')).toHaveCount(count)
  })
})

test('with script results change in place, keep the focus and are told, and back brings the former ones', async ({
  page,
}) => {
  await page.goto(cities(EXAMPLE))
  await expect(page.locator('html')).toHaveClass(/live-search/)
  const navigated: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigated.push(request.url())
  })
  const count = Number(await page.locator('.facets a[data-facet="ES"] .count').textContent())
  await page.locator('.facets a[data-facet="ES"]').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(cities({ ...EXAMPLE, country: ['ES'] }))
  await expect(page.locator('table.found tbody tr')).toHaveCount(count)
  await expect(page.locator('.facets a[data-facet="ES"]')).toBeFocused()
  const told = (await page.locator('#results-title').textContent()) ?? ''
  await expect(page.locator('p[role="status"]')).toHaveText(told)
  await expect(page.getByRole('link', { name: 'Deutsch' }).first()).toHaveAttribute(
    'href',
    cities({ ...EXAMPLE, country: ['ES'] }, 'de'),
  )
  await page.goBack()
  await expect(page).toHaveURL(cities(EXAMPLE))
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Espagne')
  expect(navigated).toEqual([])
})

test('the whole search can be asked with the keyboard alone, and says how much it would find', async ({
  page,
}) => {
  await page.goto('/fr/villes')
  await expect(page.locator('html')).toHaveClass(/live-search/)
  await page.locator('summary', { hasText: 'Composer une recherche' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const required = page.getByRole('group', { name: 'Membre de tous ces réseaux' })
  await expect(required.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('eurociti')
  await expect(required.getByRole('option').first()).toContainText('Eurocities')
  await page.keyboard.press('Enter')
  await expect(required.getByRole('checkbox', { name: 'Eurocities' })).toBeChecked()
  await expect(required.getByRole('combobox')).toBeFocused()
  await expect(page.locator('.city-search output')).toContainText('villes et territoires')
  await expectAccessible(page, 'light')
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)
  for (let step = 0; step < 60 && (await focused()) !== 'q'; step += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('rome')
  await page.keyboard.press('Enter')
  await page.waitForURL(cities({ q: 'rome', all: ['eurocities'] }))
  await expect(page.locator('table.found').getByRole('link', { name: 'Rome', exact: true })).toBeVisible()
})

test('an empty result names its cause and leads out of it', async ({ page }) => {
  await page.goto(cities({ all: ['quattropole'], country: ['JP'] }))
  await expect(page.getByRole('heading', { level: 2, name: 'Aucune ville' })).toBeVisible()
  await page.getByRole('main').locator('a[data-nearest]').first().click()
  await expect(page.locator('table.found tbody tr').first()).toBeVisible()
})

test('a contradiction and a value without meaning are told in words', async ({ page }) => {
  await page.goto(cities({ all: ['uclg'], none: ['uclg'], date: '2015-02-30', any: ['atlantis'] }))
  const main = page.getByRole('main')
  await expect(main).toContainText('CGLU est à la fois exigé et exclu.')
  await expect(main).toContainText('Aucun réseau ne s’appelle « atlantis »')
  await expect(main).toContainText('date=2015-02-30')
})

test('the result is there as data, at the same address with another ending', async ({ page, request }) => {
  await page.goto(cities(EXAMPLE))
  const json = await page.getByRole('link', { name: 'JSON' }).getAttribute('href')
  expect(json).toBe('/fr/villes.json?all=eurocities,medcities&none=uclg')
  const answer = await request.get(json ?? '')
  expect(answer.headers()['content-type']).toContain('application/json')
  const result = await answer.json()
  expect(Object.keys(result)).toEqual(['total', 'maybe', 'page', 'items', 'facets'])
  await expect(page.locator('table.found tbody tr')).toHaveCount(result.total)
  expect(Object.keys(result.items[0])).toEqual([
    'slug',
    'name',
    'kind',
    'country',
    'population',
    'memberships',
  ])

  const csv = await request.get('/de/staedte.csv?all=eurocities,medcities&none=uclg')
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const lines = (await csv.text()).trim().split('\r\n')
  expect(lines).toHaveLength(result.total + 1)
  expect(lines[0]).toContain('Einwohnerzahl')
})
