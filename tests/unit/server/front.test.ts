import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { holdingComplaints, listenForComplaints } from '@/lib/server/complaints'
import { createFront } from '@/lib/server/front'
import { POST_HEADER, takePost } from '@/lib/server/taken-posts'
import { openUpstream, type Upstream } from '@/lib/server/upstream'

/** What a front receives and answers, over real sockets, with a listener in the framework's place. */
const running: { server: Server; upstream: Upstream }[] = []

afterEach(async () => {
  for (const { server, upstream } of running.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await upstream.close()
  }
})

async function frontBefore(framework: RequestListener) {
  const asked: { method: string; url: string; headers: IncomingHttpHeaders }[] = []
  const upstream = await openUpstream((incoming, outgoing) => {
    asked.push({ method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers })
    framework(incoming, outgoing)
  })
  const front = createFront({
    upstream,
    freshness: { ensure: async () => undefined },
    secure: false,
    addressOf: () => '192.0.2.1',
  })
  const server = createServer(front.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  running.push({ server, upstream })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect: 'manual' })
  return { asked, ask, front, port }
}

const PAGE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 's-maxage=31536000' }
const prerendered: RequestListener = (incoming, outgoing) => {
  outgoing.writeHead(200, PAGE)
  outgoing.end(incoming.method === 'HEAD' ? undefined : `<h1>${incoming.url}</h1>`)
}

