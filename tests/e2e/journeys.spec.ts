import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { LOCALES } from '@/lib/domain/vocabulary'
import { dataPath, href } from '@/lib/i18n/routing'

/*
 * What visitors come for, from the first page to the answer.
 */

async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

test('from the home page to a network, to one of its cities, to another network of that city', async ({
  page,
}) => {
  await page.goto('/fr')
  await page.locator('#networks').getByRole('link', { name: 'Eurocities' }).first().click()
  await expect(page).toHaveURL(/\/fr\/reseaux\/eurocities$/)
  await heading(page, 'Eurocities')
  await page
    .locator('#members')
    .getByRole('row')
    .getByRole('link', { name: 'Marseille', exact: true })
    .click()
  await expect(page).toHaveURL(/\/fr\/villes\/marseille$/)
  await heading(page, 'Marseille')
  await page.locator('#networks').getByRole('row').getByRole('link', { name: 'MedCités' }).click()
  await expect(page).toHaveURL(/\/fr\/reseaux\/medcities$/)
  await heading(page, 'MedCités')
  await page.goBack()
  await heading(page, 'Marseille')
})

test('the page of a network leads up, to the list of networks', async ({ page }) => {
  await page.goto('/de/netzwerke/quattropole')
  await page
    .getByRole('main')
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: 'Netzwerke' })
    .click()
  await expect(page).toHaveURL(/\/de\/netzwerke$/)
})

