import { randomUUID } from 'node:crypto'
import { chromium, type Page } from '@playwright/test'
import { setPassword } from '@/lib/auth/passwords'
import { publish } from '@/lib/changes/publish'
import { loadRecords } from '@/lib/changes/records-store'
import { CHROMIUM_FLAGS, findChromium } from '@/lib/cli/chromium'
import { closeDatabase, db } from '@/lib/db/client'
import { path } from '@/lib/i18n/routing'
import { embeddedUrl } from '@/tests/e2e/support/test-database'
import { percentile, printTable } from './figures'

/*
 * npm run bench:edit [-- http://localhost:3000 5 unesco-creative-cities]
 *
 * On a site that runs (`npm start`): how long after an editor's click a public page that mentions a network shows its new
 * name, page by page, and the same where another process has published it. Without a slug it takes the network with the
 * most cities. DATABASE_URL names the site's database where it is not the embedded one of `.data`. The name is put back;
 * history and an account that may not sign in any more stay.
 */

const [origin = 'http://localhost:3000', runs = '5', chosen] = process.argv.slice(2)
/** Between two looks at a page. */
const PAUSE_MS = 10
const LONGEST_MS = 20_000

/** A page, and how its answer tells that it knows the new name. */
interface Watched {
  name: string
  path: string
  /** What is asked of it, where that names the change itself. */
  query?: (name: string) => string
  shows: (body: string, name: string, before: string) => boolean
}

interface Network {
  id: string
  slug: string
  cities: string[]
}

async function main(): Promise<void> {
  process.env.DATABASE_URL ||= embeddedUrl('.data')
  const editor = { id: randomUUID(), email: `${randomUUID()}@example.org`, password: randomUUID() }
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    executablePath: findChromium() ?? undefined,
  })
  try {
    const network = await findNetwork()
    const before = await nameOf(network)
    await makeEditor(editor)
    const page = await (await browser.newContext({ baseURL: origin })).newPage()
    await signIn(page, editor)
    try {
      const rows = []
      for (const watched of watchedPages(network)) rows.push(await timesOf(watched, network, page))
      console.log(
        `\n${network.slug}, ${network.cities.length} cities: milliseconds until a page shows a change`,
      )
      printTable(['', 'by an editor, p50', 'most', 'by another process, p50', 'most'], rows)
    } finally {
      await rename(network, before)
    }
  } finally {
    await browser.close()
    await db.user.updateMany({ where: { id: editor.id }, data: { deactivatedAt: new Date() } })
    await closeDatabase()
  }
}

/** The row of a page: each run changes the name twice, in the form and from this process. */
async function timesOf(watched: Watched, network: Network, page: Page): Promise<(string | number)[]> {
  const byEditor: number[] = []
  const byProcess: number[] = []
  for (let run = 0; run < Number(runs); run += 1) {
    const [typed, written] = [newName(), newName()]
    await fillForm(page, network, typed)
    byEditor.push(await timeUntilSeen(watched, typed, () => save(page)))
    byProcess.push(await timeUntilSeen(watched, written, () => rename(network, written)))
  }
  const figures = [byEditor, byProcess].flatMap((all) => [percentile(all, 0.5), Math.max(...all)])
  return [watched.name, ...figures.map(Math.round)]
}

const newName = () => `Essai ${randomUUID().slice(0, 8)}`

/** The network that was named, or the one with the most cities: its change shows on the most pages. */
async function findNetwork(): Promise<Network> {
  const [row] = await db.$queryRaw<Network[]>`
    select n.id, o.slug, array_agg(distinct city.slug) as cities
    from network n join organization o on o.id = n.id
      join membership m on m.network_id = n.id and m.status = 'active'
      join organization city on city.id = m.member_id and city.kind = 'city'
    where ${chosen ?? null}::text is null or o.slug = ${chosen ?? null}
    group by n.id, o.slug order by count(*) desc, o.slug limit 1`
  if (!row) throw new Error('There is no such network with cities.')
  return row
}

