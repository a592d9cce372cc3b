import { describe, expect, it } from 'vitest'
import { typingErrors } from '@/lib/search/edit-distance'

describe('typing errors', () => {
  it.each([
    ['marseille', 'marseille', 0],
    ['marsille', 'marseille', 1],
    ['marseilles', 'marseille', 1],
    ['narseille', 'marseille', 1],
    ['brelin', 'berlin', 1],
    ['bermin', 'berlni', 2],
    ['', 'ab', 2],
  ])('from %s to %s are %i', (typed, meant, errors) => {
    expect(typingErrors(typed, meant, 2)).toBe(errors)
    expect(typingErrors(meant, typed, 2)).toBe(errors)
  })

  it('are counted no further than the limit', () => {
    expect(typingErrors('paris', 'london', 2)).toBe(3)
    expect(typingErrors('a', 'abcdefgh', 1)).toBe(2)
  })

  it('count a letter outside the basic plane as one', () => {
    expect(typingErrors('𝒜b', 'b', 2)).toBe(1)
  })
})
