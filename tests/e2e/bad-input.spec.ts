import { expect, test } from '@playwright/test'
import { routeDefinition } from '@/lib/i18n/routes'
import { Asker } from './support/ask'
import { addressOf, PAGE_TYPES } from './support/page-types'
import { Random } from './support/random'
import { randomQuery } from './support/random-query'

/*
 * Whatever stands in an address, the answer is a readable page with a true status and never a failure of the server.
 * Requests are sent as they are written here, since a browser would repair some of them first.
 */

/** Random query strings a page type: so many take half a minute on two busy cores; `npm run test:fuzz` sends 2,000. */
const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 20)
const FUZZ_SEED = Number(process.env.FUZZ_SEED ?? 20_261_122)

let server: Asker
test.beforeAll(({ baseURL }) => {
  server = new Asker(baseURL ?? '')
})
test.afterAll(() => server.close())

/** The page that everybody would want instead: it speaks, in the language asked for, and is whole. */
async function expectReadable(target: string, statuses: readonly number[], locale = 'fr') {
  const { status, body, contentType } = await server.ask(target)
  expect(statuses, `status of ${target}`).toContain(status)
  expect(contentType).toContain('text/html')
  expect(/<html[^>]* lang="(\w+)"/.exec(body)?.[1], `language of ${target}`).toBe(locale)
  expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1], `title of ${target}`).toMatch(/\p{L}/u)
  expect(body.match(/<main[\s>]/g), `main content of ${target}`).toHaveLength(1)
}

