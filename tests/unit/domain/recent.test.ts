import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Recent } from '@/lib/domain/recent'

describe('values asked for recently', () => {
  it('are made once while they are kept, and again after so many others', () => {
    const most = 3
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (asked) => {
        const recent = new Recent<string>(most)
        let order: string[] = []
        for (const key of asked) {
          let made = false
          const value = recent.get(key, () => {
            made = true
            return key.toUpperCase()
          })
          expect(value).toBe(key.toUpperCase())
          expect(made).toBe(!order.slice(-most).includes(key))
          order = [...order.filter((known) => known !== key), key]
        }
      }),
    )
  })

  it('may be nothing, and are made again when they are forgotten', () => {
    const recent = new Recent<number | undefined>(2)
    let made = 0
    const ask = () =>
      recent.get('a', () => {
        made += 1
        return undefined
      })
    ask()
    ask()
    expect(made).toBe(1)
    recent.forget('a')
    ask()
    expect(made).toBe(2)
  })
})