describe('the front keeps public pages', () => {
  it('asks the framework once, and answers GET and HEAD from memory', async () => {
    const { asked, ask } = await frontBefore(prerendered)
    const first = await ask('/fr')
    expect(await first.text()).toBe('<h1>/fr</h1>')
    expect(await (await ask('/fr')).text()).toBe('<h1>/fr</h1>')
    const head = await ask('/fr', {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe('12')
    expect(await head.text()).toBe('')
    expect(asked.map(({ url }) => url)).toEqual(['/fr'])
  })

  it('asks once however many readers wait', async () => {
    const { asked, ask } = await frontBefore((incoming, outgoing) => {
      setTimeout(() => prerendered(incoming, outgoing), 50)
    })
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/fr')).text()))
    expect(new Set(answers)).toEqual(new Set(['<h1>/fr</h1>']))
    expect(asked).toHaveLength(1)
  })

  it('tells addresses and hosts apart', async () => {
    const { ask } = await frontBefore(prerendered)
    await ask('/fr')
    expect(await (await ask('/fr?date=2015')).text()).toBe('<h1>/fr?date=2015</h1>')
  })

  it('asks anew after being cleared', async () => {
    const { asked, ask, front } = await frontBefore(prerendered)
    await ask('/fr')
    front.clear()
    await ask('/fr')
    expect(asked).toHaveLength(2)
  })

  it('answers 304 to whoever has the page, and lets caches in front keep it for seconds', async () => {
    const { ask } = await frontBefore(prerendered)
    const first = await ask('/fr')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    expect(first.headers.get('cache-control')).toContain('max-age=0, s-maxage=2')
    expect((await ask('/fr', { 'if-none-match': etag })).status).toBe(304)
    expect((await ask('/fr', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('sends the old page when the framework fails', async () => {
    let broken = false
    const { ask, front } = await frontBefore((incoming, outgoing) => {
      if (!broken) return prerendered(incoming, outgoing)
      outgoing.writeHead(500, PAGE)
      outgoing.end('broken')
    })
    await ask('/fr')
    broken = true
    front.clear()
    const answer = await ask('/fr')
    expect([answer.status, await answer.text()]).toEqual([200, '<h1>/fr</h1>'])
    expect((await ask('/de')).status).toBe(500)
  })
})

describe('the front never shares', () => {
  it.each([
    ['what was asked with a cookie', '/fr', { cookie: 'session=1' }],
    ['what was asked with an authorization', '/fr', { authorization: 'Bearer 1' }],
    ['the admin', '/fr/admin/networks', {}],
    ['the API', '/api/auth/session', {}],
  ])('%s', async (_case, path, headers) => {
    const { asked, ask } = await frontBefore(prerendered)
    await ask(path, headers)
    await ask(path, headers)
    expect(asked).toHaveLength(2)
  })

  it('a kept page with a request that brings a cookie: that goes to the framework', async () => {
    const { asked, ask } = await frontBefore(prerendered)
    await ask('/fr')
    await ask('/fr', { cookie: 'session=1' })
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['is private', 200, { 'cache-control': 'private, no-store' }],
    ['sets a cookie', 200, { ...PAGE, 'set-cookie': 'a=1' }],
    ['depends on the language of the reader', 200, { ...PAGE, vary: 'Accept-Language' }],
    ['is missing', 404, PAGE],
    ['says nothing about caching', 200, { 'content-type': 'text/html' }],
  ])('an answer that %s', async (_case, status, headers) => {
    const { asked, ask } = await frontBefore((_incoming, outgoing) => {
      outgoing.writeHead(status, headers)
      outgoing.end('text')
    })
    expect((await ask('/fr')).status).toBe(status)
    await ask('/fr')
    expect(asked).toHaveLength(2)
  })
})

describe('requests for the data of a page', () => {
  const framework: RequestListener = (incoming, outgoing) => {
    const page = incoming.headers.rsc === undefined && !/\.rsc$/.test(incoming.url ?? '')
    const old = (incoming.url ?? '').startsWith('/fr/old')
    const missing = (incoming.url ?? '').startsWith('/fr/missing')
    const location = old && page ? { location: '/fr/new' } : {}
    outgoing.writeHead(page && old ? 308 : page && missing ? 404 : 200, {
      'content-type': page ? 'text/html' : 'text/x-component',
      ...location,
    })
    outgoing.end(page ? '<h1></h1>' : 'data')
  }

  it.each([
    ['/fr/old?_rsc=abc', { rsc: '1' }, 308, '/fr/new'],
    ['/fr/old.rsc', {}, 308, '/fr/new'],
    ['/fr/old.segments/_tree.segment.rsc', {}, 308, '/fr/new'],
    ['/fr/missing', { rsc: '1', 'next-router-prefetch': '1' }, 404, null],
    ['/fr/there', { rsc: '1', 'next-router-prefetch': '1' }, 200, null],
  ])('%s %j get the status of the page: %i', async (path, headers, status, location) => {
    const { ask } = await frontBefore(framework)
    const answer = await ask(path, headers)
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location])
  })
})

describe('what passes the front', () => {
  it('loses headers by which the framework steers itself and the front is known, in both directions', async () => {
    const { asked, ask } = await frontBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'x-nextjs-cache': 'HIT', 'x-middleware-rewrite': '/inside' })
      outgoing.end()
    })
    const answer = await ask('/fr', {
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-matched-path': '/fr/admin',
      'x-city-networks-internal': 'guess',
    })
    expect(Object.keys(asked[0]?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([])
    expect([...answer.headers.keys()].filter((name) => /^x-(nextjs|middleware)/.test(name))).toEqual([])
  })

  const scripted: RequestListener = (_incoming, outgoing) => {
    outgoing.writeHead(200, { ...PAGE, link: '</_next/static/chunks/a.js>; rel=preload; as="script"' })
    outgoing.end('<h1>a</h1><script>self.__next_f.push([1,"a"])</script><script>alert(1)</script>')
  }
  const scriptSources = ({ headers }: Response) =>
    /script-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]?.split(' ') ?? []

  it('loses the framework’s scripts if it is a public page, which may then run files of this site only', async () => {
    const { ask } = await frontBefore(scripted)
    for (const headers of [{}, { cookie: 'session=1' }] as Record<string, string>[]) {
      const answer = await ask('/fr', headers)
      expect(await answer.text()).toBe('<h1>a</h1><script>alert(1)</script>')
      expect(scriptSources(answer)).toEqual(["'self'"])
      expect(answer.headers.get('link')).toBeNull()
    }
  })

  it.each(['/fr/admin', '/de/admin/records?q=a'])(
    'keeps them if it is a page of the editors: %s',
    async (path) => {
      const { ask } = await frontBefore(scripted)
      const answer = await ask(path)
      expect(await answer.text()).toContain('<script>self.__next_f.push([1,"a"])</script>')
      expect(scriptSources(answer)).toEqual(["'self'", expect.stringMatching(/^'sha256-/)])
      expect(answer.headers.get('link')).toContain('a.js')
    },
  )

  it('keeps them if a public page would not be complete without', async () => {
    const { ask } = await frontBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, PAGE)
      outgoing.end('<!--$?--><template id="B:0"></template><!--/$--><script>$RC("B:0","S:0")</script>')
    })
    const answer = await ask('/fr')
    expect(await answer.text()).toContain('$RC(')
    expect(scriptSources(answer)).toHaveLength(2)
  })

  it('carries a policy that forbids what the page does not need, and the usual headers', async () => {
    const { ask } = await frontBefore(prerendered)
    const { headers } = await ask('/fr')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  })

  it('posts bodies through', async () => {
    const { port } = await frontBefore((incoming, outgoing) => incoming.pipe(outgoing))
    const answer = await fetch(`http://127.0.0.1:${port}/api/echo`, { method: 'POST', body: 'a body' })
    expect(await answer.text()).toBe('a body')
  })

  it('calls a post malformed that the framework fails at before an action has taken it', async () => {
    const { ask } = await frontBefore((incoming, outgoing) => {
      if (incoming.url === '/fr/admin/taken')
        takePost(new Headers(incoming.headers as Record<string, string>))
      outgoing.writeHead(incoming.url === '/fr/admin/gone' ? 404 : 500)
      outgoing.end()
    })
    expect((await ask('/fr/admin/malformed', {}, 'POST')).status).toBe(400)
    expect((await ask('/fr/admin/taken', {}, 'POST')).status).toBe(500)
    expect((await ask('/fr/admin/gone', {}, 'POST')).status).toBe(404)
    expect((await ask('/api/drafts', {}, 'POST')).status, 'no page, no action').toBe(500)
  })

  describe('of what the framework says about posts', () => {
    /** A framework that complains of each post, which an action has taken or not. @returns what was printed */
    async function printedAfterPosts(paths: readonly string[], complain: () => void): Promise<string[]> {
      const printed: string[] = []
      const print = (...words: unknown[]) => {
        printed.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '))
      }
      vi.spyOn(console, 'error').mockImplementation(print)
      vi.spyOn(console, 'warn').mockImplementation(print)
      listenForComplaints()
      const { ask } = await frontBefore(
        holdingComplaints((incoming, outgoing) => {
          if (incoming.url === '/fr/admin/taken') {
            takePost(new Headers(incoming.headers as Record<string, string>))
          }
          complain()
          outgoing.writeHead(incoming.url === '/fr/admin/answered' ? 200 : 500)
          outgoing.end()
        }),
      )
      for (const path of paths) await ask(path, {}, 'POST')
      vi.restoreAllMocks()
      return printed
    }

    it('prints one line for a malformed one', async () => {
      const printed = await printedAfterPosts(['/fr/admin/malformed?x=1'], () => {
        console.error(new TypeError('Not\na\u001b form'))
        console.error(' ⨯', new Error('Nor that'))
      })
      expect(printed).toEqual(['Refused a malformed post to /fr/admin/malformed: TypeError: Not a form'])
    })

    it('prints one line for what is an error without being one of the language', async () => {
      const printed = await printedAfterPosts(['/fr/admin/malformed'], () =>
        console.error(' ⨯', new DOMException('No clone', 'DataCloneError')),
      )
      expect(printed).toEqual(['Refused a malformed post to /fr/admin/malformed: DataCloneError: No clone'])
    })

    it('prints faults of ours whole', async () => {
      const fault = new Error('A fault')
      const paths = ['/fr/admin/taken', '/fr/admin/answered']
      const printed = await printedAfterPosts(paths, () => console.error(fault))
      expect(printed).toEqual([fault.stack, fault.stack])
    })

    it('prints what we say ourselves, whatever becomes of the post', async () => {
      const fault = new Error('A fault')
      const printed = await printedAfterPosts(['/fr/admin/malformed'], () =>
        console.error('The address book could not be read.', fault),
      )
      expect(printed).toEqual([`The address book could not be read. ${fault.stack}`])
    })
  })

  it('takes the name of a post from nobody else', async () => {
    const { ask, asked } = await frontBefore(prerendered)
    await ask('/fr/admin', { [POST_HEADER]: 'mine' }, 'POST')
    expect(asked[0]?.headers[POST_HEADER]).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['GET http://elsewhere/fr HTTP/1.1', '/fr'],
    ['GET /fr?q=%E0%A4%A HTTP/1.1', '/fr?q=%E0%A4%A'],
  ])('takes the careless request %j', async (line, url) => {
    const { asked, port } = await frontBefore(prerendered)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(Buffer.from(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 'latin1'))
      })
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 200/)
    expect(asked.map((request) => request.url)).toEqual([url])
  })
})
