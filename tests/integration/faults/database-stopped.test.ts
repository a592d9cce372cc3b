import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { importProblem } from '@/app/[locale]/admin/(editors)/import/problem'
import { problemText } from '@/app/[locale]/admin/problem'
import { draftById, saveDraft } from '@/lib/changes/drafts'
import { editableRecord } from '@/lib/changes/editable-record'
import { submitImport } from '@/lib/changes/member-import/submit'
import { propose } from '@/lib/changes/propose'
import { approve } from '@/lib/changes/review'
import { saveForm } from '@/lib/changes/save-form'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import { withNode } from '@/lib/forms/tree'
import { anAccount, Browser, PASSWORD } from '@/tests/support/accounts'
import { aCity, aNetwork, apply, edited } from '@/tests/support/builders'
import { cutOffAt } from '@/tests/support/cut-off'
import { importedList } from '@/tests/support/member-lists'
import { aUser, type UserActor } from '@/tests/support/users'

/** Statements before which the database stops: the first row, the last check, the end of the transaction. */
const MOMENTS = ['DELETE FROM "public"."organization"', 'set constraints all immediate', 'COMMIT']
const MOMENTS_OF_IMPORTS = ['insert into public."membership"', ...MOMENTS.slice(1)]

/** Everything that a change could leave behind. */
const traces = async () => ({
  records: await db.record.findMany({ orderBy: { id: 'asc' } }),
  organizations: await db.organization.findMany({ orderBy: { id: 'asc' } }),
  memberships: await db.membership.findMany(),
  citations: await db.citation.findMany(),
  names: await db.nameKey.count(),
  sets: await db.changeSet.findMany({ include: { changes: true, comments: true }, orderBy: { id: 'asc' } }),
  drafts: await db.draft.findMany(),
  lists: await db.memberImport.findMany({ include: { rows: { orderBy: { line: 'asc' } } } }),
})

/** An edit of a city that was kept as a draft, as its form is sent. */
async function draftedEdit(editor: UserActor) {
  const city = aCity()
  await apply([city])
  const record = await editableRecord('organization', city.id, 'en', null)
  if (!record) throw new Error('no such record')
  const { form, baseVersion } = record
  const source = { kind: 'none', source: '', confidence: 'high' }
  const content = {
    form: withNode(form, ['website'], 'https://example.org/new'),
    ...{ source, reason: '', made: [], recordId: city.id, changeSet: null },
  }
  const draftId = randomUUID()
  const draft = { type: 'organization', recordId: city.id, baseVersion, content }
  await saveDraft(editor.id, { ...draft, id: draftId })
  return { sent: { ...draft, draftId, intent: 'publish', decisions: null }, draftId }
}

const problemOf = (outcome: PromiseSettledResult<unknown>, locale: Locale) =>
  outcome.status === 'rejected' ? problemText(outcome.reason, locale) : null

const NOTHING_SAVED = 'Die Datenbank antwortet nicht. Es wurde nichts gespeichert'

describe.each(MOMENTS)('a database that stops before %s', (statement) => {
  it('of a save: the editor is told so, the draft is kept, and the same form is saved afterwards', async () => {
    const editor = await aUser('editor')
    const { sent, draftId } = await draftedEdit(editor)
    const before = await traces()
    expect(await cutOffAt(statement, () => saveForm(editor, sent))).toMatchObject({
      value: { status: 'unavailable' },
    })
    expect(await traces()).toEqual(before)
    expect(await saveForm(editor, sent)).toMatchObject({ status: 'published' })
    expect(await draftById(editor.id, draftId)).toBeNull()
  })

  it('of an approval: the proposal stays open, and is approved afterwards', async () => {
    const city = aCity()
    await apply([city])
    const [author, reviewer] = [await aUser('contributor'), await aUser('editor')]
    const { id } = await propose({
      ...{ origin: 'edit', title: 'Population', actor: author },
      changes: [edited(city, { population: 9 })],
    })
    const before = await traces()
    const decision = () => approve(reviewer, id, { comment: 'Checked.' })
    expect(problemOf(await cutOffAt(statement, decision), 'de')).toContain(NOTHING_SAVED)
    expect(await traces()).toEqual(before)
    expect(await decision()).toMatchObject({ id, changed: 1 })
  })
})

describe.each(MOMENTS_OF_IMPORTS)('a database that stops before %s', (statement) => {
  it('of an import: the list is kept, nothing of it is written, and it is applied afterwards', async () => {
    const network = aNetwork()
    await apply([network, aCity({ name: 'Lyon', texts: {} }), aCity({ name: 'Nice', texts: {} })])
    const editor = await aUser('editor')
    const list = await importedList(editor, network.id, 'Lyon\nNice\n')
    const before = await traces()
    const submission = () => submitImport(editor, list, () => ({ title: 'Import' }))
    const { reason } = (await cutOffAt(statement, submission)) as PromiseRejectedResult
    expect(importProblem(reason, 'fr')).toMatch(/rien n’a été écrit, votre liste est gardée/)
    expect(await traces()).toEqual(before)
    expect((await submission()).kind).toBe('applied')
    expect(await db.membership.count({ where: { networkId: network.id } })).toBe(2)
  })
})

describe('a database that stops', () => {
  it('while a list is pasted keeps no part of it, and takes the same list afterwards', async () => {
    const network = aNetwork()
    await apply([network])
    const editor = await aUser('editor')
    const pasting = () => importedList(editor, network.id, 'Lyon\nNice\n')
    const outcome = await cutOffAt('INSERT INTO "public"."member_import_row"', pasting)
    expect(problemOf(outcome, 'de')).toContain(NOTHING_SAVED)
    expect((await traces()).lists).toEqual([])
    expect(await pasting()).toBeTruthy()
  })

  it('after a save, when its draft is removed, does not take the save for a failure', async () => {
    const editor = await aUser('editor')
    const { sent } = await draftedEdit(editor)
    const outcome = await cutOffAt('DELETE FROM "public"."draft"', () => saveForm(editor, sent))
    expect(outcome).toMatchObject({ value: { status: 'published' } })
  })

  it('before it is known who asks says so too', async () => {
    const { email } = await anAccount()
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    const outcome = await cutOffAt('"public"."session"', () => browser.account())
    expect(problemOf(outcome, 'de')).toContain(NOTHING_SAVED)
  })
})