function watchedPages({ slug, cities }: Network): Watched[] {
  const shows = (body: string, name: string) => body.includes(name)
  const city = (at: number) => path('fr', '/cities/[slug]', { slug: cities.at(at) ?? '' })
  const ownPath = path('fr', '/networks/[slug]', { slug })
  return [
    { name: 'the network', path: ownPath, shows },
    { name: 'a city of it', path: city(0), shows },
    { name: 'another city', path: city(-1), shows },
    { name: 'the list of networks', path: path('fr', '/networks'), shows },
    { name: 'the list as data', path: `${path('fr', '/networks')}.json`, shows },
    { name: 'the search by memberships', path: path('fr', '/cities', {}, { all: slug }), shows },
    {
      name: 'the one box',
      path: path('fr', '/search'),
      query: (name) => `?q=${encodeURIComponent(name)}`,
      shows: (body, name) => shows(linkTexts(body), name),
    },
    {
      name: 'the sitemap',
      path: '/sitemap/networks-1.xml',
      shows: (body, _, before) => entryOf(body, ownPath) !== entryOf(before, ownPath),
    },
  ]
}

/** What the sitemap says of a page: its address in each language, and when it changed. */
function entryOf(sitemap: string, address: string): string {
  return sitemap.split('<url>').find((entry) => entry.includes(`${address}<`)) ?? ''
}

/** What was found: a page of results repeats what was typed beside its links. */
function linkTexts(body: string): string {
  return [...body.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, text]) => text).join('\n')
}

/** Milliseconds from the beginning of `change` until the page shows the new name. */
async function timeUntilSeen(
  { path: address, query, shows }: Watched,
  name: string,
  change: () => Promise<unknown>,
): Promise<number> {
  const target = address + (query?.(name) ?? '')
  // The page is kept, as where readers come and go.
  const before = await textOf(target)
  const started = performance.now()
  const changed = change()
  while (!shows(await textOf(target), name, before)) {
    if (performance.now() - started > LONGEST_MS) throw new Error(`${target} does not show the change.`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  const seen = performance.now() - started
  await changed
  return seen
}

async function textOf(address: string): Promise<string> {
  return (await fetch(origin + address)).text()
}

async function makeEditor({ id, email, password }: { id: string; email: string; password: string }) {
  await db.$transaction(async (tx) => {
    await tx.user.create({
      data: { id, email, name: 'Bench', role: 'editor', locale: 'fr', emailVerified: true },
    })
    await setPassword(tx, id, password)
  })
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/fr/admin/sign-in')
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(/\/fr\/admin$/)
}

async function fillForm(page: Page, { id }: Network, name: string): Promise<void> {
  await page.goto(`/fr/admin/records/organization/${id}/edit`)
  await page.locator('#field-texts-fr-name').fill(name)
  await page.locator('input[name=source-kind]').nth(1).check()
  // The draft is on the server before the click, as it is when somebody has looked over what they typed.
  await page.waitForTimeout(2000)
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.waitForURL(/[?&]saved=/)
}

async function present({ id }: Network) {
  const stored = (await loadRecords(db, new Map([['organization', [id]]]))).get(id)
  if (!stored) throw new Error('The network is gone.')
  return { ...stored, texts: stored.value.texts as Record<string, { name: string }> }
}

async function nameOf(network: Network): Promise<string> {
  return (await present(network)).texts.fr?.name ?? ''
}

/** Publishes another name from this process, as a command line or a second server does. */
async function rename(network: Network, name: string): Promise<void> {
  const { id, type, version, value, texts } = await present(network)
  await publish({
    ...{ origin: 'edit', title: 'bench:edit', actor: { kind: 'system' } },
    changes: [
      {
        ...{ action: 'update', type, id, baseVersion: version },
        value: { ...value, texts: { ...texts, fr: { ...texts.fr, name } } },
      },
    ],
  })
}

await main()
