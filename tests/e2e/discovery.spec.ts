import { type APIRequestContext, expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/vocabulary'

/*
 * What machines find: the sitemap and every page that it names, robots, search descriptions, pictures and JSON-LD.
 * The site writes the origin that it was configured with into all of them; requests go to the server under test.
 */

interface Entry {
  address: string
  lastmod: string | null
  /** `hreflang` to address, as written. */
  alternates: Record<string, string>
}

function here(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

async function text(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address, { maxRedirects: 0 })
  expect(response.status(), address).toBe(200)
  return response.text()
}

async function sitemap(request: APIRequestContext): Promise<Map<string, Entry>> {
  const index = await text(request, '/sitemap.xml')
  const entries = new Map<string, Entry>()
  for (const [, file = ''] of index.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const part = await text(request, here(file))
    for (const [, url = ''] of part.matchAll(/<url>(.*?)<\/url>/gs)) {
      const address = /<loc>([^<]+)<\/loc>/.exec(url)?.[1] ?? ''
      if (entries.has(address)) throw new Error(`${address} is listed twice`)
      entries.set(address, {
        address,
        lastmod: /<lastmod>([^<]+)<\/lastmod>/.exec(url)?.[1] ?? null,
        alternates: links(url, 'hreflang'),
      })
    }
  }
  return entries
}

/** The `alternate` links of a piece of XML or HTML, by language. */
function links(markup: string, attribute: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [tag] of markup.matchAll(/<(?:xhtml:)?link\b[^>]*rel="alternate"[^>]*>/g)) {
    const language = new RegExp(`${attribute}="([^"]+)"`, 'i').exec(tag)?.[1]
    if (language) found[language] = /href="([^"]+)"/.exec(tag.replace(/hreflang/i, ''))?.[1] ?? ''
  }
  return found
}

/** Works on all items, a few at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

test('the sitemap lists every page in every language, and the languages name each other', async ({
  request,
}) => {
  const entries = await sitemap(request)
  expect(entries.size).toBeGreaterThan(6000)
  const faults: string[] = []
  for (const { address, alternates, lastmod } of entries.values()) {
    if (Object.keys(alternates).join() !== 'fr,de,en,x-default') faults.push(`${address}: languages`)
    if (!Object.values(alternates).includes(address)) faults.push(`${address}: does not name itself`)
    if (alternates['x-default'] !== alternates.fr) faults.push(`${address}: x-default`)
    for (const other of Object.values(alternates)) {
      if (JSON.stringify(entries.get(other)?.alternates) !== JSON.stringify(alternates)) {
        faults.push(`${address}: ${other} does not answer in kind`)
      }
    }
    if (lastmod && !(Date.parse(lastmod) <= Date.now())) faults.push(`${address}: lastmod ${lastmod}`)
  }
  expect(faults).toEqual([])
})

test('addresses of the sitemap answer 200 and call themselves canonical', async ({ request }) => {
  test.setTimeout(1_800_000)
  const entries = [...(await sitemap(request)).values()]
  // `SITEMAP=all` asks every address, which draws every page of the site once; else those without a record, whose
  // addresses have one word, and a spread of the others in all languages.
  const share = process.env.SITEMAP === 'all' ? 1 : 251
  const asked = entries.filter(
    ({ address }, index) => index % share === 0 || here(address).split('/').length <= 3,
  )
  const faults: string[] = []
  await each(asked, async ({ address, alternates }) => {
    const response = await request.get(here(address), { maxRedirects: 0 })
    if (response.status() !== 200) {
      faults.push(`${here(address)}: ${response.status()}`)
      return
    }
    if (response.headers()['set-cookie']) faults.push(`${here(address)}: sets a cookie`)
    const head = (await response.text()).split('</head>')[0] ?? ''
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1]
    if (canonical !== address) faults.push(`${here(address)}: canonical ${canonical}`)
    if (JSON.stringify(links(head, 'hreflang')) !== JSON.stringify(alternates)) {
      faults.push(`${here(address)}: other languages than in the sitemap`)
    }
    if (/<meta name="robots" content="[^"]*noindex/.test(head)) faults.push(`${here(address)}: noindex`)
  })
  expect(faults).toEqual([])
})

test('a view for a query points to the plain page and is not for search engines', async ({ page }) => {
  await page.goto('/fr/reseaux/quattropole?date=2007-01-01')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/fr\/reseaux\/quattropole$/)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0)
})

test('robots are told where the sitemap is and what to leave alone', async ({ request }) => {
  const robots = await text(request, '/robots.txt')
  const address = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''
  expect(await text(request, here(address))).toContain('<sitemapindex')
  for (const path of ['/api/', '/fr/admin', '/fr/recherche', '/de/suche', '/en/search']) {
    expect(robots).toContain(`Disallow: ${path}\n`)
  }
  for (const path of ['/fr/reseaux', '/share/', '/sitemap']) {
    expect(robots).not.toContain(`Disallow: ${path}`)
  }
})

for (const locale of LOCALES) {
  test(`a browser finds the search in ${locale}`, async ({ page, request }) => {
    await page.goto(`/${locale}`)
    const link = page.locator('link[rel=search]')
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
    const description = await text(request, (await link.getAttribute('href')) ?? '')
    const template = /<Url type="text\/html"[^>]*template="([^"]+)"/.exec(description)?.[1] ?? ''
    const found = await request.get(here(template.replace('{searchTerms}', 'metz')))
    expect(found.status()).toBe(200)
  })
}

const PICTURED = ['/fr/reseaux/quattropole', '/de/staedte/marseille', '/en/themes/mobility', '/en/about']

for (const address of PICTURED) {
  test(`${address} has a picture for where it is shared`, async ({ page, request }) => {
    await page.goto(address)
    const image = await page.locator('meta[property="og:image"]').getAttribute('content')
    const response = await request.get(here(image ?? ''), { maxRedirects: 0 })
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toBe('image/png')
    expect((await response.body()).readUInt32BE(16)).toBe(1200)
  })
}

test('there is no picture of what is not there', async ({ request }) => {
  for (const path of [
    '/share/fr/networks/atlantis.png',
    '/share/fr/cities/quattropole.png',
    '/share/fr/x.png',
  ]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  }
})

const DESCRIBED = {
  '/fr': 'WebSite',
  '/fr/reseaux/quattropole': 'Organization',
  '/fr/villes/marseille': 'City',
  '/fr/rencontres/reunion-poles-metropolitains-lyon-2019': 'Event',
  '/fr/rencontres/series/rencontres-de-proximite': 'EventSeries',
  '/fr/partenariats/repenser-la-ville-en-transition': 'Project',
}

for (const [address, type] of Object.entries(DESCRIBED)) {
  test(`${address} says to machines that it is about a ${type}`, async ({ page }) => {
    await page.goto(address)
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
    const nodes = texts.flatMap((json) => {
      const { '@graph': graph, ...node } = JSON.parse(json)
      return graph ?? [node]
    })
    const types = nodes.flatMap((node) => node['@type'])
    expect(types).toContain(type)
    if (address !== '/fr') expect(types).toContain('BreadcrumbList')
  })
}
