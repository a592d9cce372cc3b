import { expect, test } from '@playwright/test'
import { USER_ROLES, type UserRole } from '@/lib/domain/vocabulary'
import { NOWHERE } from './support/action-calls'
import { addressOf, adminPages } from './support/admin-pages'
import {
  FOREIGN_CITY,
  FOREIGN_DRAFT,
  FOREIGN_IMPORT,
  type Ids,
  SECRETS,
  type Secret,
} from './support/foreign'
import { sessionOf } from './support/http-session'
import type { Answer } from './support/post'
import { openReadership, READERS, type Reader, type Readership } from './support/readers'

/*
 * Who sees which page of the admin, whichever way it is asked for. Asked over HTTP, as somebody would who looks for a way
 * around the pages.
 */

const ALL = USER_ROLES
const REVIEWERS = ['administrator', 'editor', 'network-editor'] as const
const ADMINISTRATORS = ['administrator'] as const
const NOBODY = [] as const

/** Written out, not computed: who sees the example of each page. Of what has an owner the example is another's. */
const SEEN_BY: Readonly<Record<string, readonly UserRole[] | 'everybody'>> = {
  '': ALL,
  '/account': ALL,
  '/account/second-factor': ALL,
  '/audit': ADMINISTRATORS,
  '/changes': ALL,
  '/changes/[id]': REVIEWERS,
  '/changes/[id]/undo': ALL,
  '/forgotten': 'everybody',
  '/guide': ALL,
  '/import': ALL,
  '/import/[id]': NOBODY,
  '/preview/[draft]': NOBODY,
  '/records': ALL,
  '/records/[type]/[id]/edit': ALL,
  '/records/[type]/[id]/history': ALL,
  '/records/[type]/[id]/logo': ALL,
  '/records/[type]/[id]/retire': ALL,
  '/records/[type]/new': ALL,
  '/set-password': 'everybody',
  '/sign-in': 'everybody',
  '/sign-in/code': 'everybody',
  '/users': ADMINISTRATORS,
  '/users/[id]': ADMINISTRATORS,
  '/users/invite': ADMINISTRATORS,
  '/work/[list]': ALL,
}

/** Who may read the words that only one user, or a reader who wrote in confidence, has given. */
const TOLD_TO: Readonly<Record<Secret, readonly Reader[]>> = {
  draft: NOBODY,
  import: NOBODY,
  proposal: REVIEWERS,
  replyTo: ['administrator', 'editor'],
  user: ADMINISTRATORS,
}

/** Addresses beside those of the folders: questions with which a page shows other things. */
const questionsOf = (ids: Ids): readonly [address: string, seenBy: readonly UserRole[]][] => [
  [`/changes/${ids.suggestion}`, REVIEWERS],
  [`/changes/${ids.proposal}/undo`, NOBODY],
  ['/changes?view=all', ALL],
  ['/changes?view=waiting', ALL],
  ['/changes?view=all&status=submitted&author=Fiona', ALL],
  ['/records?q=Verschwiegenheim', ALL],
  [`/records/organization/${FOREIGN_CITY}/edit?changeset=${ids.proposal}`, REVIEWERS],
  [`/records/organization/new?draft=${FOREIGN_DRAFT}`, ALL],
]

/** The state of the router that a browser tells on the page of one's account: everything around the page is there. */
const ROUTER_STATE = encodeURIComponent(
  JSON.stringify([
    '',
    {
      children: [
        ['locale', 'fr', 'd', null],
        {
          children: [
            'admin',
            { children: ['(editors)', { children: ['account', { children: ['__PAGE__', {}] }] }] },
          ],
        },
      ],
    },
    null,
    null,
  ]),
)

/** The ways in which a page can be asked for: whole, and as the framework's script does. */
const VARIANTS: Readonly<
  Record<string, (path: string) => { path: string; headers: Record<string, string> }>
> = {
  page: (path) => ({ path, headers: {} }),
  'its .rsc': (path) => ({ path: path.replace(/(?=\?|$)/, '.rsc'), headers: {} }),
  'its data': (path) => ({ path: withQuery(path, '_rsc=1'), headers: { rsc: '1' } }),
  'its data within what is there': (path) => ({
    path: withQuery(path, '_rsc=2'),
    headers: { rsc: '1', 'next-router-state-tree': ROUTER_STATE },
  }),
  'prefetched data': (path) => ({
    path: withQuery(path, '_rsc=3'),
    headers: { rsc: '1', 'next-router-prefetch': '1' },
  }),
  'a prefetched segment': (path) => ({
    path: withQuery(path, '_rsc=4'),
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  }),
}

