import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { expectAccessible } from './support/checks'
import { MOST_STOPS, tabTo } from './support/focus'
import { openForm, sendWording } from './support/record-form'
import { signIn } from './support/sign-in'

/*
 * What one person proposes another one decides, and readers see it at once.
 */

/** Types a summary of a network into its form and sends it as a change that is only wording. */
async function sendSummary(page: Page, locale: Locale, network: string, summary: string): Promise<void> {
  await openForm(page, locale, network)
  await page.locator(`#field-network-texts-${locale}-summary`).fill(summary)
  await sendWording(page)
}

/** Proposes a summary of a network; the page of the proposal is open then. @returns its address */
async function propose(page: Page, locale: Locale, network: string, summary: string): Promise<string> {
  await signIn(page, 'contributor')
  await sendSummary(page, locale, network, summary)
  await expect(page).toHaveURL(/\/admin\/changes\/[0-9a-f-]{36}/)
  await expect(page.getByRole('main').getByText(summary).first()).toBeVisible()
  return new URL(page.url()).pathname
}

/** A contributor and an editor, each with a browser of their own. */
async function twoPeople(browser: Browser): Promise<{ contributor: Page; editor: Page }> {
  const [contributor, editor] = await Promise.all([browser.newPage(), browser.newPage()])
  await signIn(editor, 'editor')
  return { contributor, editor }
}

