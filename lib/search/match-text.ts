import { foldName } from '@/lib/domain/names'
import type { Match } from './box/found'

/** How well a text answers to what was typed, without typing errors; best first. */
export type TextMatch = Exclude<Match, 'fuzzy' | 'text'>

/**
 * Compares two folded texts (`foldName`): the same, beginning with what was typed, or with words that begin with each
 * word typed, in whatever order. Null when it does not match, or when nothing was typed.
 */
export function matchFolded(typed: string, text: string): TextMatch | null {
  if (typed === '') return null
  if (text === typed) return 'exact'
  if (text.startsWith(typed)) return 'prefix'
  const words = ` ${text}`
  return typed.split(' ').every((word) => words.includes(` ${word}`)) ? 'word' : null
}

/** `matchFolded` for texts as they are written. */
export function matchText(typed: string, text: string): TextMatch | null {
  return matchFolded(foldName(typed), foldName(text))
}
