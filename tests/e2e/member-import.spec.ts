import { expect, test } from '@playwright/test'
import { path } from '@/lib/i18n/routing'
import { expectAccessible, expectFits } from './support/checks'
import { signIn } from './support/sign-in'

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

for (const { locale, network, slug, cities, ...words } of JOURNEYS) {
  test(`a pasted list of names becomes memberships after a preview, and is undone as one (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await signIn(page, 'editor')
    await page.goto(`/${locale}/admin/import`)
    await page.locator('#network').selectOption({ label: network })
    await page.locator('#text').fill([...Object.keys(cities), UNKNOWN].join('\n'))
    await page.getByRole('button', { name: words.read }).click()
    await expect(page).toHaveURL(/\/admin\/import\/[0-9a-f-]{36}/)
    await expectAccessible(page, 'light')
    await page.locator('#day').fill('2026-11-28')
    await page.getByRole('button', { name: words.compare }).click()

    const row = (line: string) => page.getByRole('row').filter({ hasText: line })
    for (const [written, city] of Object.entries(cities)) {
      await expect(row(written).getByRole('link', { name: city, exact: true })).toBeVisible({
        timeout: 60_000,
      })
    }
    await expectAccessible(page, 'light')
    await expectFits(page, 360)
    await page.getByRole('link', { name: words.doubtful }).click()
    await expect(row(UNKNOWN)).toBeVisible()
    await page.getByRole('button', { name: words.submit }).click()
    await expect(page.getByText(words.published, { exact: true })).toBeVisible()
    const set = page.url()

    const members = page.locator('#members').getByRole('table')
    const publicPage = path(locale, '/networks/[slug]', { slug })
    await page.goto(publicPage)
    for (const city of Object.values(cities)) {
      await expect(members.getByRole('link', { name: city, exact: true })).toBeVisible()
    }
    await page.goto(set)
    await page.getByRole('link', { name: words.undoAll }).click()
    await page.getByLabel(words.why).fill('Test.')
    await page.getByRole('button', { name: words.undo }).click()
    await expect(page.getByText(words.published, { exact: true })).toBeVisible()
    await page.goto(publicPage)
    for (const city of Object.values(cities)) {
      await expect(members.getByRole('link', { name: city, exact: true })).toHaveCount(0)
    }
  })
}
