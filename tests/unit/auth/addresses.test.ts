import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLIENT_ADDRESS_HEADER, clientAddress } from '@/lib/auth/client-address'
import { deviceOf } from '@/lib/auth/device'
import { safeNext } from '@/lib/auth/next-address'
import { isFromOwnPage } from '@/lib/auth/own-origin'
import { addressReader } from '@/lib/server/peer-address'

describe('the address to come back to', () => {
  it.each(['/fr/admin', '/de/admin/users?page=2', '/en/admin/records/organization/1/edit'])(
    'is kept when it is the admin’s: %s',
    (next) => expect(safeNext(next)).toBe(next),
  )

  it.each([
    'https://evil.example/fr/admin',
    '//evil.example/fr/admin',
    '/\\evil.example/fr/admin',
    '/fr/admin/../../../evil',
    '/fr/administration',
    '/fr/admin/sign-in',
    '/fr',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/fr/admin\r\nSet-Cookie: a=b',
    '',
    null,
    ['/fr/admin'],
  ])('is nowhere for %j', (next) => expect(safeNext(next)).toBeNull())

  it('leads to the admin of this host, whatever is asked', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'fr',
      'admin',
      '@',
      ':',
      'evil.example',
      '%2f',
      '?',
      '#',
      '\t',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (next) => {
          const safe = safeNext(next)
          if (safe === null) return true
          const { origin, pathname } = new URL(safe, 'https://networks.example.org')
          return origin === 'https://networks.example.org' && /^\/(fr|de|en)\/admin(\/|$)/.test(pathname)
        },
      ),
    )
  })
})

describe('a request that changes something', () => {
  const site = { siteUrl: 'https://networks.example.org', port: 3000 }
  const asked = (headers: Record<string, string>) => isFromOwnPage(new Headers(headers), site)

  it('comes from a page of the site', () => {
    expect(asked({ origin: site.siteUrl })).toBe(true)
    expect(asked({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' }],
    [{ origin: 'http://networks.example.org' }],
    [{ origin: 'https://networks.example.org.evil.example' }],
    [{ origin: 'http://localhost:3000' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is foreign with %j', (headers) => expect(asked(headers)).toBe(false))

  it('may use any name of this machine where the site is published on it', () => {
    const local = { siteUrl: 'http://localhost:3000', port: 4123 }
    const from = (origin: string) => isFromOwnPage(new Headers({ origin }), local)
    expect(['http://localhost:3000', 'http://127.0.0.1:4123', 'http://[::1]:4123'].map(from)).toEqual([
      true,
      true,
      true,
    ])
    expect(['http://localhost:5000', 'https://localhost:3000', 'http://evil.example:3000'].map(from)).toEqual(
      [false, false, false],
    )
  })
})

describe('who asks', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage

  it('is the other end of the connection, whatever it claims', () => {
    const addressOf = addressReader([])
    expect(addressOf(from('203.0.113.5', '198.51.100.1'))).toBe('203.0.113.5')
    expect(addressOf(from('::ffff:203.0.113.5'))).toBe('203.0.113.5')
  })

  it('is the last address that no trusted proxy has added', () => {
    const addressOf = addressReader(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
    expect(addressOf(from('127.0.0.1', '198.51.100.1, 203.0.113.5, 10.1.2.3'))).toBe('203.0.113.5')
    expect(addressOf(from('fd00::1', '2001:db8::7'))).toBe('2001:db8::7')
    expect(addressOf(from('127.0.0.1'))).toBe('127.0.0.1')
    expect(addressOf(from('127.0.0.1', 'nonsense'))).toBe('127.0.0.1')
    expect(addressOf(from('203.0.113.5', '10.1.2.3'))).toBe('203.0.113.5')
  })

  it('is counted by network in IPv6, of which one reader has very many addresses', () => {
    const counted = (address: string) => clientAddress(new Headers({ [CLIENT_ADDRESS_HEADER]: address }))
    expect(counted('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64')
    expect(counted('2001:db8:1:2:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2::/64')
    expect(counted('2001:db8::1')).toBe('2001:db8::/64')
    expect(counted('::1')).toBe('::/64')
    expect(counted('192.0.2.1')).toBe('192.0.2.1')
  })
})

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['curl/8.0', null, null],
  ])('is told from what its browser says: %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })
})