const MALFORMED_VIEWS = [
  ['a date that does not exist', '/fr/reseaux/quattropole?date=2015-02-30'],
  ['a date that is none', '/fr/reseaux/quattropole?date=hier'],
  ['a date beyond the calendar', '/fr/reseaux/quattropole?date=275761-01-01'],
  ['a sort order that does not exist', '/fr/reseaux/quattropole?sort=colour'],
  ['a class that does not exist', '/fr/reseaux/quattropole?class=honorary'],
  ['a scope that does not exist', '/fr/reseaux?scope=galactic'],
  ['a country that does not exist', '/fr/reseaux?country=ZZ,france'],
  ['a theme that does not exist', '/fr/reseaux?theme=alchemy'],
  ['a page far beyond the last', '/fr/villes?page=99999'],
  ['a page before the first', '/fr/villes?page=-3'],
  ['a page that is no number', '/fr/villes?page=deux'],
  ['a network that does not exist', '/fr/villes?all=atlantis'],
  ['a population range upside down', '/fr/villes?pop=9-1'],
  ['a date on a city', '/fr/villes/marseille?date=0000-00-00'],
  ['a date on an organ', '/fr/reseaux/quattropole/organes/directoire?date=x'],
  ['a date on a partnership', '/fr/partenariats/repenser-la-ville-en-transition?date=2021-99-99'],
  ['a year that is none', '/fr/rencontres?year=MMXIX'],
  ['a form that does not exist', '/fr/partenariats?form=marriage'],
  ['a funder that does not exist', '/fr/partenariats?funder=croesus'],
  ['years upside down', '/fr/partenariats?year=2020-2010'],
  ['an amount that is none', '/fr/partenariats?amount=1e9-%E2%82%AC&currency=gold'],
  ['a type that does not exist', '/fr/recherche?q=metz&type=planet'],
  ['the same filter twice', '/fr/reseaux?scope=national&scope=european'],
  ['a list of nothing', '/fr/reseaux?scope=,,,'],
  ['an unpaired surrogate', '/fr/recherche?q=%ED%A0%80'],
  ['a NUL', '/fr/recherche?q=%00'],
  ['bytes that are not UTF-8', '/fr/recherche?q=%ff%fe'],
  ['a lone percent sign', '/fr/recherche?q=100%'],
  ['markup', '/fr/recherche?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  ['a search language', '/fr/recherche?q=:*%20%26%20%7C%20!%20(%27'],
  ['wildcards of SQL', '/fr/recherche?q=%25_%25'],
  ['pictures', '/fr/recherche?q=%F0%9F%8F%99%EF%B8%8F'],
  ['a very long word', `/fr/recherche?q=${'a'.repeat(6000)}`],
  ['very many words', `/fr/recherche?q=${'le+'.repeat(2000)}`],
] as const

for (const [what, target] of MALFORMED_VIEWS) {
  test(`a query with ${what} shows the page`, async () => {
    await expectReadable(target, [200, 400])
  })
}

test('a filter that is ignored is named to the reader', async ({ page }) => {
  await page.goto('/fr/reseaux/quattropole?date=2015-02-30')
  await expect(page.getByRole('main')).toContainText('2015-02-30')
  await page.goto('/fr/reseaux?scope=galactic')
  await expect(page.getByRole('main')).toContainText('galactic')
})

test('markup in a query is shown as text and never runs', async ({ page }) => {
  const failures: string[] = []
  page.on('dialog', (dialog) => {
    failures.push(dialog.message())
    void dialog.dismiss()
  })
  const text = '"><img src=x onerror=alert(1)>'
  await page.goto(`/fr/recherche?q=${encodeURIComponent(text)}`)
  await expect(page.locator('input[name="q"]').first()).toHaveValue(text)
  expect(failures).toEqual([])
})

const ADDRESSES_OF_NOTHING = [
  ['an unknown slug', '/fr/reseaux/atlantis'],
  ['an unknown organ', '/fr/reseaux/quattropole/organes/senat'],
  ['an unknown page', '/fr/nulle-part'],
  ['a slug of 3,000 letters', `/fr/reseaux/${'a'.repeat(3000)}`],
  ['a path of 300 segments', `/fr${'/a'.repeat(300)}`],
  ['a NUL in the slug', '/fr/reseaux/quattropole%00'],
  ['a slug that is not UTF-8', '/fr/reseaux/%ff'],
  ['a cut escape', '/fr/reseaux/%e9%'],
  ['pictures as slug', '/fr/villes/%F0%9F%8F%99'],
  ['an encoded slash', '/fr/reseaux/quattropole%2Forganes'],
  ['an encoded way up', '/fr/%2e%2e/%2e%2e/etc/passwd'],
  ['a backslash', '/fr/reseaux/..%5c..%5cpackage.json'],
  ['a semicolon', '/fr/reseaux/quattropole;v=1'],
  ['the name of a segment of ours', '/fr/reseaux/view'],
  ['the name of the prototype', '/fr/reseaux/__proto__'],
  ['a newline', '/fr/reseaux/%0d%0aSet-Cookie:a=b'],
] as const

for (const [what, target] of ADDRESSES_OF_NOTHING) {
  test(`an address with ${what} answers that there is nothing`, async () => {
    await expectReadable(target, [400, 404])
  })
}

for (const target of ['/xx/reseaux', '/klingon', '/%ff/', '/FR%20/reseaux', '//example.org/fr', '/;/fr']) {
  test(`an address without a language of ours (${target}) helps in the reader’s language`, async () => {
    const answer = await server.ask(target)
    if (answer.status >= 300 && answer.status < 400) {
      expect(answer.location, 'redirects stay on this site').toMatch(
        /^(?:https?:\/\/[\w.-]+:\d+)?\/(?![/\\])/,
      )
      expect(new URL(answer.location ?? '', 'http://here').hostname).not.toBe('example.org')
    } else {
      await expectReadable(target, [400, 404])
    }
  })
}

test('an address that goes up is the one it leads to', async () => {
  await expectReadable('/../fr', [200])
})

test('the first and the last day of the calendar are days like others', async () => {
  for (const type of PAGE_TYPES.filter(({ name }) => !name.includes('-'))) {
    if (!routeDefinition(type.address.route).view?.includes('date')) continue
    for (const date of ['0001-01-01', '9999-12-31']) {
      await expectReadable(addressOf({ ...type, address: { ...type.address, query: { date } } }, 'fr'), [
        type.status ?? 200,
      ])
    }
  }
})

for (const [index, type] of PAGE_TYPES.filter(({ name }) => !name.includes('-')).entries()) {
  test(`${FUZZ_RUNS} random queries do not break ${type.name}`, async () => {
    test.setTimeout(30_000 + FUZZ_RUNS * 300)
    const random = new Random(FUZZ_SEED + index)
    const plain = addressOf({ ...type, address: { ...type.address, query: undefined } }, 'fr')
    const targets = Array.from(
      { length: FUZZ_RUNS },
      () => `${plain}?${randomQuery(random, type.address.route)}`,
    )
    const broken: string[] = []
    await server.askAll(targets, (target, { status, body }) => {
      if (status >= 500 || status < 200 || body === '') broken.push(`${status} ${target}`)
    })
    expect(broken).toEqual([])
  })
}

/** What a program reads at the address of a list or of a page with meetings, and whether it can read it. */
const READABLE: Record<string, (body: string) => boolean> = {
  json: (body) => typeof JSON.parse(body) === 'object',
  csv: (body) => body.includes(',') && !body.includes('<html'),
  ics: (body) => body.startsWith('BEGIN:VCALENDAR\r\n') && body.endsWith('END:VCALENDAR\r\n'),
}

const FOR_PROGRAMS = PAGE_TYPES.filter(({ name }) => !name.includes('-')).flatMap((type) => {
  const { data, calendar } = routeDefinition(type.address.route)
  return [...(data?.formats ?? []), ...(calendar ? ['ics'] : [])].map((format) => ({ type, format }))
})

for (const [index, { type, format }] of FOR_PROGRAMS.entries()) {
  test(`${FUZZ_RUNS} random queries do not break ${type.name} as .${format}`, async () => {
    test.setTimeout(30_000 + FUZZ_RUNS * 300)
    const random = new Random(FUZZ_SEED + 1000 + index)
    const plain = addressOf({ ...type, address: { ...type.address, query: undefined } }, 'fr')
    const targets = Array.from(
      { length: FUZZ_RUNS },
      () => `${plain}.${format}?${randomQuery(random, type.address.route)}`,
    )
    const broken: string[] = []
    await server.askAll(targets, (target, { status, body }) => {
      const answered = status === 200 ? READABLE[format]?.(body.replace(/^\ufeff/, '')) : status >= 300
      if (!answered || status >= 500) broken.push(`${status} ${target}`)
    })
    expect(broken).toEqual([])
  })
}
