import { expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { DRAFT_WORDS } from './support/draft-words'
import { openForm } from './support/record-form'
import { signIn } from './support/sign-in'
import { TEST_PASSWORD, TEST_USERS } from './support/test-users'

/*
 * Nothing typed is lost: not with the tab, not with the session, not while the server does not answer. And what is typed
 * can be seen as readers would see it.
 */

const NATIVE = { fr: 'Français', de: 'Deutsch', en: 'English' }
const BANNERS = {
  fr: /Rien n’est encore publié/,
  de: /Noch ist nichts veröffentlicht/,
  en: /Nothing has been published yet/,
}

const stamp = () => `Test ${new Date().toISOString()}`

for (const { locale, lost, left, closed, shown, slug, ...others } of [
  {
    locale: 'fr',
    lost: 'Cittaslow',
    left: 'EuroCity TornioHaparanda',
    closed: 'Eurodistrict SaarMoselle',
    shown: 'Grand Genève',
    slug: 'grand-geneve',
    ended: /Votre session a pris fin/,
    signIn: /Se reconnecter dans un nouvel onglet/,
    drafts: 'Mes brouillons',
    discard: 'Jeter le brouillon',
  },
  {
    locale: 'de',
    lost: 'Eurodistrikt PAMINA',
    left: 'Kulturdörfer Europas',
    closed: 'Internationaler Städtebund Bodensee',
    shown: 'Pakt der Freien Städte',
    slug: 'pact-free-cities',
    ended: /Ihre Sitzung ist abgelaufen/,
    signIn: /In einem neuen Tab wieder anmelden/,
    drafts: 'Meine Entwürfe',
    discard: 'Entwurf verwerfen',
  },
] as const) {
  const words = { ...others, ...DRAFT_WORDS[locale] }
  const summary = `#field-network-texts-${locale}-summary`

  test(`what is typed outlives a server that does not answer and a session that has ended (${locale})`, async ({
    page,
    context,
  }) => {
    await signIn(page, 'editor')
    const address = await openForm(page, locale, lost)
    const [offline, later] = [`${stamp()} offline`, `${stamp()} later`]
    await page.route('**/api/drafts', (route) => route.abort())
    await page.locator(summary).fill(offline)
    await expect(page.getByText(words.kept)).toBeVisible()
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(address)
    await expect(page.locator(summary)).toHaveValue(offline)

    await page.unroute('**/api/drafts')
    await context.clearCookies()
    await page.locator(summary).fill(later)
    await expect(page.getByText(words.ended)).toBeVisible()
    const [door] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: words.signIn }).click(),
    ])
    await door.locator('#email').fill(TEST_USERS.editor.email)
    await door.locator('#password').fill(TEST_PASSWORD)
    await door.locator('main button[type=submit]').click()
    await door.waitForURL(new RegExp(`/${locale}/admin$`))
    await door.close()
    await expect(page.getByText(words.saved)).toBeVisible()
    await page.goto(address)
    await expect(page.locator(summary)).toHaveValue(later)
  })

  test(`whoever leaves before a draft is saved is warned, and stays with every word (${locale})`, async ({
    page,
  }) => {
    await signIn(page, 'editor')
    const address = await openForm(page, locale, left)
    const asked: string[] = []
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type())
      await dialog.dismiss()
    })
    await page.route('**/api/drafts', (route) => route.abort())
    const typed = stamp()
    // A browser warns of what a person has typed, not of what a program has put there.
    await page.locator(summary).fill('')
    await page.keyboard.type(typed)
    // The page leaves by itself: the test would wait for another page, which does not come.
    await page.evaluate(() => void setTimeout(() => location.assign('/')))
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await expect(page).toHaveURL(new RegExp(`${address}$`))
    await expect(page.locator(summary)).toHaveValue(typed)
  })

  test(`a draft outlives its tab, waits on the dashboard, and is thrown away on request (${locale})`, async ({
    page,
    context,
  }) => {
    await signIn(page, 'editor')
    const address = await openForm(page, locale, closed)
    const published = await page.locator(summary).inputValue()
    const typed = stamp()
    await page.locator(summary).fill(typed)
    page.on('dialog', (dialog) => dialog.accept())
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])

    const next = await context.newPage()
    const drafts = next.getByRole('region', { name: words.drafts })
    // What a tab sends while it closes arrives when it arrives.
    await expect(async () => {
      await next.goto(`/${locale}/admin`)
      await expect(drafts.getByRole('link', { name: closed })).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await drafts.getByRole('link', { name: closed }).click()
    await expect(next).toHaveURL(new RegExp(`${address}$`))
    await expect(next.getByText(words.resumed)).toBeVisible()
    await expect(next.locator(summary)).toHaveValue(typed)

    next.on('dialog', (dialog) => dialog.accept())
    await next.getByRole('button', { name: words.discard }).click()
    await expect(next.locator(summary)).toHaveValue(published)
    await next.goto(`/${locale}/admin`)
    await expect(drafts.getByRole('link', { name: closed })).toHaveCount(0)
  })

  test(`a draft is shown in each language as its readers would see it, and to nobody yet (${locale})`, async ({
    page,
    context,
  }) => {
    await signIn(page, 'editor')
    await openForm(page, locale, shown)
    const typed = Object.fromEntries(LOCALES.map((language) => [language, `${stamp()} ${language}`]))
    for (const language of LOCALES) {
      await page.locator(`#field-network-texts-${language}-summary`).fill(typed[language] ?? '')
    }
    for (const language of LOCALES) {
      const [preview] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('button', { name: NATIVE[language] }).click(),
      ])
      await expect(preview.getByText(BANNERS[language])).toBeVisible()
      await expect(preview.locator('html')).toHaveAttribute('lang', language)
      await expect(preview.locator('#summary')).toContainText(typed[language] ?? '')
      await preview.close()
    }
    const reader = await context.newPage()
    await reader.goto(path(locale, '/networks/[slug]', { slug }))
    await expect(reader.locator('#summary')).not.toContainText(typed[locale] ?? '')
  })
}
