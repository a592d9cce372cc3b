import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { RETIRED_SLUG } from './support/page-types'

/*
 * The status of an address, as it stands on the wire and on the first request: decided before a page is drawn, the
 * same for a reader, a robot and the framework's script in the browser.
 */

interface Expected {
  status: number
  location?: string
}

const ADDRESSES: Readonly<Record<string, Expected>> = {
  '/fr': { status: 200 },
  '/de/netzwerke/quattropole': { status: 200 },
  '/en/cities/marseille': { status: 200 },
  '/fr/reseaux/quattropole?date=2007-01-01': { status: 200 },

  '/fr/reseaux/atlantis': { status: 404 },
  '/de/staedte/atlantis': { status: 404 },
  '/en/themes/atlantis': { status: 404 },
  '/fr/partenariats/atlantis': { status: 404 },
  '/fr/rencontres/atlantis': { status: 404 },
  '/fr/rencontres/series/atlantis': { status: 404 },
  '/en/networks/quattropole/organs/senate': { status: 404 },
  '/en/networks/atlantis/organs/senate': { status: 404 },
  '/fr/networks/atlantis': { status: 404 },
  '/fr/nulle-part': { status: 404 },
  '/es/redes': { status: 404 },

  [`/fr/organisations/${RETIRED_SLUG}`]: { status: 410 },
  [`/de/organisationen/${RETIRED_SLUG}`]: { status: 410 },
  [`/en/cities/${RETIRED_SLUG}`]: { status: 410 },

  '/fr/networks/quattropole': { status: 308, location: '/fr/reseaux/quattropole' },
  '/FR/Reseaux/QuattroPole/': { status: 308, location: '/fr/reseaux/quattropole' },
  '/de/villes/quattropole': { status: 308, location: '/de/netzwerke/quattropole' },
  '/en/networks/marseille?date=2015-06-30&sort=name': {
    status: 308,
    location: '/en/cities/marseille?date=2015-06-30&sort=name',
  },
  '/fr/villes/Koeln': { status: 308, location: '/fr/villes/cologne' },
  '/fr/villes/K%C3%B6ln': { status: 308, location: '/fr/villes/cologne' },
  '/de/netzwerke/Koeln?date=2015-06-30': { status: 308, location: '/de/staedte/cologne?date=2015-06-30' },
  '/fr/villes/tripoli': { status: 307, location: '/fr/recherche?q=tripoli' },
}

/** How the framework's script in the browser asks for the same address. */
const VARIANTS: Readonly<Record<string, Record<string, string>>> = {
  'for its data': { rsc: '1' },
  'to have it at hand': { rsc: '1', 'next-router-prefetch': '1' },
  'for its outline': { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
}

async function ask(
  request: APIRequestContext,
  address: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const response = await request.get(address, { headers, maxRedirects: 0 })
  const location = response.headers().location
  // The framework first has the address of such a request sealed against mixed up caches.
  const sealed = location && /[?&]_rsc(=|&|$)/.test(location) && !/[?&]_rsc/.test(address)
  return sealed && pathOf(location) === pathOf(address)
    ? request.get(location, { headers, maxRedirects: 0 })
    : response
}

function pathOf(address: string): string {
  return new URL(address, 'http://any').pathname
}

/** Where a redirect leads on this site, without the framework's seal. */
function target(response: APIResponse): string | undefined {
  const { location } = response.headers()
  if (location === undefined) return undefined
  const url = new URL(location, response.url())
  expect(url.origin).toBe(new URL(response.url()).origin)
  url.searchParams.delete('_rsc')
  return url.pathname + url.search
}

for (const [address, expected] of Object.entries(ADDRESSES)) {
  test(`${address} answers ${expected.status} to whoever asks`, async ({ request }) => {
    const response = await ask(request, address)
    expect(response.status()).toBe(expected.status)
    expect(target(response)).toBe(expected.location)
    expect(response.headers()).not.toHaveProperty('set-cookie')
    // A browser that kept it would go on leading away when the record is back.
    expect(response.headers()['cache-control']).toMatch(/max-age=0\b|no-store/)
    if (expected.location) {
      // One hop: the address that it leads to is the last one.
      expect((await ask(request, expected.location)).status()).toBe(200)
    }
    for (const [why, headers] of Object.entries(VARIANTS)) {
      const variant = await ask(request, address, headers)
      expect.soft(variant.status(), `asked ${why}`).toBe(expected.status)
      expect.soft(target(variant), `asked ${why}`).toBe(expected.location)
      expect.soft(variant.headers(), `asked ${why}`).not.toHaveProperty('set-cookie')
    }
    if (!address.includes('?') && !address.endsWith('/')) {
      const file = await ask(request, `${address}.rsc`)
      expect.soft(file.status(), 'asked as a file').toBe(expected.status)
    }
  })
}

test('the way to the site depends on the language asked for, and is not kept', async ({ request }) => {
  const answer = async (languages: string) => {
    const response = await ask(request, '/', { 'accept-language': languages })
    expect(response.headers()['cache-control']).toContain('no-store')
    expect(response.headers().vary).toMatch(/accept-language/i)
    return [response.status(), target(response)]
  }
  expect(await answer('de-AT,de;q=0.9,en;q=0.5')).toEqual([307, '/de'])
  expect(await answer('it,en;q=0.5')).toEqual([307, '/en'])
  expect(await answer('it')).toEqual([307, '/fr'])
})

test('an address that leads nowhere helps without script, and is not for search engines', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const address of ['/fr/reseaux/atlantis', `/fr/organisations/${RETIRED_SLUG}`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
    await expect(page.locator('link[rel=canonical]')).toHaveCount(0)
  }
  await context.close()
})

test('the page of a retired record says why and when it went', async ({ page }) => {
  await page.goto(`/en/organizations/${RETIRED_SLUG}`)
  const main = page.getByRole('main')
  await expect(main).toContainText('The editors withdrew this record from the directory on')
  await expect(main.getByRole('region', { name: 'What happened to the record' })).toContainText(
    'record withdrawn',
  )
})
