import type { NameKind } from './vocabulary'

/**
 * Names as people type them. The search key is deliberately coarse: two names that a reader would take for one another
 * in a search box ("Köln", "Koeln", "koln") have the same key; the names shown are never folded.
 */

/** Letters that Unicode does not decompose, in the spelling that replaces them in ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const SPECIAL_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic; not the vowel signs of Indic scripts. */
const DIACRITICS = new RegExp(
  [
    '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05c7]',
    '[\\u064b-\\u065f]|\\u0670|\\u0640',
  ].join('|'),
  'g',
)

/** A.I.M.F., U.N: single letters with dots between them. */
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}\p{M}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}\p{M}])/gu

/** Letters that stand for an apostrophe, as in Nukuʻalofa. */
const MODIFIER_LETTERS = /[\u02b0-\u02ff]/g

/**
 * The search key of a name: without accents, case or punctuation, words separated by single spaces, with `ae`, `oe`,
 * `ue` read as a, o, u (Köln = Koeln = koln, A.I.M.F. = AIMF). Other scripts keep their letters. Idempotent; empty for
 * a text without letters or digits.
 */
export function foldName(text: string): string {
  return plainLetters(text)
    .replace(/([aou])e+/g, '$1')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * The part of an address made from a name: ASCII lower case, digits, single hyphens ("Saarbrücken" → `saarbrucken`).
 * Letters of other scripts are left out, so the slug of a name wholly in one is empty. Idempotent.
 */
export function slugify(text: string): string {
  return plainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function plainLetters(text: string): string {
  return decomposed(decomposed(text).toLowerCase())
    .replace(SPECIAL_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(MODIFIER_LETTERS, ' ')
    .replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll('.', ''))
}

/** Once before the lower case and once after it, which makes composed letters of its own (İ). */
function decomposed(text: string): string {
  return text.normalize('NFKD').replace(DIACRITICS, '')
}

/** More than this of a name is never compared with what was typed. */
export const LONGEST_TERM = 100

/** Names in use lead, names out of use follow. */
export const NAME_ORDER: readonly NameKind[] = ['official', 'acronym', 'exonym', 'alternative', 'former']
