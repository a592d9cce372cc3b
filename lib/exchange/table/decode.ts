const CONTROL = /[^\P{Cc}\s\u0085]/u

/**
 * The text of a file as spreadsheets write it: UTF-8 with or without byte order mark, UTF-16, or Windows-1252, which is
 * what bytes are that are not UTF-8. Null for bytes that are no text: control characters occur in pictures and programs only.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes)
  return CONTROL.test(text) ? null : text
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const without = unmarkedUtf16(bytes)
  if (without) return new TextDecoder(without).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** What the bytes 80 to 9F mean. By hand, because Node's decoder reads them as Latin-1 does, where they have no letter. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  return latin.replaceAll(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80))
}

/** UTF-16 without its mark: in a list of Latin names every other byte is zero, at least at the beginning. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 200)
  if (head.length < 4 || bytes.length % 2 === 1) return null
  const zeros = { even: 0, odd: 0 }
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  })
  const most = head.length / 2 - 2
  if (zeros.odd > most && zeros.even === 0) return 'utf-16le'
  if (zeros.even > most && zeros.odd === 0) return 'utf-16be'
  return null
}
