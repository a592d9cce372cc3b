import { type APIRequestContext, type APIResponse, expect, type Page, test } from '@playwright/test'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { calendarPath, path } from '@/lib/i18n/routing'
import { type ReadCalendar, readCalendar, textOf } from '@/tests/support/read-calendar'
import { Asker } from './support/ask'
import { RETIRED_SLUG } from './support/page-types'
import { Random } from './support/random'
import { randomQuery } from './support/random-query'

/*
 * Meetings: the list year by year, series and their editions, dates on which sources disagree, and the calendars that
 * programs follow. Read without script, as all of it has to be.
 */
test.use({ javaScriptEnabled: false })

const LYON = 'reunion-poles-metropolitains-lyon-2019'

function calendarOf(locale: Locale, network: string): string {
  return calendarPath(locale, { route: '/networks/[slug]', params: { slug: network } })
}

async function get(request: APIRequestContext, address: string, headers = {}): Promise<APIResponse> {
  return request.get(address, { headers, maxRedirects: 0 })
}

async function read(request: APIRequestContext, address: string): Promise<ReadCalendar> {
  const response = await get(request, address)
  expect(response.status(), address).toBe(200)
  return readCalendar(await response.text())
}

const uids = ({ events }: ReadCalendar) => events.map(({ UID }) => UID?.value)

/** The path of an address that the site has written with the origin it is configured with. */
function here(address: string | null): string {
  const { pathname, search } = new URL(address ?? '', 'http://here')
  return pathname + search
}

/** How many meetings the list shows. */
function rows(page: Page) {
  return page.locator('.events > li')
}

test.describe('the list of meetings', () => {
  for (const locale of LOCALES) {
    test(`in ${locale} has what is to come first, then the past year by year`, async ({ page }) => {
      await page.goto(path(locale, '/events'))
      const parts = page.locator('#upcoming, #past, [id^="year-"], #undated')
      const ids = await parts.evaluateAll((headings) => headings.map(({ id }) => id))
      expect(ids.slice(0, 2)).toEqual(['upcoming', 'past'])
      const years = ids.filter((id) => id.startsWith('year-')).map((id) => Number(id.slice('year-'.length)))
      expect(years.length).toBeGreaterThan(20)
      expect(years).toEqual([...years].sort((a, b) => b - a))
      expect(Math.max(...years)).toBeLessThanOrEqual(new Date().getUTCFullYear())

      const edition = rows(page).filter({ hasText: 'Rencontres de proximité 2017' })
      await expect(edition).toContainText(
        { fr: 'jour non connu', de: 'Tag nicht bekannt', en: 'day not known' }[locale],
      )
      const lyon = page.locator('section[aria-labelledby="year-2019"] .events > li', {
        has: page.locator(`a[href="${path(locale, '/events/[slug]', { slug: LYON })}"]`),
      })
      await expect(lyon).toContainText('2009')
    })
  }

  test('narrows with a plain form, and the calendar beside it follows', async ({ page, request }) => {
    await page.goto('/fr/rencontres?network=quattropole&year=2014')
    await expect(rows(page)).toHaveCount(1)
    const link = page.getByRole('main').locator('a[type="text/calendar"]')
    await expect(link).toHaveAttribute('href', '/fr/rencontres.ics?network=quattropole&year=2014')
    const { events } = await read(request, (await link.getAttribute('href')) ?? '')
    expect(events.map(({ DTSTART }) => DTSTART?.value)).toEqual(['20141016'])
  })

  test('says how many meetings its calendar cannot show', async ({ page, request }) => {
    await page.goto('/en/events')
    const total = await rows(page).count()
    const { events } = await read(request, '/en/events.ics')
    const main = page.getByRole('main')
    await expect(main).toContainText(`It holds ${events.length} events.`)
    await expect(main).toContainText(
      `${total - events.length} events whose day is not known are on this page only.`,
    )
  })
})

