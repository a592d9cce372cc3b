import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/checks'
import { signIn } from './support/sign-in'

/*
 * What one person proposes another one decides, and readers see it at once.
 */

/** The id of the network that a name finds first. */
async function networkId(page: Page, name: string): Promise<string> {
  const found = await page.request.get(
    `/api/record-choices?type=organization&only=network&locale=fr&q=${encodeURIComponent(name)}`,
  )
  const [choice] = (await found.json()) as { id: string }[]
  return choice?.id ?? ''
}

test('what a contributor proposes is published by an editor, and shows on the public page', async ({
  browser,
}) => {
  const summary = `Test ${new Date().toISOString()}`
  const [own, others] = await Promise.all([browser.newContext(), browser.newContext()])
  const contributor = await own.newPage()
  await signIn(contributor, 'contributor')
  await contributor.goto(
    `/fr/admin/records/organization/${await networkId(contributor, 'Eunivercities')}/edit`,
  )
  await contributor.locator('#field-network-texts-fr-summary').fill(summary)
  await contributor.locator('input[name=source-kind]').nth(1).check()
  await contributor.keyboard.press('ControlOrMeta+Enter')
  await expect(contributor).toHaveURL(/\/fr\/admin\/changes\/[0-9a-f-]{36}/)
  await expect(contributor.getByRole('main').getByText(summary).first()).toBeVisible()
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
