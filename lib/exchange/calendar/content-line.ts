/*
 * Content lines of iCalendar (RFC 5545, sections 3.1 and 3.3.11): how a text becomes part of a line that it cannot end,
 * and how a line is cut so that it travels.
 */

/** The most octets that a line may have, its end not counted. */
const LONGEST_LINE = 75

/** What ends a line somewhere: in RFC 5545, or for readers that split at every line end of Unicode. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g
/** Control characters, which no text may contain, except the tabulator. */
const CONTROL = /[^\P{Cc}\t]/gu
/** Half of a character, which UTF-8 cannot write. */
const HALF = /\p{Cs}/gu
/** What no address contains unless it is percent-encoded. */
const NOT_OF_ADDRESSES = /[\s"<>\\^`{|}\p{Cc}]/gu

/** A value of the type TEXT: whatever it holds, it stays one value of one line. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(LINE_END, '\\n')
    .replace(CONTROL, '')
    .replace(HALF, '\ufffd')
}

/** A value of the type URI, which is written as it is; what could end the line is percent-encoded. */
export function uriValue(address: string): string {
  return address
    .replace(HALF, '\ufffd')
    .replace(NOT_OF_ADDRESSES, (character) => encodeURIComponent(character))
}

/** A line with its end, cut into pieces of at most 75 octets, none of which ends inside a character. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece)
      // The blank that marks a continuation counts too.
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, `${piece}\r\n`].join('\r\n')
}
