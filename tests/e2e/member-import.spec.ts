import { expect, test } from '@playwright/test'
import { path } from '@/lib/i18n/routing'
import { expectAccessible, expectFits, expectTranslated } from './support/checks'
import { signIn } from './support/sign-in'
import { words } from './support/words'

const JOURNEYS = [
  {
    locale: 'fr',
    network: 'Association mondiale des maires des villes d’hiver',
    slug: 'winter-cities',
    // Cities by names of other languages, and what they are called in this one.
    cities: { Metz: 'Metz', Trier: 'Trèves', Koeln: 'Cologne' },
    read: 'Lire la liste',
    compare: 'Comparer avec l’annuaire',
    doubtful: /^Douteux/,
    submit: 'Soumettre 3 modifications',
    published: 'C’est publié.',
    undoAll: 'Annuler tout l’ensemble',
    why: 'Pourquoi',
    undo: 'Annuler la modification',
  },
  {
    locale: 'de',
    network: 'CityNet, Regionalnetzwerk für Asien und den Pazifik',
    slug: 'citynet',
    cities: { Graz: 'Graz', Trèves: 'Trier', Cologne: 'Köln' },
    read: 'Liste einlesen',
    compare: 'Mit dem Verzeichnis vergleichen',
    doubtful: /^Zweifelhaft/,
    submit: '3 Änderungen einreichen',
    published: 'Veröffentlicht.',
    undoAll: 'Alles rückgängig machen',
    why: 'Warum',
    undo: 'Änderung rückgängig machen',
  },
] as const

const UNKNOWN = 'Xyzzyburg an der Qwv'

for (const { locale, network, slug, cities, ...said } of JOURNEYS) {
  test(`a pasted list of names becomes memberships after a preview, and is undone as one (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/import`)
    await page.locator('#network').selectOption({ label: network })
    await page.locator('#text').fill([...Object.keys(cities), UNKNOWN].join('\n'))
    await page.getByRole('button', { name: said.read }).click()
    await expect(page).toHaveURL(/\/admin\/import\/[0-9a-f-]{36}/)
    await expectAccessible(page, 'light')
    await page.locator('#day').fill('2026-11-28')
    await page.getByRole('button', { name: said.compare }).click()

    const row = (line: string) => page.getByRole('row').filter({ hasText: line })
    for (const [written, city] of Object.entries(cities)) {
      await expect(row(written).getByRole('link', { name: city, exact: true })).toBeVisible({
        timeout: 60_000,
      })
    }
    await expectAccessible(page, 'light')
    await expectFits(page, 360)
    await page.getByRole('link', { name: said.doubtful }).click()
    await expect(row(UNKNOWN)).toBeVisible()
    await page.getByRole('button', { name: said.submit }).click()
    await expect(page.getByText(said.published, { exact: true })).toBeVisible()
    const set = page.url()

    const members = page.locator('#members').getByRole('table')
    const publicPage = path(locale, '/networks/[slug]', { slug })
    await page.goto(publicPage)
    for (const city of Object.values(cities)) {
      await expect(members.getByRole('link', { name: city, exact: true })).toBeVisible()
    }
    await page.goto(set)
    await page.getByRole('link', { name: said.undoAll }).click()
    await page.getByLabel(said.why).fill('Test.')
    await page.getByRole('button', { name: said.undo }).click()
    await expect(page.getByText(said.published, { exact: true })).toBeVisible()
    await page.goto(publicPage)
    for (const city of Object.values(cities)) {
      await expect(members.getByRole('link', { name: city, exact: true })).toHaveCount(0)
    }
  })
}

const TABLES = [
  {
    locale: 'fr',
    network: 'Pacte des villes libres',
    slug: 'pact-free-cities',
    head: 'Ville;Pays;Depuis',
    take: /^Reprendre Nancy/,
    submit: 'Soumettre 2 modifications',
    published: 'C’est publié.',
    tooLarge: /La liste est trop grande/,
    quotes: /Un guillemet ouvert n’est jamais fermé/,
    since: 'décembre 2015',
  },
  {
    locale: 'de',
    network: 'Strong Cities Network',
    slug: 'strong-cities',
    head: 'Stadt;Land;Seit',
    take: /^Nancy übernehmen/,
    submit: '2 Änderungen einreichen',
    published: 'Veröffentlicht.',
    tooLarge: /Die Liste ist zu groß/,
    quotes: /Ein Anführungszeichen wird nie geschlossen/,
    since: 'Dezember 2015',
  },
] as const