test.describe('the calendar', () => {
  for (const locale of LOCALES) {
    test(`of all meetings in ${locale} is one that programs read`, async ({ request }) => {
      const response = await get(request, calendarPath(locale, { route: '/events' }))
      expect(response.status()).toBe(200)
      expect(response.headers()).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      })
      expect(response.headers()).not.toHaveProperty('set-cookie')
      const calendar = readCalendar(await response.text())
      expect(calendar.events.length).toBeGreaterThan(90)
      expect(new Set(uids(calendar)).size).toBe(calendar.events.length)
      for (const event of calendar.events) {
        expect(event.DTSTART?.value).toMatch(/^\d{8}$/)
        expect(textOf(event, 'SUMMARY')).not.toBe('')
        expect(here(event.URL?.value ?? '')).toMatch(
          new RegExp(`^${path(locale, '/events/[slug]', { slug: 'x' }).slice(0, -1)}[a-z0-9-]+$`),
        )
      }
      const other = await read(request, calendarPath(locale === 'fr' ? 'en' : 'fr', { route: '/events' }))
      expect(uids(calendar)).toEqual(uids(other))
    })

    test(`of a network in ${locale} has its meetings and both readings of a date (P3)`, async ({
      request,
    }) => {
      const calendar = await read(request, calendarOf(locale, 'reseau-des-poles-metropolitains'))
      expect(calendar.events).toHaveLength(1)
      const [lyon = {}] = calendar.events
      expect([lyon.DTSTART?.value, lyon.DTEND?.value]).toEqual(['20190926', '20190928'])
      expect(textOf(lyon, 'LOCATION')).toMatch(/^Lyon, (France|Frankreich)$/)
      const description = textOf(lyon, 'DESCRIPTION')
      expect(description).toContain('2009')
      expect(description).toContain('France urbaine')
      const list = calendarPath(locale, {
        route: '/events',
        query: { network: 'reseau-des-poles-metropolitains' },
      })
      expect(uids(await read(request, list))).toEqual(uids(calendar))
    })
  }

  test('has the signings of Marseille’s networks on their days (M12, M13, M14)', async ({ request }) => {
    for (const [network, day] of [
      ['charte-lyon-marseille', '19970214'],
      ['alliance-barcelone-genes-lyon-marseille', '19980709'],
      ['reseau-urbain-europe-mena', '20040315'],
    ] as const) {
      const { events } = await read(request, calendarOf('fr', network))
      expect(
        events.map(({ DTSTART }) => DTSTART?.value),
        network,
      ).toContain(day)
    }
  })

  test('gives no day to what is known to the year (E3, M15)', async ({ request }) => {
    const border = await read(request, calendarOf('fr', 'eurometropole-lille-kortrijk-tournai'))
    expect(border.events.map((event) => textOf(event, 'SUMMARY')).join()).not.toContain('de proximité 201')
    const euromed = await read(request, calendarOf('fr', 'reseau-villes-euromed'))
    expect(euromed.events.map(({ DTSTART }) => DTSTART?.value)).not.toContain('20110101')
    expect(euromed.events.map(({ DTSTART }) => DTSTART?.value)).toContain('20120209')
  })

  test('is not sent again to a program that has it', async ({ request }) => {
    const first = await get(request, '/fr/rencontres.ics')
    const { etag = '' } = first.headers()
    expect(etag).not.toBe('')
    expect((await get(request, '/fr/rencontres.ics', { 'if-none-match': etag })).status()).toBe(304)
    const head = await request.head('/fr/rencontres.ics')
    expect(head.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  })

  const ADDRESSES = {
    '/fr/events.ics': [308, '/fr/rencontres.ics'],
    '/FR/Reseaux/QuattroPole.ICS': [308, '/fr/reseaux/quattropole.ics'],
    '/de/netzwerke/atlantis.ics': [404],
    '/fr/reseaux/marseille.ics': [404],
    '/fr/reseaux.ics': [404],
    '/fr/villes/marseille.ics': [404],
    '/fr/rencontres.xyz': [404],
    [`/fr/reseaux/${RETIRED_SLUG}.ics`]: [410],
  } as const

  for (const [address, [status, location]] of Object.entries(ADDRESSES)) {
    test(`answers ${status} at ${address}`, async ({ request }) => {
      const response = await get(request, address)
      expect(response.status()).toBe(status)
      if (location) {
        expect(here(response.headers().location ?? '')).toBe(location)
        expect((await get(request, location)).status()).toBe(200)
      }
    })
  }

  test('does not break, whatever is asked of it', async ({ baseURL }) => {
    const server = new Asker(baseURL ?? '')
    const random = new Random(20_261_129)
    const targets = Array.from({ length: 30 }, () => randomQuery(random, '/events'))
    const broken: string[] = []
    await server.askAll(
      targets.flatMap((query) => [`/fr/rencontres.ics?${query}`, `/de/netzwerke/quattropole.ics?${query}`]),
      (target, { status, body }) => {
        if (status >= 500 || (status === 200 && !body.startsWith('BEGIN:VCALENDAR\r\n'))) {
          broken.push(`${status} ${target}`)
        }
      },
    )
    server.close()
    expect(broken).toEqual([])
  })
})