for (const [from, to] of [
  ['/fr/reseaux/quattropole', '/de/netzwerke/quattropole'],
  ['/fr/reseaux/quattropole?date=2007-01-01', '/de/netzwerke/quattropole?date=2007-01-01'],
  ['/fr/reseaux?scope=european,national&sort=members', '/de/netzwerke?scope=european,national&sort=members'],
  ['/fr/villes?q=koeln', '/de/staedte?q=koeln'],
  ['/fr/partenariats?form=twinning&country=DE', '/de/partnerschaften?form=twinning&country=DE'],
  ['/fr/rencontres?year=2019', '/de/veranstaltungen?year=2019'],
  ['/fr/recherche?q=metz', '/de/suche?q=metz'],
] as const) {
  test(`the language changes on the same page with the same filters: ${from}`, async ({ page }) => {
    await page.goto(from)
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    expect(query(page.url())).toEqual(query(new URL(to, page.url()).href))
    await page.getByRole('banner').getByRole('link', { name: 'Français' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    expect(query(page.url())).toEqual(query(new URL(from, page.url()).href))
  })
}

/** Path and parameters, whatever their order. */
function query(address: string) {
  const { pathname, searchParams } = new URL(address)
  return { pathname, parameters: Object.fromEntries(searchParams) }
}

for (const filter of [
  '',
  'scope=cross-border',
  'scope=european,national',
  'scope=international&country=DE',
  'status=dissolved',
  'theme=mobility',
  'q=ville',
  'date=1995-01-01',
  'sort=founded&scope=mediterranean',
  'q=xyzzy',
]) {
  test(`the number of networks is the number of rows: ?${filter}`, async ({ page }) => {
    await page.goto(`/fr/reseaux${filter ? `?${filter}` : ''}`)
    const said = await page
      .getByRole('heading', { level: 2 })
      .filter({ hasText: /^\d+ réseaux?/ })
      .textContent()
    const rows = page.getByRole('main').locator('tbody tr')
    await expect(rows).toHaveCount(Number.parseInt(said ?? '', 10))
  })
}

for (const locale of LOCALES) {
  for (const { address, row } of [
    { address: { route: '/networks' }, row: 'tbody tr' },
    { address: { route: '/networks', query: { scope: ['european', 'national'] } }, row: 'tbody tr' },
    { address: { route: '/events' }, row: '.events > li' },
    { address: { route: '/events', query: { year: ['2017', '2019'] } }, row: '.events > li' },
  ] as const) {
    test(`the list is there as data, as long as on the page: ${href(locale, address)}`, async ({
      page,
      request,
    }) => {
      await page.goto(href(locale, address))
      const main = page.getByRole('main')
      const count = await main.locator(row).count()
      expect(count).toBeGreaterThan(0)
      for (const format of ['json', 'csv'] as const) {
        const link = main.getByRole('link', { name: format.toUpperCase(), exact: true })
        await expect(link).toHaveAttribute('href', dataPath(locale, address, format))
      }

      const json = await request.get(dataPath(locale, address, 'json'), { maxRedirects: 0 })
      expect(json.status()).toBe(200)
      expect(json.headers()['content-type']).toBe('application/json; charset=utf-8')
      const { total, items, ignored } = await json.json()
      expect([total, items.length, ignored]).toEqual([count, count, []])

      const csv = await request.get(dataPath(locale, address, 'csv'), { maxRedirects: 0 })
      expect(csv.status()).toBe(200)
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
      expect(parse(await csv.text(), { bom: true, columns: true })).toHaveLength(count)
    })
  }
}

test('filters are set in the form, shown as chosen, and taken away again', async ({ page }) => {
  await page.goto('/fr/reseaux')
  await page.getByRole('checkbox', { name: 'bilatéral' }).check()
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page).toHaveURL(/scope=bilateral/)
  await expect(page.getByRole('checkbox', { name: 'bilatéral' })).toBeChecked()
  const rows = page.getByRole('main').locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await page.getByRole('link', { name: /Retirer le filtre/ }).click()
  await expect(page).toHaveURL(/\/fr\/reseaux$/)
  await expect(rows.nth(2)).toBeVisible()
  await page.goBack()
  await expect(rows).toHaveCount(2)
})

test('as of a day a network shows what held then, marks what may have held, and leads back to today', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const presidency = main.locator('#organs article').filter({ hasText: 'Durée du mandat' })
  const holder = (name: string) =>
    presidency.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${name}`) })

  await page.goto('/fr/reseaux/quattropole?date=2018-06-01')
  await expect(main.getByText('État au 1er juin 2018')).toBeVisible()
  await expect(holder('Dominique Gros').first(), 'until some day of 2018').toContainText('peut-être')
  await expect(holder('Wolfram Leibe'), 'not yet in office').toHaveCount(0)

  await page.goto('/fr/reseaux/quattropole?date=2018-12-01')
  await expect(holder('Wolfram Leibe'), 'in office since October').toBeVisible()
  await expect(holder('Wolfram Leibe')).not.toContainText('peut-être')
  await expect(holder('Dominique Gros'), 'succeeded by then').toHaveCount(0)

  await main.getByRole('link', { name: 'Revenir à aujourd’hui' }).click()
  await expect(page).toHaveURL(/\/fr\/reseaux\/quattropole$/)
})

test('before it was founded a network has no members, and the page says that it did not exist', async ({
  page,
}) => {
  await page.goto('/fr/reseaux/quattropole?date=1990-01-01')
  await expect(page.getByRole('main').getByText('État au 1er janvier 1990')).toBeVisible()
  await expect(page.locator('#members').getByRole('row')).toHaveCount(0)
})

test('a day is asked for in the form of the page', async ({ page }) => {
  await page.goto('/en/networks/quattropole')
  const form = page.locator('form').filter({ has: page.locator('#as-of') })
  await form.locator('input[name="date"]').fill('2007-01-01')
  await form.getByRole('button').click()
  await expect(page).toHaveURL(/\/en\/networks\/quattropole\?.*date=2007-01-01/)
  await expect(page.getByRole('main').getByText('1 January 2007').first()).toBeVisible()
})

for (const [name, slug, shown] of [
  ['Sarrebruck', 'saarbrucken', 'Sarrebruck'],
  ['Saarbruecken', 'saarbrucken', 'Sarrebruck'],
  ['SAARBRÜCKEN', 'saarbrucken', 'Sarrebruck'],
  ['Trèves', 'trier', 'Trèves'],
  ['treves', 'trier', 'Trèves'],
  ['Koeln', 'cologne', 'Cologne'],
] as const) {
  test(`whoever looks for ${name} on the home page finds the city first`, async ({ page }) => {
    await page.goto('/fr')
    await page
      .getByRole('main')
      .getByRole('combobox', { name: /Chercher|suchen|Search for/ })
      .fill(name)
    await page.getByRole('main').getByRole('button').first().click()
    const first = page.locator('#cities').getByRole('link').first()
    await expect(first).toHaveAttribute('href', `/fr/villes/${slug}`)
    await first.click()
    await heading(page, shown)
  })
}

test('a typing error still finds the network', async ({ page }) => {
  await page.goto('/en/search?q=Quatropole')
  await expect(page.getByRole('main').locator('a[href="/en/networks/quattropole"]').first()).toBeVisible()
})

test('a wrong address offers the search, which leads on', async ({ page }) => {
  await page.goto('/en/networks/no-such-network')
  await page
    .getByRole('main')
    .getByRole('combobox', { name: /Chercher|suchen|Search for/ })
    .fill('Eurocities')
  await page.keyboard.press('Enter')
  await page.getByRole('main').locator('a[href="/en/networks/eurocities"]').first().click()
  await heading(page, 'Eurocities')
})

test('a section without data says so and leads to where it can be corrected', async ({ page }) => {
  await page.goto('/fr/reseaux/strong-cities')
  await page.locator('#organs').getByRole('link', { name: 'Proposer une source ou une correction' }).click()
  await expect(page).toHaveURL(/\/fr\/corriger\?record=[\w-]+&field=organs$/)
  await expect(page.getByRole('main').locator('form textarea').first()).toBeVisible()
})

test('a source mark leads to its source at the foot of the page', async ({ page }) => {
  await page.goto('/fr/reseaux/quattropole')
  const mark = page
    .locator('#history')
    .getByRole('link', { name: /^Source \d+/ })
    .first()
  const anchor = await mark.getAttribute('href')
  await mark.click()
  await expect(page.locator(`#sources ${anchor}`)).toBeInViewport()
})
