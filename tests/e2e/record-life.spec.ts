import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/checks'
import { networkId } from './support/networks'
import { publishWording } from './support/record-form'
import { signIn } from './support/sign-in'

/*
 * What happens to a record beside its form: it is made, gets a logo, is withdrawn and comes back, and readers see each
 * step at once.
 */

/** Makes a city in the form, and returns its id, its name, which is new, and the address of its public page. */
async function makeCity(
  page: Page,
  locale: 'fr' | 'de',
  called: string,
): Promise<{ id: string; name: string; path: string }> {
  const name = `${called} ${Date.now()}`
  await page.goto(`/${locale}/admin/records/organization/new`)
  await page.locator('#field-kind').selectOption('city')
  await page.locator('#field-name').fill(name)
  const slug = name.toLowerCase().replaceAll(' ', '-')
  await page.locator('#field-slug').fill(slug)
  await page.locator('#field-country').selectOption('FR')
  await publishWording(page)
  const id = /organization\/([0-9a-f-]{36})\/edit/.exec(page.url())?.[1] ?? ''
  return { id, name, path: `/${locale}/${locale === 'fr' ? 'villes' : 'staedte'}/${slug}` }
}

/** Undoes a change set, which is opened by its address. */
async function undo(
  page: Page,
  set: string,
  words: Record<'why' | 'published', string> & { undo: RegExp },
): Promise<void> {
  await page.goto(set)
  await page.getByRole('link', { name: words.undo }).first().click()
  await expectAccessible(page, 'light')
  await page.getByLabel(words.why).fill('Test.')
  await page.getByRole('main').getByRole('button', { name: words.undo }).click()
  await expect(page.getByText(words.published)).toBeVisible()
}

for (const { locale, lost, heir, twin, ...words } of [
  {
    locale: 'fr',
    lost: 'Essayville du Bord',
    heir: 'Bonneville la Vraie',
    twin: 'Bonneville la Double',
    retire: 'Retirer',
    published: 'C’est publié.',
    reason: /repose sur une erreur|reposait sur une erreur/,
    undo: /annuler/i,
    why: 'Pourquoi',
    update: 'Mettre à jour',
    references: 'Ce qui renvoie à cette fiche',
    network: 'QuattroPole',
  },
  {
    locale: 'de',
    lost: 'Prufstadt am Rand',
    heir: 'Guthausen das Echte',
    twin: 'Guthausen das Doppelte',
    retire: 'Zurückziehen',
    published: 'Veröffentlicht.',
    reason: /Er beruhte auf einem Irrtum/,
    undo: /rückgängig/i,
    why: 'Warum',
    update: 'Aktualisieren',
    references: 'Was auf diesen Eintrag verweist',
    network: 'QuattroPole',
  },
] as const) {
  test(`a record that is withdrawn is gone for readers, with the reason, and comes back when that is undone (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    const { id, name, path } = await makeCity(page, locale, lost)
    expect((await page.request.get(path)).status()).toBe(200)

    await page.goto(`/${locale}/admin/records/organization/${id}/retire`)
    await expectAccessible(page, 'light')
    await page.locator('#why').fill('Test.')
    await page.getByRole('main').getByRole('button', { name: words.retire, exact: true }).click()
    await expect(page.getByText(words.published)).toBeVisible()
    const set = page.url()

    const gone = await page.goto(path)
    expect(gone?.status()).toBe(410)
    await expect(page.getByRole('main')).toContainText(words.reason)

    await undo(page, set, words)
    const back = await page.goto(path)
    expect(back?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  })

  for (const reason of ['duplicate', 'merged'] as const) {
    test(`a record withdrawn as “${reason}” leads readers to the one that an editor finds by its name, until that is undone (${locale})`, async ({
      page,
    }) => {
      await signIn(page, 'editor')
      const kept = await makeCity(page, locale, heir)
      const given = await makeCity(page, locale, twin)
      await page.goto(`/${locale}/admin/records/organization/${given.id}/retire`)
      await page.locator('#reason').selectOption(reason)
      await page.locator('#successor').fill(kept.name)
      await page.getByRole('option', { name: kept.name }).click()
      await page.getByRole('button', { name: words.update }).click()
      await expect(page.locator('#successor')).toHaveValue(kept.name)
      await expectAccessible(page, 'light')
      await page.locator('#why').fill('Test.')
      await page.getByRole('main').getByRole('button', { name: words.retire, exact: true }).click()
      await page.waitForURL(/done=applied/)
      const set = page.url()
      await page.goto(given.path)
      await expect(page).toHaveURL(kept.path)

      await undo(page, set, words)
      await page.goto(given.path)
      await expect(page).toHaveURL(given.path)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(given.name)
    })
  }

  test(`what refers to a record is shown before it can be withdrawn (${locale})`, async ({ page }) => {
    await signIn(page, 'editor')
    const id = await networkId(page, words.network, locale)
    await page.goto(`/${locale}/admin/records/organization/${id}/retire`)
    await expect(page.getByText(words.references)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Metz')
    await expect(page.getByRole('main').getByRole('button', { name: words.retire, exact: true })).toHaveCount(
      0,
    )
  })
}

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
    const { id, name, path } = await makeCity(page, locale, city)
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
    const logo = page.getByRole('img', { name }).first()
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

for (const { locale, city, script, ...words } of [
  { ...LOGOS[0], city: 'Fichierville', script: /Ce SVG contient un script/ },
  { ...LOGOS[1], city: 'Dateistadt', script: /Dieses SVG enthält Skript/ },
] as const) {
  test(`a file that is no picture is refused with a sentence, and what was typed stays (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    const { id } = await makeCity(page, locale, city)
    await page.goto(`/${locale}/admin/records/organization/${id}/logo`)
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await page.locator('input[type=file]').setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer })
    await page.getByLabel(words.credit).fill(city)
    await page.getByLabel(words.licence).fill('CC BY 4.0')
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(script).first()).toBeVisible()
    await expect(page.getByLabel(words.credit)).toHaveValue(city)
  })
}
