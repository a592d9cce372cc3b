import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '@/lib/queries/shared/packed'

/** What Next.js keeps of one result at most, in bytes. */
const LIMIT = 2 * 1024 * 1024

describe('a kept result', () => {
  it('is given back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(unpack(pack(value)))).toBe(JSON.stringify(value))
      }),
    )
  })

  it('stays within what can be kept, and whole, though it is large', () => {
    const members = Array.from({ length: 20_000 }, (_, at) => ({
      slug: `city-${at}`,
      name: `Köln „${at}“`,
      count: at,
    }))
    const packed = pack(members)
    expect(JSON.stringify(members).length).toBeGreaterThan(1_000_000)
    expect(Buffer.byteLength(JSON.stringify(packed))).toBeLessThan(LIMIT)
    expect(unpack(packed)).toEqual(members)
  })

  it('is itself while it is small', () => {
    const small = { found: true }
    expect(pack(small)).toEqual({ plain: small })
  })
})
