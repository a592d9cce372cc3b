import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/checks'
import { signIn } from './support/sign-in'

/*
 * What happens to a record beside its form: it is made, gets a logo, is withdrawn and comes back, and readers see each
 * step at once.
 */

/** Makes a city in the form, and returns its id and the address of its public page. */
async function makeCity(
  page: Page,
  locale: 'fr' | 'de',
  name: string,
): Promise<{ id: string; path: string }> {
  await page.goto(`/${locale}/admin/records/organization/new`)
  await page.locator('#field-kind').selectOption('city')
  await page.locator('#field-name').fill(name)
  const slug = name.toLowerCase().replaceAll(' ', '-')
  await page.locator('#field-slug').fill(slug)
  await page.locator('#field-country').selectOption('FR')
  await page.locator('input[name=source-kind]').nth(1).check()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.waitForURL(/\/edit\?saved=published/)
  const id = /organization\/([0-9a-f-]{36})\/edit/.exec(page.url())?.[1] ?? ''
  return { id, path: `/${locale}/${locale === 'fr' ? 'villes' : 'staedte'}/${slug}` }
}

test('a record that is withdrawn is gone for readers, with the reason, and comes back when that is undone', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const { id, path } = await makeCity(page, 'de', 'Prufstadt am Rand')
  expect((await page.request.get(path)).status()).toBe(200)

  await page.goto(`/de/admin/records/organization/${id}/retire`)
  await expectAccessible(page, 'light')
  await page.getByLabel('Warum', { exact: false }).fill('Nur zur Probe angelegt.')
  await page.getByRole('main').getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(page.getByText('Veröffentlicht.')).toBeVisible()
  const set = page.url()

  const gone = await page.goto(path)
  expect(gone?.status()).toBe(410)
  await expect(page.getByRole('main')).toContainText('Er beruhte auf einem Irrtum.')

  await page.goto(set)
  await page
    .getByRole('link', { name: /rückgängig/i })
    .first()
    .click()
  await page.getByLabel('Warum').fill('Doch richtig.')
  await page
    .getByRole('main')
    .getByRole('button', { name: /rückgängig/i })
    .click()
  await expect(page.getByText('Veröffentlicht.')).toBeVisible()
  const back = await page.goto(path)
  expect(back?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Prufstadt am Rand')
})

test('a duplicate leads readers to the record that an editor finds by its name', async ({ page }) => {
  await signIn(page, 'editor')
  const heir = await makeCity(page, 'fr', 'Bonneville la Vraie')
  const twin = await makeCity(page, 'fr', 'Bonneville la Double')
  await page.goto(`/fr/admin/records/organization/${twin.id}/retire`)
  await page.locator('#reason').selectOption('duplicate')
  await page.locator('#successor').fill('Bonneville la Vr')
  await page.getByRole('option', { name: /Bonneville la Vraie/ }).click()
  await page.getByRole('button', { name: 'Mettre à jour' }).click()
  await expect(page.locator('#successor')).toHaveValue('Bonneville la Vraie')
  await expectAccessible(page, 'light')
  await page.locator('#why').fill('Saisie deux fois.')
  await page.getByRole('main').getByRole('button', { name: 'Retirer', exact: true }).click()
  await page.waitForURL(/done=applied/)
  await page.goto(twin.path)
  await expect(page).toHaveURL(heir.path)
})

const LOGOS = [
  {
    locale: 'fr',
    city: 'Logoville sur Essai',
    credit: 'Crédit',
    licence: 'Licence ou autorisation',
    save: 'Enregistrer le logo',
    published: 'Le logo est publié.',
    remove: 'Retirer le logo',
    removed: 'Le logo est retiré.',
  },
  {
    locale: 'de',
    city: 'Logostadt am Versuch',
    credit: 'Nachweis',
    licence: 'Lizenz oder Erlaubnis',
    save: 'Logo speichern',
    published: 'Das Logo ist veröffentlicht.',
    remove: 'Logo entfernen',
    removed: 'Das Logo ist entfernt.',
  },
] as const

for (const { locale, city, ...words } of LOGOS) {
  test(`a logo shows on the public page with its credit, and goes when it is removed (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    const { id, path } = await makeCity(page, locale, city)
    await page.getByRole('link', { name: 'Logo', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${id}/logo`))
    await expectAccessible(page, 'light')
    const buffer = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#05596e' } })
      .png()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    await page.getByLabel(words.credit).fill(`© ${city}`)
    await page.getByLabel(words.licence).fill('CC BY 4.0')
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.published)).toBeVisible()

    await page.goto(path)
    const logo = page.getByRole('img', { name: city }).first()
    await expect(logo).toBeVisible()
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByRole('main')).toContainText(`© ${city}`)

    await page.goto(`/${locale}/admin/records/organization/${id}/logo`)
    await page.getByRole('button', { name: words.remove }).click()
    await expect(page.getByText(words.removed)).toBeVisible()
    await page.goto(path)
    await expect(logo).toHaveCount(0)
  })
}

test('a file that is no picture is refused with a sentence, and what was typed stays', async ({ page }) => {
  await signIn(page, 'editor')
  const { id } = await makeCity(page, 'fr', 'Fichierville')
  await page.goto(`/fr/admin/records/organization/${id}/logo`)
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await page.locator('input[type=file]').setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer })
  await page.getByLabel('Crédit').fill('Fichierville')
  await page.getByLabel('Licence ou autorisation').fill('CC BY 4.0')
  await page.getByRole('button', { name: 'Enregistrer le logo' }).click()
  await expect(page.getByText(/Ce SVG contient un script/).first()).toBeVisible()
  await expect(page.getByLabel('Crédit')).toHaveValue('Fichierville')
})
