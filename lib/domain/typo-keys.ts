/*
 * Words within two typing errors of one another, found by equality: whatever error lies between two words, they become
 * the same when letters are left out of both (the symmetric delete method). A word is filed under the hashes of
 * everything that remains of its first letters when up to two are left out; what is typed is looked up under its own.
 * Words that share a key are only candidates: `typingErrors` decides.
 */

/** Errors further on do not change the keys, so that long words have no more keys than short ones. */
const LETTERS_KEYED = 7

/** Shorter words are too alike for errors to say anything, longer ones are no words. */
const SHORTEST = 4
const LONGEST = 40

const WORD = new RegExp(`^\\p{L}{${SHORTEST},${LONGEST}}$`, 'u')

/** Whether a folded word is one in which typing errors are looked for. */
export function mayHaveTypos(word: string): boolean {
  return WORD.test(word)
}

/** How many typing errors a word of that many letters may have. */
export function typosAllowed(letters: number): 0 | 1 | 2 {
  return letters < SHORTEST ? 0 : letters < 6 ? 1 : 2
}

/** The keys of a folded word: 32-bit hashes, each once. With `most` 1, those that one left-out letter makes. */
export function typoKeys(word: string, most: 1 | 2 = 2): number[] {
  const head = [...word].slice(0, LETTERS_KEYED)
  const kept = new Set([head.join('')])
  let last = [head]
  for (let errors = 0; errors < most; errors += 1) {
    last = last.flatMap((letters) => letters.map((_, at) => letters.filter((_letter, other) => other !== at)))
    for (const letters of last) kept.add(letters.join(''))
  }
  return [...new Set([...kept].map(hash))]
}

/** FNV-1a over UTF-16 units, as PostgreSQL's `int4`. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value | 0
}
