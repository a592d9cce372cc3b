import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/lib/domain/vocabulary'
import { expectAccessible } from './support/checks'
import { tabTo } from './support/focus'
import { networkId } from './support/networks'
import { signIn } from './support/sign-in'

/*
 * What one person proposes another one decides, and readers see it at once.
 */

/** Proposes a summary of a network, as a change that is only wording; the page of the proposal is open then. */
async function propose(page: Page, locale: Locale, network: string, summary: string): Promise<void> {
  await signIn(page, 'contributor')
  await page.goto(`/${locale}/admin/records/organization/${await networkId(page, network, locale)}/edit`)
  await page.locator(`#field-network-texts-${locale}-summary`).fill(summary)
  await page.locator('input[name=source-kind]').nth(1).check()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page).toHaveURL(/\/admin\/changes\/[0-9a-f-]{36}/)
  await expect(page.getByRole('main').getByText(summary).first()).toBeVisible()
}

/** Types a summary into the form of a network and sends it. */
async function writeSummary(page: Page, id: string, summary: string, sent: RegExp): Promise<void> {
  await page.goto(`/de/admin/records/organization/${id}/edit`)
  await page.locator('#field-network-texts-de-summary').fill(summary)
  await page.locator('input[name=source-kind]').nth(1).check()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.waitForURL(sent)
}

test('what a reviewer has decided where two changes collide stays chosen when something is refused', async ({
  browser,
}) => {
  const [own, others] = await Promise.all([browser.newContext(), browser.newContext()])
  const [contributor, editor] = await Promise.all([own.newPage(), others.newPage()])
  await signIn(contributor, 'contributor')
  await signIn(editor, 'editor')
  const id = await networkId(editor, 'Eurotowns')
  const stamp = new Date().toISOString()
  await writeSummary(contributor, id, `Vorschlag ${stamp}`, /admin\/changes\/[0-9a-f-]{36}/)
  await writeSummary(editor, id, `Fassung ${stamp}`, /saved=published/)

  await editor.goto(new URL(contributor.url()).pathname)
  const proposed = editor.getByRole('radio', { name: /Vorgeschlagener Wert/ })
  await proposed.check()
  await editor.getByRole('button', { name: 'Ablehnen' }).click()
  await expect(editor.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await expect(proposed).toBeChecked()
  await editor.getByRole('button', { name: 'Veröffentlichen' }).click()
  await expect(editor).toHaveURL(/done=approve/)
  const reader = await browser.newPage()
  await reader.goto('/de/netzwerke/eurotowns')
  await expect(reader.locator('#summary')).toContainText(`Vorschlag ${stamp}`)
  await Promise.all([own.close(), others.close(), reader.close()])
})

test('what a contributor proposes is published by an editor, and shows on the public page', async ({
  browser,
}) => {
  const summary = `Test ${new Date().toISOString()}`
  const [own, others] = await Promise.all([browser.newContext(), browser.newContext()])
  const contributor = await own.newPage()
  await propose(contributor, 'fr', 'Eunivercities', summary)
  await expect(contributor.getByRole('button', { name: 'Publier' })).toHaveCount(0)

  const editor = await others.newPage()
  await signIn(editor, 'editor')
  await editor.goto(new URL(contributor.url()).pathname)
  await expectAccessible(editor, 'light')
  await editor.getByRole('button', { name: 'Publier' }).click()
  await expect(editor.getByText('C’est publié.')).toBeVisible()

  const reader = await browser.newPage()
  await reader.goto('/fr/reseaux/eunivercities')
  await expect(reader.locator('#summary')).toContainText(summary)
  await Promise.all([own.close(), others.close(), reader.close()])
})

test('an editor turns a proposal down with the keyboard, amends another, and the contributor reads why (de)', async ({
  browser,
}) => {
  const [refused, amended] = [`Alpha ${Date.now()}`, `Beta ${Date.now()}`]
  const [own, others] = await Promise.all([browser.newContext(), browser.newContext()])
  const [contributor, editor] = await Promise.all([own.newPage(), others.newPage()])
  await propose(contributor, 'de', 'Eurotowns', refused)
  const proposal = new URL(contributor.url()).pathname

  await signIn(editor, 'editor')
  await editor.goto(proposal)
  await tabTo(editor, 'button[name=intent][value=reject]')
  await editor.keyboard.press('Enter')
  await expect(editor.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await tabTo(editor, '#comment')
  await editor.keyboard.type('Dafür fehlt die Quelle.')
  await tabTo(editor, 'button[name=intent][value=reject]')
  await editor.keyboard.press('Enter')
  await expect(editor.getByText('Der Vorschlag ist abgelehnt; Ihr Kommentar ist zu lesen.')).toBeVisible()
  await contributor.reload()
  await expect(contributor.getByRole('main')).toContainText('Dafür fehlt die Quelle.')

  await propose(contributor, 'de', 'Eurotowns', refused)
  await editor.goto(new URL(contributor.url()).pathname)
  await tabTo(editor, 'a[href*="changeset="]')
  await editor.keyboard.press('Enter')
  await editor.locator('#field-network-texts-de-summary').fill(amended)
  await editor.locator('input[name=source-kind]').nth(1).check()
  await editor.keyboard.press('ControlOrMeta+Enter')
  await expect(editor.getByText('Der Vorschlag ist aktualisiert.')).toBeVisible()
  await tabTo(editor, 'button[name=intent][value=approve]')
  await editor.keyboard.press('Enter')
  await expect(editor.getByText('Veröffentlicht.', { exact: true })).toBeVisible()
  await contributor.goto('/de/netzwerke/eurotowns')
  await expect(contributor.locator('#summary')).toContainText(amended)
  await Promise.all([own.close(), others.close()])
})
