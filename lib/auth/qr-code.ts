import { encode } from 'uqr'

/** A QR code as the path of an SVG: one unit a module, with the quiet zone that readers need. */
export interface QrCode {
  size: number
  path: string
}

/** Encodes a text for the camera of a phone. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
