import { foldName, LONGEST_TERM } from '@/lib/domain/names'

/** What was typed into the box, understood. */
export interface Typed {
  /** As typed, for the full text search, which reads quotation marks and minus signs itself. */
  text: string
  /** Everything wanted, folded: the name that was meant, if it is one. */
  key: string
  words: readonly string[]
  /** The words wanted as they were typed: folded ones are not those of a language. */
  spoken: readonly string[]
  /** Folded words that stand together, in quotation marks. */
  phrases: readonly string[]
  /** Folded words and phrases that must not occur. */
  without: readonly string[]
}

/** Nobody types more than this into the box. */
export const LONGEST_QUERY = 200

/** Nobody looks for more words than these at once. */
const MOST_WORDS = 12

const PARTS = /(?<![\p{L}\p{N}])(-?)(?:["“”„«»]\s*([^"“”„«»]*)["“”„«»]?|(\S+))/gu

/** Reads what was typed: any text whatever. */
export function readTyped(input: string): Typed {
  // Quotation marks of all three languages are those that PostgreSQL knows.
  const text = input
    .slice(0, LONGEST_QUERY)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  const wanted: string[] = []
  const spoken: string[] = []
  const phrases: string[] = []
  const without: string[] = []
  for (const [, minus, phrase, word] of text.matchAll(PARTS)) {
    const folded = foldName(phrase ?? word ?? '')
    if (folded === '') continue
    if (minus) without.push(folded)
    else {
      wanted.push(folded)
      spoken.push(...(phrase ?? word ?? '').split(' '))
      if (phrase !== undefined) phrases.push(folded)
    }
  }
  // A name is folded whole, since dots and spaces in it belong together (A. I. M. F.).
  const plain = phrases.length === 0 && without.length === 0
  const key = (plain ? foldName(text) : wanted.join(' ')).slice(0, LONGEST_TERM).trim()
  return {
    ...{ text, key, phrases, without, spoken: spoken.slice(0, MOST_WORDS) },
    words: key === '' ? [] : key.split(' ').slice(0, MOST_WORDS),
  }
}