for (const { locale, network, slug, head, ...said } of TABLES) {
  const { read, compare } = JOURNEYS.find((journey) => journey.locale === locale) ?? JOURNEYS[0]

  test(`a table of a spreadsheet is refused with a sentence, or read column by column and row by row (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/import`)
    await page.locator('#network').selectOption({ label: network })
    const upload = async (text: string) => {
      const buffer = Buffer.from(text, 'latin1')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: read }).click()
    }
    await upload('a;b\r\n'.repeat(1_200_000))
    await expect(page.getByText(said.tooLarge).first()).toBeVisible()
    await upload('Metz;"FR\r\nTrier;DE\r\n')
    await expect(page.getByText(said.quotes).first()).toBeVisible()
    await upload(`${head}\r\n"Düsseldorf";DE;12/2015\r\nBesançon;FR;2016\r\nNancy;FR;2017\r\n`)
    await expect(page).toHaveURL(/\/admin\/import\/[0-9a-f-]{36}/)

    for (const [column, holds] of ['name', 'country', 'from'].entries()) {
      await page.locator(`select[name=column-${column}]`).selectOption(holds)
    }
    await page.locator('#day').fill('2026-11-28')
    await page.getByRole('button', { name: compare }).click()
    for (const city of ['Düsseldorf', 'Besançon', 'Nancy']) {
      await expect(page.getByRole('row').filter({ hasText: city }).first()).toBeVisible({ timeout: 60_000 })
    }
    await page.getByRole('checkbox', { name: said.take }).uncheck()
    await page.getByRole('button', { name: said.submit }).click()
    await expect(page.getByText(said.published, { exact: true })).toBeVisible()

    await page.goto(path(locale, '/networks/[slug]', { slug }))
    const members = page.locator('#members').getByRole('table')
    await expect(members.getByRole('row').filter({ hasText: 'Düsseldorf' })).toContainText(said.since)
    await expect(members).toContainText('Besançon')
    await expect(members).not.toContainText('Nancy')
  })
}

for (const { locale, network, slug, several, meant } of [
  {
    locale: 'fr',
    network: 'Parlement mondial des maires',
    slug: 'global-parliament-of-mayors',
    several: 'Saint-Louis',
    meant: /Sénégal/,
  },
  {
    locale: 'de',
    network: 'Internationale Vereinigung der Friedensbotschafterstädte',
    slug: 'peace-messenger-cities',
    several: 'Granada',
    meant: /Nicaragua/,
  },
] as const) {
  const t = words(locale, 'MemberImport')

  test(`a name of several cities waits until an editor says which is meant, and one that nobody bears becomes a city (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/import`)
    await page.locator('#network').selectOption({ label: network })
    const unknown = `Importville ${Date.now()}`
    await page.locator('#text').fill(`${several}\n${unknown}`)
    await page.getByRole('button', { name: t('read') }).click()
    await page.locator('#day').fill('2026-11-28')
    await page.getByRole('button', { name: t('compare') }).click()
    await page.getByRole('link', { name: new RegExp(`^${t('tabs.doubtful')}`) }).click({ timeout: 60_000 })

    const choice = page.getByLabel(t('means', { name: several, line: 1 }))
    await choice.selectOption(await choice.locator('option').filter({ hasText: meant }).getAttribute('value'))
    await page.getByLabel(t('means', { name: unknown, line: 2 })).selectOption('new')
    const decided = page.getByRole('region', { name: t('decided') })
    await decided.getByLabel(t('newKind', { line: 2 })).selectOption('city')
    await decided.getByLabel(t('newCountry', { line: 2 })).selectOption('FR')
    await expect(decided.getByRole('row')).toHaveCount(3)
    await expectTranslated(page)
    await expectAccessible(page, 'light')
    await expectFits(page, 320)
    await page.getByRole('button', { name: t('submit', { count: 2 }) }).click()
    await page.waitForURL(/done=applied/)

    await page.goto(path(locale, '/networks/[slug]', { slug }))
    const members = page.locator('#members').getByRole('table')
    await expect(members.getByRole('link', { name: several, exact: true })).toBeVisible()
    await expect(members.getByRole('link', { name: unknown, exact: true })).toBeVisible()
  })
}
