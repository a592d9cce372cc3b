import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHaveTypos, typoKeys } from '@/lib/domain/typo-keys'

const word = fc.string({ unit: fc.constantFrom(...'abcdefö'), minLength: 4, maxLength: 14 })

/** A letter left out, added, changed, or swapped with its neighbour. */
const error = fc.tuple(
  fc.constantFrom('drop', 'add', 'change', 'swap'),
  fc.nat(),
  fc.constantFrom(...'abcdefxyz'),
)

function mistype(text: string, [kind, place, letter]: [string, number, string]): string {
  const letters = [...text]
  const at = place % letters.length
  if (kind === 'drop') letters.splice(at, 1)
  if (kind === 'add') letters.splice(at, 0, letter)
  if (kind === 'change') letters[at] = letter
  if (kind === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse())
  return letters.join('')
}

const share = (a: readonly number[], b: readonly number[]) => a.some((key) => b.includes(key))

describe('the keys under which words are filed', () => {
  it('are shared by words within one typing error, with one letter left out of what is typed', () => {
    fc.assert(
      fc.property(word, error, (meant, slip) => share(typoKeys(meant), typoKeys(mistype(meant, slip), 1))),
    )
  })

  it('are shared by words within two typing errors', () => {
    fc.assert(
      fc.property(word, error, error, (meant, one, two) =>
        share(typoKeys(meant), typoKeys(mistype(mistype(meant, one), two))),
      ),
    )
  })

  it('are few, each once, and fit the database', () => {
    fc.assert(
      fc.property(word, (text) => {
        const keys = typoKeys(text)
        expect(keys.length).toBeLessThanOrEqual(29)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every((key) => key === (key | 0))).toBe(true)
      }),
    )
  })

  it('are made of words only', () => {
    expect(['lyon', 'köln', 'київ'].every(mayHaveTypos)).toBe(true)
    expect(['ub', 'b40', '2030', 'a b', 'x'.repeat(41), ''].some(mayHaveTypos)).toBe(false)
  })
})
