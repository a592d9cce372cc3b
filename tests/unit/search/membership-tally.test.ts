import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyTo } from '@/lib/search/membership/tally'

const VARIANTS = Array.from({ length: 31 }, (_, at) => at)

describe('a tally', () => {
  it('tells of every variant whether its count is reached, as separate counts would', () => {
    const masks = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 80 })
    fc.assert(
      fc.property(
        masks,
        fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 90 })),
        (added, count) => {
          const tally = tallyTo(count)
          for (const mask of added) tally.add(mask)
          const reached = VARIANTS.filter((variant) => (tally.reached() >>> variant) & 1)
          const expected = VARIANTS.filter(
            (variant) => added.filter((mask) => (mask >>> variant) & 1).length >= count,
          )
          expect(reached).toEqual(expected)
        },
      ),
    )
  })

  it.each([1, 2, 90])('begins anew when cleared (to %i)', (count) => {
    const tally = tallyTo(count)
    for (let time = 0; time < count; time += 1) tally.add(5)
    expect(tally.reached()).toBe(5)
    tally.clear()
    expect(tally.reached()).toBe(0)
    for (let time = 0; time < count; time += 1) tally.add(4)
    expect(tally.reached()).toBe(4)
  })
})