for (const { locale, collided, approved, refused, amended, ...words } of [
  {
    locale: 'fr',
    collided: { name: 'Educating Cities', slug: 'educating-cities' },
    approved: { name: 'EUniverCities', slug: 'eunivercities' },
    refused: 'LUCI',
    amended: { name: 'Strong Cities', slug: 'strong-cities' },
    proposed: /Valeur proposée/,
    publish: 'Publier',
    published: 'C’est publié.',
    reject: 'Refuser',
    why: 'Il manque la source.',
    question: 'D’où vient cette phrase ?',
    commented: 'Commentaire ajouté.',
    rejected: 'La proposition est refusée, l’auteur verra votre commentaire.',
    updated: 'La proposition est à jour.',
    waiting: /^À décider/,
    recent: 'Dernières modifications',
  },
  {
    locale: 'de',
    collided: { name: 'Eurotowns', slug: 'eurotowns' },
    approved: { name: 'Weltparlament der Bürgermeister', slug: 'global-parliament-of-mayors' },
    refused: 'Liga der historischen Städte',
    amended: { name: 'Kulturdörfer Europas', slug: 'cultural-villages' },
    proposed: /Vorgeschlagener Wert/,
    publish: 'Veröffentlichen',
    published: 'Veröffentlicht.',
    reject: 'Ablehnen',
    why: 'Dafür fehlt die Quelle.',
    question: 'Woher stammt dieser Satz?',
    commented: 'Kommentar hinzugefügt.',
    rejected: 'Der Vorschlag ist abgelehnt; Ihr Kommentar ist zu lesen.',
    updated: 'Der Vorschlag ist aktualisiert.',
    waiting: /^Zu entscheiden/,
    recent: 'Letzte Änderungen',
  },
] as const) {
  const summaryOf = async (reader: Page, slug: string) => {
    await reader.goto(path(locale, '/networks/[slug]', { slug }))
    return reader.locator('#summary')
  }

  test(`what a reviewer has decided where two changes collide stays chosen when something is refused (${locale})`, async ({
    browser,
  }) => {
    const { contributor, editor } = await twoPeople(browser)
    const stamp = new Date().toISOString()
    const proposal = await propose(contributor, locale, collided.name, `Proposal ${stamp}`)
    await sendSummary(editor, locale, collided.name, `Version ${stamp}`)
    await editor.waitForURL(/saved=published/)

    await editor.goto(proposal)
    const proposed = editor.getByRole('radio', { name: words.proposed })
    await proposed.check()
    await editor.getByRole('button', { name: words.reject }).click()
    await expect(editor.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await expect(proposed).toBeChecked()
    await editor.getByRole('button', { name: words.publish }).click()
    await expect(editor).toHaveURL(/done=approve/)
    const reader = await browser.newPage()
    await expect(await summaryOf(reader, collided.slug)).toContainText(`Proposal ${stamp}`)
    await Promise.all([contributor, editor, reader].map((page) => page.close()))
  })

  test(`what a contributor proposes waits on the dashboard of an editor, who asks back and publishes it (${locale})`, async ({
    browser,
  }) => {
    const summary = `Test ${new Date().toISOString()}`
    const { contributor, editor } = await twoPeople(browser)
    const proposal = await propose(contributor, locale, approved.name, summary)
    await expect(contributor.getByRole('button', { name: words.publish })).toHaveCount(0)

    await editor.goto(`/${locale}/admin`)
    const waiting = editor.getByRole('region', { name: words.waiting })
    await waiting.locator(`a[href="${proposal}"]`).first().click()
    await expectAccessible(editor, 'light')
    await editor.locator('#comment').fill(words.question)
    await editor.locator('button[name=intent][value=comment]').click()
    await expect(editor.getByText(words.commented)).toBeVisible()
    await contributor.reload()
    await expect(contributor.getByRole('main')).toContainText(words.question)

    await editor.getByRole('button', { name: words.publish }).click()
    await expect(editor.getByText(words.published, { exact: true })).toBeVisible()
    const reader = await browser.newPage()
    await expect(await summaryOf(reader, approved.slug)).toContainText(summary)
    await editor.goto(`/${locale}/admin`)
    await expect(waiting.locator(`a[href="${proposal}"]`)).toHaveCount(0)
    const recent = editor.getByRole('region', { name: words.recent })
    await expect(recent.locator(`a[href="${proposal}"]`).first()).toBeVisible()
    await Promise.all([contributor, editor, reader].map((page) => page.close()))
  })

  test(`an editor turns a proposal down with the keyboard, and the contributor reads why (${locale})`, async ({
    browser,
  }) => {
    const { contributor, editor } = await twoPeople(browser)
    await editor.goto(await propose(contributor, locale, refused, `Alpha ${Date.now()}`))
    await tabTo(editor, 'button[name=intent][value=reject]')
    await editor.keyboard.press('Enter')
    await expect(editor.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await tabTo(editor, '#comment')
    await editor.keyboard.type(words.why)
    await tabTo(editor, 'button[name=intent][value=reject]')
    await editor.keyboard.press('Enter')
    await expect(editor.getByText(words.rejected)).toBeVisible()
    await contributor.reload()
    await expect(contributor.getByRole('main')).toContainText(words.why)
    await Promise.all([contributor, editor].map((page) => page.close()))
  })

  test(`an editor amends a proposal and publishes it with the keyboard (${locale})`, async ({ browser }) => {
    const [before, after] = [`Alpha ${Date.now()}`, `Beta ${Date.now()}`]
    const { contributor, editor } = await twoPeople(browser)
    await editor.goto(await propose(contributor, locale, amended.name, before))
    await tabTo(editor, 'a[href*="changeset="]')
    await editor.keyboard.press('Enter')
    const summary = `#field-network-texts-${locale}-summary`
    await expect(editor.locator(summary)).toHaveValue(before)
    await tabTo(editor, summary, MOST_STOPS)
    await editor.keyboard.press('ControlOrMeta+A')
    await editor.keyboard.type(after)
    await tabTo(editor, 'input[name=source-kind]', MOST_STOPS)
    await editor.keyboard.press('ArrowDown')
    await editor.keyboard.press('ControlOrMeta+Enter')
    await expect(editor.getByText(words.updated)).toBeVisible()
    await tabTo(editor, 'button[name=intent][value=approve]')
    await editor.keyboard.press('Enter')
    await expect(editor.getByText(words.published, { exact: true })).toBeVisible()
    await expect(await summaryOf(contributor, amended.slug)).toContainText(after)
    await Promise.all([contributor, editor].map((page) => page.close()))
  })
}
