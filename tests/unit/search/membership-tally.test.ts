import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tally } from '@/lib/search/membership/tally'

const VARIANTS = Array.from({ length: 31 }, (_, at) => at)

describe('a tally', () => {
  it('tells of every variant whether its count is reached, as separate counts would', () => {
    const masks = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 80 })
    fc.assert(
      fc.property(masks, fc.integer({ min: 0, max: 90 }), (added, count) => {
        const tally = new Tally()
        for (const mask of added) tally.add(mask)
        const reached = VARIANTS.filter((variant) => (tally.atLeast(count) >>> variant) & 1)
        const expected = VARIANTS.filter(
          (variant) => added.filter((mask) => (mask >>> variant) & 1).length >= count,
        )
        expect(reached).toEqual(expected)
      }),
    )
  })

  it('begins anew when cleared', () => {
    const tally = new Tally()
    for (let time = 0; time < 9; time += 1) tally.add(5)
    tally.clear()
    expect(tally.atLeast(1)).toBe(0)
    tally.add(4)
    expect(tally.atLeast(1)).toBe(4)
  })
})