function withQuery(path: string, pair: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${pair}`
}

let server: Readership['server']
let ids: Readership['ids']
let cookies: Readership['cookies']

test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ baseURL }) => {
  ;({ server, ids, cookies } = await openReadership(baseURL))
})
test.afterAll(() => server.close())

/** Asks for a page in one of the ways. The framework first leads to the address that names the way; that is followed. */
async function ask(cookie: string, address: string, variant: string): Promise<Answer> {
  const { path, headers } = VARIANTS[variant]?.(`/fr/admin${address}`) ?? { path: '', headers: {} }
  const sent = { headers: { ...headers, cookie } }
  const answer = await server.send(path, sent)
  const { pathname, search } = new URL(answer.headers.location ?? '/', 'http://here')
  const isSamePage = answer.status === 307 && pathname === path.split('?')[0] && variant !== 'page'
  return isSamePage ? server.send(pathname + search, sent) : answer
}

/** What is wrong with an answer to somebody; null where nothing is. */
function faultOf(
  reader: Reader,
  seen: boolean,
  variant: string,
  { status, headers, body }: Answer,
): string | null {
  if (status >= 500) return `fails with ${status}`
  for (const [secret, word] of Object.entries(SECRETS)) {
    if (body.includes(word) && !TOLD_TO[secret as Secret].includes(reader)) return `tells the ${secret}`
  }
  if (variant !== 'page') return null
  if (seen) return status === 200 ? null : `is refused with ${status}`
  if (reader !== 'signed out') return status === 404 ? null : `is answered with ${status}`
  const toSignIn = status === 307 && /^\/fr\/admin\/sign-in/.test(headers.location ?? '')
  return toSignIn ? null : `is answered with ${status} ${headers.location ?? ''}`
}

test('the table of pages names every page of the admin', () => {
  expect(Object.keys(SEEN_BY).sort()).toEqual(adminPages())
})

const CELLS = READERS.length * adminPages().length * Object.keys(VARIANTS).length

test(`who sees what: ${CELLS} answers, for ${READERS.length} readers, ${adminPages().length} pages, ${Object.keys(VARIANTS).length} ways to ask`, async () => {
  const pages = adminPages().map((page) => [addressOf(page, ids), SEEN_BY[page] ?? NOBODY] as const)
  const asked = [...pages, ...questionsOf(ids)].flatMap(([address, seenBy]) =>
    READERS.flatMap((reader) =>
      Object.keys(VARIANTS).map((variant) => ({ address, seenBy, reader, variant })),
    ),
  )
  const faults: string[] = []
  const queue = asked[Symbol.iterator]()
  const worker = async () => {
    for (const { address, seenBy, reader, variant } of queue) {
      const answer = await ask(cookies[reader], address, variant)
      const signedInAlready = address === '/sign-in' && reader !== 'signed out' && answer.status === 307
      const seen = seenBy === 'everybody' || (seenBy as readonly Reader[]).includes(reader)
      const fault = signedInAlready ? null : faultOf(reader, seen, variant, answer)
      if (fault) faults.push(`${reader}: ${variant} of ${address} ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  expect(faults).toEqual([])
  expect(asked.length).toBe(CELLS + questionsOf(ids).length * READERS.length * Object.keys(VARIANTS).length)
})

test('those who may see them are told the words that others are not, whichever way they ask', async () => {
  const owner = await sessionOf(server, SECRETS.user)
  const told = async (cookie: string, address: string, secret: Secret, ways = ['page', 'its data']) => {
    for (const variant of ways) {
      const { body } = await ask(cookie, address, variant)
      expect(body.includes(SECRETS[secret]), `${secret} in ${variant} of ${address}`).toBe(true)
    }
  }
  await told(cookies.administrator, '/users', 'user', ['page', 'its data', 'its data within what is there'])
  await told(cookies.administrator, '/audit', 'user')
  await told(cookies['network-editor'], `/changes/${ids.proposal}`, 'proposal')
  await told(cookies.editor, `/changes/${ids.suggestion}`, 'replyTo')
  await told(owner, `/preview/${FOREIGN_DRAFT}`, 'draft')
  await told(owner, `/import/${FOREIGN_IMPORT}`, 'import')
  await told(owner, `/changes/${ids.proposal}`, 'proposal')
  await told(owner, `/records/organization/${FOREIGN_CITY}/edit?changeset=${ids.proposal}`, 'proposal')
})

test('an address with an id that is none says that there is nothing', async () => {
  const faults: string[] = []
  for (const page of adminPages().filter((one) => one.includes('['))) {
    for (const odd of ['none', NOWHERE, '%00', '%ff', '__proto__', `${ids.own}0`, 'x'.repeat(500)]) {
      const address = `/fr/admin${page.replace('[type]', 'organization').replace(/\[\w+\]/, odd)}`
      const { status } = await server.send(address, {
        headers: { cookie: cookies.administrator },
      })
      if (page !== '/records/[type]/new' && status !== 404 && status !== 400)
        faults.push(`${status} ${address}`)
    }
  }
  for (const query of ['change=none', 'change=%00', `decide:${NOWHERE}:x=mine`]) {
    const address = `/fr/admin/changes/${ids.applied}/undo?${query}`
    const { status } = await server.send(address, { headers: { cookie: cookies.administrator } })
    if (status >= 500) faults.push(`${status} ${address}`)
  }
  expect(faults).toEqual([])
})
