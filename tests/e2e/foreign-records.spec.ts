import { expect, test } from '@playwright/test'
import { NOWHERE } from './support/action-calls'
import { addressOf } from './support/admin-pages'
import { FOREIGN_DRAFT, FOREIGN_IMPORT, foreignIds, type Ids, SECRETS } from './support/foreign'
import { FORM, wellFormedCall } from './support/malformed'
import { MULTIPART, multipart } from './support/multipart'
import { openReadership, READERS, type Reader, type Readership } from './support/readers'
import { rowsOfUser } from './support/rows-of-user'
import { serverActions } from './support/server-actions'

/*
 * What is another's is left alone, by whoever posts what no page has offered them: their drafts, lists, proposals,
 * sessions and accounts are the same afterwards.
 */

let server: Readership['server']
let ids: Readership['ids']
let cookies: Readership['cookies']

test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ baseURL }) => {
  ;({ server, ids, cookies } = await openReadership(baseURL))
})
test.afterAll(() => server.close())

test('the addresses that answer programs refuse those who are not signed in, and what is another’s', async () => {
  const post = async (reader: Reader, path: string, headers: Record<string, string>, body: Buffer | string) =>
    (
      await server.send(path, {
        method: 'POST',
        headers: { ...headers, cookie: cookies[reader] },
        body,
      })
    ).status
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': MULTIPART }
  const draft = JSON.stringify({
    id: FOREIGN_DRAFT,
    type: 'organization',
    recordId: null,
    baseVersion: null,
    content: { form: {} },
  })
  const list = (network: string) =>
    multipart([
      { name: 'network', value: network },
      { name: 'text', value: 'Name\nMetz' },
    ])
  const before = await rowsOfUser(SECRETS.user, SECRETS.proposal)
  for (const reader of READERS) {
    const out = reader === 'signed out'
    expect(await post(reader, '/api/drafts', json, draft), `draft, ${reader}`).toBe(out ? 401 : 400)
    expect(await post(reader, '/api/expire', json, '["home"]'), `expire, ${reader}`).toBe(404)
    expect(await post(reader, `/api/admin/logos/${NOWHERE}`, form, multipart([])), `logo, ${reader}`).toBe(
      out ? 401 : 404,
    )
    const { status } = await server.send('/api/record-choices?type=any&locale=fr&q=Verschwiegenheim', {
      headers: { cookie: cookies[reader] },
    })
    expect(status, `choices, ${reader}`).toBe(out ? 401 : 200)
  }
  expect(await post('signed out', '/api/admin/imports', form, list(ids.own))).toBe(401)
  expect(await post('network-editor', '/api/admin/imports', form, list(ids.other))).toBe(422)
  const elsewhere = { ...json, origin: 'https://example.com' }
  expect(await post('administrator', '/api/drafts', elsewhere, draft), 'from another site').toBe(403)
  expect(await rowsOfUser(SECRETS.user, SECRETS.proposal)).toEqual(before)
})

/** A call of an action about what is another's, with those who may not. */
type ForeignCall = readonly [
  name: string,
  readers: readonly Reader[],
  args: readonly unknown[],
  fields?: Record<string, string>,
]

function foreignCalls(known: Ids): readonly ForeignCall[] {
  const nobodyBut = READERS.filter((reader) => reader !== 'administrator')
  const user = { name: 'X', role: 'administrator', locale: 'fr', email: 'intruder@example.org' }
  const decide = (intent: string) => ({ id: known.proposal, intent, comment: 'Non.' })
  const form = (...bound: unknown[]) => ['fr', ...bound, {}, FORM]
  return [
    ['users/invite', nobodyBut, form(), user],
    ['users/save', nobodyBut, form(known.user), user],
    ...['deactivate', 'link', 'remove-second-factor', 'reactivate'].map(
      (step): ForeignCall => ['users/takeStep', nobodyBut, form(known.user), { step }],
    ),
    ['users/requireSecondFactor', nobodyBut, ['fr', true]],
    ['account/endSession', READERS, form(), { session: known.session }],
    ['changes/decide', ['network-editor', 'contributor', 'signed out'], form(), decide('approve')],
    ['changes/decide', ['network-editor', 'contributor', 'signed out'], form(), decide('reject')],
    ['changes/decide', ['network-editor', 'contributor', 'signed out'], form(), decide('comment')],
    ['changes/decide', READERS, form(), decide('withdraw')],
    ['records/[type]/discardOwnDraft', READERS, [FOREIGN_DRAFT]],
    ['import/describeList', READERS, form(FOREIGN_IMPORT), { day: '2020', 'column-0': 'name' }],
    ['import/compareNext', READERS, ['fr', FOREIGN_IMPORT]],
    ['import/decideRows', READERS, ['fr', FOREIGN_IMPORT, [{ line: 1, choice: { include: true } }]]],
    ['import/decideEndings', READERS, ['fr', FOREIGN_IMPORT, [], '2020']],
    ['import/submitList', READERS, ['fr', FOREIGN_IMPORT]],
    ['import/discardList', READERS, ['fr', FOREIGN_IMPORT]],
  ]
}

test('no server action does anything to what is another’s', async () => {
  const before = await rowsOfUser(SECRETS.user, SECRETS.proposal)
  const actions = new Map(serverActions().map((action) => [action.name, action]))
  let calls = 0
  for (const [name, readers, args, fields = {}] of foreignCalls(ids)) {
    const action = actions.get(name)
    expect(action, name).toBeDefined()
    for (const reader of readers) {
      const { headers, body } = wellFormedCall(action?.id ?? '', { args, fields })
      const page = addressOf(action?.page.replace(/^\/admin/, '') ?? '', ids)
      const answer = await server.send(`/fr/admin${page}`, {
        method: 'POST',
        headers: { ...headers, cookie: cookies[reader] },
        body,
      })
      calls += 1
      expect(answer.status, `${name}, ${reader}`).toBeLessThan(500)
      if (name !== 'account/endSession') expect(answer.body, `${name}, ${reader}`).not.toMatch(/"done":"/)
    }
  }
  expect(calls).toBe(foreignCalls(ids).reduce((sum, [, readers]) => sum + readers.length, 0))
  test.info().annotations.push({ type: 'calls', description: String(calls) })
  expect(await rowsOfUser(SECRETS.user, SECRETS.proposal)).toEqual(before)
  expect((await foreignIds()).session).toBe(ids.session)
})
