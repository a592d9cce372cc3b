/**
 * A text as the fonts of the share images can draw it: spaces of any width become plain ones, letters outside the
 * Latin script lose their marks or are left out. The drawing library would ask a third party for any other glyph.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .map((character) => (DRAWABLE.test(character) ? character : plain(character)))
    .join('')
    .trim()
}

function plain(character: string): string {
  return [...character.normalize('NFKD')].filter((part) => DRAWABLE.test(part)).join('')
}

/** Latin letters with and without marks, digits and the punctuation of the site's languages. */
const DRAWABLE =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0259\u1ea0-\u1ef9–—‘’‚“”„…•‹›€]$/u
