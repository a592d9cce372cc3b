import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { routeDefinition } from '@/lib/i18n/routes'
import { path } from '@/lib/i18n/routing'
import { readCalendar, unescapeText } from '../support/read-calendar'
import { addFixtures } from './support/add-fixtures'
import { HOSTILE_PREFIXES, hostileSlug, hostileText } from './support/hostile'
import { signIn } from './support/sign-in'
import { testDatabaseUrl } from './support/test-database'

/*
 * Texts that would like to run are texts wherever the site says them: on pages, in what machines read, in spreadsheets
 * and calendars.
 */

test.describe.configure({ mode: 'default' })
test.beforeAll(() => addFixtures(testDatabaseUrl() ?? '', 'hostile'))

const TEXTS = HOSTILE_PREFIXES.map(hostileText)
/** As it stands in one line of a page or a cell. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ')
const slug = hostileSlug(0)

/** Expects that nothing of a page has run, and that its title is the text. */
async function expectInert(page: Page, address: string): Promise<void> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(200)
  expect(await page.evaluate(() => 'hacked' in window), address).toBe(false)
  expect(await page.locator('img[onerror], img[src="x"]').count(), address).toBe(0)
  expect(dialogs).toEqual([])
}

for (const locale of ['fr', 'de'] as const) {
  test(`hostile texts are text on every public page that says them (${locale})`, async ({ page }) => {
    for (const [route, of] of [
      ['/networks/[slug]', slug],
      ['/cities/[slug]', `${slug}-city`],
      ['/partnerships/[slug]', slug],
      ['/events/[slug]', slug],
    ] as const) {
      await expectInert(page, path(locale, route, { slug: of }))
      await expect(page.getByRole('heading', { level: 1 })).toContainText('</script><img src=x')
      for (const json of await page.locator('script[type="application/ld+json"]').allTextContents()) {
        expect(() => JSON.parse(json)).not.toThrow()
      }
    }
    for (const address of [
      path(locale, '/networks'),
      path(locale, '/events', {}, { year: '1901' }),
      path(locale, '/partnerships', {}, { q: 'HYPERLINK' }),
      path(locale, '/cities', {}, { q: 'HYPERLINK' }),
      path(locale, '/search', {}, { q: '=HYPERLINK("https://example.org","x"),</script>' }),
    ]) {
      await expectInert(page, address)
    }
  })

  test(`hostile texts are text in the admin (${locale})`, async ({ page }) => {
    await signIn(page, 'editor')
    await expectInert(page, `/${locale}/admin/records?q=HYPERLINK`)
    const edit = await page.getByRole('row').locator('a[href$="/edit"]').first().getAttribute('href')
    for (const address of [edit, edit?.replace(/edit$/, 'history'), edit?.replace(/edit$/, 'retire')]) {
      await expectInert(page, address ?? '')
    }
    await expectInert(page, `/${locale}/admin/changes?view=all`)
    await page.getByRole('link', { name: 'HYPERLINK' }).first().click()
    await page.waitForURL(/changes\/[0-9a-f-]{36}/)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  })

  for (const [route, query] of [
    ['/networks', { q: 'HYPERLINK' }],
    ['/cities', { q: 'HYPERLINK' }],
    ['/partnerships', { q: 'HYPERLINK' }],
    ['/events', { year: '1901' }],
  ] as const) {
    test(`as a table and as data, ${route} gives a spreadsheet no formula and a browser no page (${locale})`, async ({
      request,
    }) => {
      expect(routeDefinition(route).data?.formats).toEqual(['json', 'csv'])
      const [address, search] = path(locale, route, {}, query).split('?')
      const csv = await request.get(`${address}.csv?${search}`)
      expect(csv.headers()).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': expect.stringMatching(/^attachment;/),
        'x-content-type-options': 'nosniff',
      })
      const cells = (parse(await csv.text(), { bom: true }) as string[][]).flat()
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([])
      for (const text of TEXTS) {
        expect(cells.map(oneLine), text).toContain(oneLine(`'${text}`))
      }

      const json = await request.get(`${address}.json?${search}`)
      expect(json.headers()).toMatchObject({
        'content-type': expect.stringMatching(/^application\/json/),
        'x-content-type-options': 'nosniff',
      })
      const said = JSON.stringify(await json.json())
      for (const text of TEXTS) expect(said).toContain(JSON.stringify(text).slice(1, -1))
    })
  }

  test(`in a calendar, hostile texts end no entry and begin none (${locale})`, async ({ request }) => {
    for (const address of [
      `${path(locale, '/networks/[slug]', { slug })}.ics`,
      `${path(locale, '/events')}.ics?year=1901`,
    ]) {
      const answer = await request.get(address)
      expect(answer.headers()).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': expect.stringMatching(/^attachment;/),
        'x-content-type-options': 'nosniff',
      })
      const { events } = readCalendar(await answer.text())
      expect(events).toHaveLength(address.includes('year') ? TEXTS.length : 1)
      for (const { SUMMARY } of events) {
        const title = oneLine(unescapeText(SUMMARY?.value ?? ''))
        expect(
          TEXTS.map(oneLine).some((text) => title.includes(text)),
          title,
        ).toBe(true)
      }
    }
  })
}

test('the sitemap stays XML whatever records are called', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = await Promise.all(
    [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(async ([, url = '']) => {
      const answer = await request.get(new URL(url).pathname)
      expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8')
      return answer.text()
    }),
  )
  expect(parts.join('')).toContain(`/${slug}<`)
  expect(parts.join('')).not.toContain('HYPERLINK')
})