test.describe('pages lead to their calendar', () => {
  for (const locale of LOCALES) {
    test(`in ${locale}, for readers and for programs`, async ({ page }) => {
      for (const [address, calendar] of [
        [path(locale, '/events'), calendarPath(locale, { route: '/events' })],
        [path(locale, '/networks/[slug]', { slug: 'quattropole' }), calendarOf(locale, 'quattropole')],
        [
          path(locale, '/events/series/[slug]', { slug: 'euromed-pleniere' }),
          calendarPath(locale, { route: '/events', query: { series: 'euromed-pleniere' } }),
        ],
      ] as const) {
        await page.goto(address)
        const named = page.locator('link[rel=alternate][type="text/calendar"]')
        expect(here(await named.getAttribute('href')), address).toBe(calendar)
        await expect(named).toHaveAttribute('title', /\S/)
        await expect(page.getByRole('main').locator(`a[href="${calendar}"]`)).toBeVisible()
      }
    })
  }

  test('unless there are no meetings', async ({ page }) => {
    await page.goto('/fr/reseaux/pole-metropolitain-sillon-lorrain')
    await expect(page.locator('link[type="text/calendar"]')).toHaveCount(0)
    await expect(page.locator('a[type="text/calendar"]')).toHaveCount(0)
  })
})

test.describe('a series', () => {
  test('shows its editions by year, each as far as it is dated', async ({ page }) => {
    await page.goto('/fr/rencontres/series/rencontres-de-proximite')
    const years = page.locator('#editions').getByRole('heading', { level: 3 })
    const texts = await years.allTextContents()
    expect(texts.slice(0, 2)).toEqual(['2017', '2018'])
    expect(texts).toEqual([...texts].sort())
    await expect(page.locator('#editions .events > li').first()).toContainText('jour non connu')
  })

  test('is walked from edition to edition', async ({ page }) => {
    await page.goto('/en/events/rencontres-de-proximite-2017')
    const beside = page.getByRole('navigation', { name: 'Neighbouring editions' })
    await expect(beside.locator('[rel=prev]')).toHaveCount(0)
    await beside.locator('a[rel=next]').click()
    await expect(page).toHaveURL(/rencontres-de-proximite-2018$/)
    await expect(beside.locator('a[rel=prev]')).toHaveAttribute('href', /rencontres-de-proximite-2017$/)
  })
})

for (const locale of LOCALES) {
  test(`both readings of a date stand side by side in ${locale}, each with its source (P3)`, async ({
    page,
  }) => {
    await page.goto(path(locale, '/events/[slug]', { slug: LYON }))
    const readings = page.locator('#date li')
    await expect(readings).toHaveCount(2)
    await expect(readings.nth(0)).toContainText('2019')
    await expect(readings.nth(1)).toContainText('2009')
    for (const reading of await readings.all()) {
      await expect(reading.locator('a[href^="#source-"]').first()).toBeVisible()
    }
  })
}
