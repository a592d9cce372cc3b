import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import type { WorkList } from '@/lib/queries/changes/work-lists'
import { query } from './support/query'
import { formAddress, publishWording } from './support/record-form'
import { signIn } from './support/sign-in'

/*
 * What needs care appears in its list on the dashboard, and goes when an editor has seen to it. Each language has a
 * network to itself, whose records are spoiled and mended.
 */

const NETWORKS = { fr: 'pole-metropolitain-grand-amienois', de: 'staedtenetz-oberrhein' } as const
type Language = keyof typeof NETWORKS

/** What is typed, by the name of the field; `null` is what stood there before. */
type Typed = Readonly<Record<string, string | null>>

interface Care {
  list: WorkList
  /** The record that is spoiled and mended. */
  type: RecordType
  spoiled: Typed
  mended: Typed
}

/** What a run types is new on the same database. */
const STAMP = Date.now().toString(36)

const CARES: readonly Care[] = [
  {
    list: 'missing-translations',
    type: 'organization',
    spoiled: { 'network-texts-en-summary': '' },
    mended: { 'network-texts-en-summary': null },
  },
  {
    list: 'outdated-translations',
    type: 'organization',
    spoiled: { 'network-texts-fr-summary': `Récrit ${STAMP}` },
    mended: {
      'network-texts-de-summary': `Neu geschrieben ${STAMP}`,
      'network-texts-en-summary': `Rewritten ${STAMP}`,
    },
  },
  {
    list: 'dead-links',
    type: 'organization',
    spoiled: { website: 'https://www' },
    mended: { website: 'https://www.europa.eu' },
  },
  { list: 'unknown-members', type: 'claim', spoiled: { value: '9000' }, mended: { value: null } },
  { list: 'past-mandates', type: 'mandate', spoiled: { to: '2019' }, mended: { to: null } },
]

/** The network's claim of its size, the mandate of its present president, or itself. */
async function recordOf(type: RecordType, slug: string): Promise<string> {
  const [record] = await query<{ id: string }>(
    {
      claim: `SELECT c.id FROM claim c JOIN organization o ON o.id = c.network_id
               WHERE o.slug = $1 AND c.kind = 'members'`,
      mandate: `SELECT m.id FROM mandate m JOIN organ g ON g.id = m.organ_id JOIN organization o ON o.id = g.network_id
                 WHERE o.slug = $1 AND m.seat = 'president' ORDER BY m.start_latest DESC NULLS LAST LIMIT 1`,
    }[type as string] ?? 'SELECT id FROM organization WHERE slug = $1',
    [slug],
  )
  return record?.id ?? ''
}

/** Types into a form and publishes it. @returns what stood there before */
async function change(page: Page, typed: Typed, before: Typed = {}): Promise<Typed> {
  const former: Record<string, string> = {}
  for (const [name, text] of Object.entries(typed)) {
    const field = page.locator(`#field-${name}`)
    former[name] = await field.inputValue()
    await field.fill(text ?? before[name] ?? '')
  }
  await publishWording(page)
  return former
}

/** The row of a record in a list, which is opened from the dashboard and read to its end. */
async function rowOf(page: Page, locale: Locale, list: WorkList, id: string): Promise<Locator> {
  await page.goto(`/${locale}/admin`)
  await page.locator(`#work a[href$="/work/${list}"]`).click()
  await page.waitForURL(new RegExp(`/work/${list}`))
  const row = page.getByRole('row').filter({ has: page.locator(`a[href$="/${id}/edit"]`) })
  // Further pages are read without being shown until the one with the record is found.
  for (let next = 2; (await row.count()) === 0; next += 1) {
    const address = `/${locale}/admin/work/${list}?page=${next}`
    const html = await (await page.request.get(address)).text()
    if (html.includes(`/${id}/edit`)) await page.goto(address)
    else if (!html.includes(`page=${next + 1}"`)) break
  }
  return row
}

for (const locale of Object.keys(NETWORKS) as Language[]) {
  test.describe(`in ${locale}`, () => {
    // The records of one network, one after the other.
    test.describe.configure({ mode: 'default' })
    test.beforeEach(({ page }) => signIn(page, 'editor'))

    for (const { list, type, spoiled, mended } of CARES) {
      test(`what was spoiled appears under “${list}” and goes when it is mended (${locale})`, async ({
        page,
      }) => {
        const id = await recordOf(type, NETWORKS[locale])
        const listed = type === 'claim' ? await recordOf('organization', NETWORKS[locale]) : id
        await expect(await rowOf(page, locale, list, listed)).toHaveCount(0)
        await page.goto(formAddress(locale, type, id))
        const before = await change(page, spoiled)

        const row = await rowOf(page, locale, list, listed)
        await expect(row).toHaveCount(1)
        if (type === 'claim') await page.goto(formAddress(locale, type, id))
        else await row.locator(`a[href$="/${id}/edit"]`).click()
        await change(page, mended, before)
        await expect(await rowOf(page, locale, list, listed)).toHaveCount(0)
      })
    }

    test(`what nobody has checked for years appears as such, and goes with one click (${locale})`, async ({
      page,
    }) => {
      const id = await recordOf('mandate', NETWORKS[locale])
      await query(
        `UPDATE record SET confirmed_at = NULL, updated_at = now() - interval '20 years' WHERE id = $1`,
        [id],
      )
      const row = await rowOf(page, locale, 'unconfirmed', id)
      await row.getByRole('button').click()
      await expect(row).toHaveCount(0)
      await expect(await rowOf(page, locale, 'unconfirmed', id)).toHaveCount(0)
    })

    test(`what was made without a source appears as such, and goes when one is given (${locale})`, async ({
      page,
    }) => {
      const name = `Sansource ${Date.now()}`
      await page.goto(`/${locale}/admin/records/organization/new`)
      await page.locator('#field-kind').selectOption('city')
      await page.locator('#field-name').fill(name)
      await page.locator('#field-slug').fill(name.toLowerCase().replace(' ', '-'))
      await page.locator('#field-country').selectOption('FR')
      await publishWording(page)
      const id = /organization\/([0-9a-f-]{36})\/edit/.exec(page.url())?.[1] ?? ''

      const row = await rowOf(page, locale, 'unsourced', id)
      await row.locator(`a[href$="/${id}/edit"]`).click()
      await page.locator('#field-name').fill(`${name} bis`)
      await page.locator('input[name=source-kind]').first().check()
      await page.locator('#source-choice').fill('QuattroPole')
      await page.getByRole('option').first().click()
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.waitForURL(/saved=published/)
      await expect(await rowOf(page, locale, 'unsourced', id)).toHaveCount(0)
    })
  })
}
