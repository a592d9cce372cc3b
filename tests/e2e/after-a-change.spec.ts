import { type APIRequestContext, expect, test } from '@playwright/test'
import { path } from '@/lib/i18n/routing'
import { openForm, publishWording } from './support/record-form'
import { signIn } from './support/sign-in'

/*
 * Readers see a change at once wherever the record is mentioned: whoever asks within a second of its publication gets it
 * already. How long an answer takes is measured by `npm run bench:edit`, on a machine that does nothing else.
 */

const VISIBLE_MS = 1000

const JOURNEYS = [
  {
    locale: 'fr',
    slug: 'mont',
    network: 'MONT',
    member: 'munster',
    name: (stamp: string) => `Réseau MONT ${stamp}`,
  },
  {
    locale: 'de',
    slug: 'egtc-go',
    network: 'EVTZ GO',
    member: 'nova-gorica',
    name: (stamp: string) => `EVTZ GO ${stamp}`,
  },
] as const

/** When the sitemap says that a page last changed. */
async function lastModified(request: APIRequestContext, address: string): Promise<string> {
  const index = await (await request.get('/sitemap.xml')).text()
  for (const [, part = ''] of index.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const text = await (await request.get(new URL(part).pathname)).text()
    const [entry] = new RegExp(`<url><loc>[^<]*${address}</loc>.*?</url>`, 's').exec(text) ?? []
    if (entry) return /<lastmod>([^<]+)<\/lastmod>/.exec(entry)?.[1] ?? ''
  }
  return ''
}

for (const { locale, slug, network, member, name } of JOURNEYS) {
  test(`a new name shows on every page that mentions the record within a second (${locale})`, async ({
    page,
    playwright,
    baseURL,
  }) => {
    const reader = await playwright.request.newContext({ baseURL })
    const own = path(locale, '/networks/[slug]', { slug })
    const stamp = Date.now().toString(36)
    const mentions = [
      own,
      path(locale, '/cities/[slug]', { slug: member }),
      path(locale, '/networks'),
      path(locale, '/search', {}, { q: stamp }),
      `${path(locale, '/networks')}.json`,
    ]
    for (const address of mentions) expect((await reader.get(address)).status(), address).toBe(200)

    await signIn(page, 'editor')
    await openForm(page, locale, network)
    await page.locator(`#field-texts-${locale}-name`).fill(name(stamp))
    const began = Date.now()
    await publishWording(page)
    const published = Date.now()
    const answers = mentions.map((address) => reader.get(address))
    const asked = Date.now()
    expect(asked - published).toBeLessThan(VISIBLE_MS)
    for (const answer of await Promise.all(answers)) {
      expect(await answer.text(), answer.url()).toContain(name(stamp))
    }
    test.info().annotations.push({
      type: 'times',
      description: `published after ${published - began} ms, read on ${mentions.length} pages after ${Date.now() - asked} ms`,
    })
    expect(Date.parse(await lastModified(reader, own))).toBeGreaterThanOrEqual(began - 60_000)
    await reader.dispose()
  })
}
