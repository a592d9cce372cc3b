import { expect, test } from '@playwright/test'
import { CALLS, MARK, NOWHERE } from './support/action-calls'
import { sessionOf } from './support/http-session'
import { type Malformed, malformedCall, malformedForm, malformedJson } from './support/malformed'
import { Sender } from './support/post'
import { Random } from './support/random'
import { rowsOfUser } from './support/rows-of-user'
import { serverActions } from './support/server-actions'
import { OWN_USERS, TEST_USERS } from './support/test-users'

/*
 * Whatever is posted to what changes something, the server does not fail, and nothing is written. Posts are sent as they
 * are written here: with arguments of wrong types, fields left out, sent twice or overlong, bytes that are no text,
 * encodings that end in the middle. What reaches an action is well formed but for that, and comes with a session.
 */

/** Posts an action: so many take a quarter of a minute in all. `FUZZ_RUNS` sends more. */
const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 20)
const FUZZ_SEED = Number(process.env.FUZZ_SEED ?? 20_261_129)

/** A database that is not there is said with 503; here it is there, and nothing else is. */
const isFailure = (status: number) => status >= 500 || status < 200

const { email } = OWN_USERS.malformed
let server: Sender
const sessions = { administrator: '', contributor: '', nobody: '' }

test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ baseURL }) => {
  server = new Sender(baseURL ?? '')
  sessions.administrator = await sessionOf(server, email)
  sessions.contributor = await sessionOf(server, TEST_USERS.contributor.email)
})
test.afterAll(() => server.close())

/** Posts many malformed bodies to one address. @returns those that the server failed at, and how often each status came */
async function postMany(
  path: string,
  cookie: string,
  seed: number,
  make: (random: Random) => Malformed,
): Promise<{ failed: string[]; statuses: Record<number, number> }> {
  const random = new Random(seed)
  const failed: string[] = []
  const statuses: Record<number, number> = {}
  for (let sent = 0; sent < FUZZ_RUNS; sent += 1) {
    const { headers, body } = make(random)
    const from = `127.77.${random.below(250)}.${1 + random.below(250)}`
    const { status } = await server.send(path, {
      method: 'POST',
      headers: { ...headers, cookie },
      body,
      from,
    })
    statuses[status] = (statuses[status] ?? 0) + 1
    if (isFailure(status)) {
      failed.push(
        `${status} at post ${sent}: ${JSON.stringify(headers['content-type'])} ${body.subarray(0, 1500)}`,
      )
    }
  }
  return { failed, statuses }
}

async function expectUnharmed(
  path: string,
  as: keyof typeof sessions,
  seed: number,
  make: (random: Random) => Malformed,
) {
  test.setTimeout(60_000 + FUZZ_RUNS * 300)
  const before = await rowsOfUser(email, MARK)
  const { failed, statuses } = await postMany(path, sessions[as], seed, make)
  test.info().annotations.push({ type: 'statuses', description: JSON.stringify(statuses) })
  expect(failed.slice(0, 5), `${failed.length} failures of ${FUZZ_RUNS}`).toEqual([])
  expect(await rowsOfUser(email, MARK)).toEqual(before)
}

test('every server action of the build is among those posted to', () => {
  expect(
    serverActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(CALLS).sort())
})

for (const [index, [name, call]] of Object.entries(CALLS).entries()) {
  test(`${FUZZ_RUNS} malformed posts to the action ${name} fail nothing and write nothing`, async () => {
    const action = serverActions().find((known) => known.name === name)
    const page = action?.page
      .replace('[type]', 'organization')
      .replace('[list]', 'unsourced')
      .replace('[id]', NOWHERE)
    await expectUnharmed(`/fr${page}`, call.as ?? 'administrator', FUZZ_SEED + index, (random) =>
      malformedCall(random, action?.id ?? '', call),
    )
  })
}

const correction = {
  record: NOWHERE,
  field: 'name',
  wrong: MARK,
  right: MARK,
  source: '',
  email: '',
  token: 'x',
  website: '',
}
const draft = {
  id: NOWHERE,
  type: 'emperor',
  recordId: null,
  baseVersion: null,
  content: { form: { name: MARK } },
}

/** Each address that takes posts, beside pages. */
const HANDLERS: readonly [path: string, as: keyof typeof sessions, make: (random: Random) => Malformed][] = [
  ['/api/corrections/fr', 'nobody', (random) => malformedForm(random, { fields: correction })],
  [
    '/api/admin/imports',
    'administrator',
    (random) => malformedForm(random, { fields: { network: NOWHERE, text: MARK } }),
  ],
  [
    `/api/admin/logos/${NOWHERE}`,
    'administrator',
    (random) => malformedForm(random, { fields: { file: MARK, credit: MARK, licence: MARK, locale: 'fr' } }),
  ],
  ['/api/drafts', 'administrator', (random) => malformedJson(random, draft)],
  ['/api/expire', 'administrator', (random) => malformedJson(random, { 0: 'city:metz' })],
]

for (const [index, [path, as, make]] of HANDLERS.entries()) {
  test(`${FUZZ_RUNS} malformed posts to ${path} fail nothing and write nothing`, async () => {
    await expectUnharmed(path, as, FUZZ_SEED + 100 + index, make)
  })
}
