/** A body that a text may mention, with the names by which it may do so. */
export interface Mentioned {
  href: string
  names: readonly string[]
}

/** A piece of a text; with an address where it names a body. */
export interface TextPiece {
  text: string
  href: string | null
}

/**
 * Cuts a text where it names bodies that have pages: the longest name of each, where it first stands. Acronyms and other
 * single words must stand as they are; in longer names, capitals, endings and small words ("sur le", "pour le") may
 * differ, since texts bend them.
 */
export function linkMentions(text: string, bodies: readonly Mentioned[]): TextPiece[] {
  const found = bodies
    .flatMap(({ href, names }) => {
      const spot = firstSpot(text, names)
      return spot ? [{ ...spot, href }] : []
    })
    .sort((a, b) => a.start - b.start)
  const pieces: TextPiece[] = []
  let at = 0
  for (const { start, end, href } of found) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), href: null })
    pieces.push({ text: text.slice(start, end), href })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null })
  return pieces
}

function firstSpot(text: string, names: readonly string[]): { start: number; end: number } | null {
  const byLength = [...new Set(names)].sort((a, b) => b.length - a.length)
  for (const name of byLength) {
    const match = namePattern(name)?.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** Letters of a word that says little: of, sur, der, für. */
const SMALL = 3
const SMALL_WORDS = '(?:\\p{L}{1,4}\\s+){0,2}'

function namePattern(name: string): RegExp | null {
  const words = name.split(/\s+/).filter(Boolean)
  if (name.length < 3) return null
  if (words.length === 1) return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u')
  const body = words
    .filter((word) => word.length > SMALL)
    .map((word) =>
      word.length > 6 ? `${escaped(word.replace(/(?:e[mnrs]?|s)$/u, ''))}\\p{L}{0,2}` : escaped(word),
    )
    .join(`\\s+${SMALL_WORDS}`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'iu')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
