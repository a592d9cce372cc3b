import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { StoredResponse } from '@/lib/server/stored-response'

const text = 'A page about city networks. '.repeat(100)
const page = new StoredResponse(200, {}, Buffer.from(text), true)

describe('a stored response', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ] as const)('answers Accept-Encoding %j with %s', (accepted, encoding) => {
    expect(page.encodingFor(accepted)).toBe(encoding)
  })

  it('does not compress what is compressed already or tiny', () => {
    expect(new StoredResponse(200, {}, Buffer.from(text), false).encodingFor('br')).toBe('identity')
    expect(new StoredResponse(200, {}, Buffer.from('tiny'), true).encodingFor('br')).toBe('identity')
  })

  it('sends the same text in each encoding, and compresses once', async () => {
    expect(brotliDecompressSync(await page.bytes('br')).toString()).toBe(text)
    expect(gunzipSync(await page.bytes('gzip')).toString()).toBe(text)
    expect(await page.bytes('br')).toBe(await page.bytes('br'))
  })

  it('has a validator that follows the bytes: content and encoding', () => {
    const other = new StoredResponse(200, {}, Buffer.from(`${text}!`), true)
    const tags = [page.etag('br'), page.etag('gzip'), page.etag('identity'), other.etag('br')]
    expect(new Set(tags).size).toBe(4)
    expect(new StoredResponse(404, {}, Buffer.from(text), true).etag('br')).toBe(page.etag('br'))
  })
})
