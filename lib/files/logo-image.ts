import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A picture as it is kept and served: made anew from what was uploaded, never its bytes. */
export interface LogoImage {
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: string
  mediaType: 'image/webp'
  width: number
  height: number
  bytes: Buffer<ArrayBuffer>
}

export const LOGO_LIMITS = {
  bytes: 2 * 1024 * 1024,
  /** Bytes of an SVG: a drawing that needs more is a picture in disguise. */
  svgBytes: 300 * 1024,
  /** Pixels of an uploaded picture. */
  pixels: 25_000_000,
  /** Seconds to decode and encode it. */
  seconds: 5,
} as const

/** The box it is fitted into, in pixels: twice what pages show, for dense screens. */
const BOX = { width: 640, height: 320 } as const

/** Below this it is no logo but a dot. */
const SMALLEST = 16

const LOGO_REFUSALS = ['too-large', 'type', 'damaged', 'too-many-pixels', 'too-small', 'svg'] as const
export type LogoRefusal = (typeof LOGO_REFUSALS)[number]

/** An upload that becomes no logo. */
export class LogoError extends Error {
  override readonly name = 'LogoError'
  constructor(readonly refusal: LogoRefusal) {
    super(`the picture is refused: ${refusal}`)
  }
}

type Format = 'png' | 'jpeg' | 'webp' | 'svg'

/**
 * Makes a logo of an uploaded PNG, JPEG, WebP or SVG. What it is, is told by its bytes alone; it is decoded within limits
 * and encoded anew as WebP, which leaves its metadata and whatever else was in the file behind. An SVG is drawn, by a
 * renderer that opens no address and runs no script.
 * @throws LogoError
 */
export async function logoImage(upload: Uint8Array): Promise<LogoImage> {
  if (upload.length > LOGO_LIMITS.bytes) throw new LogoError('too-large')
  const format = formatOf(upload)
  if (!format) throw new LogoError('type')
  if (format === 'svg') refuseSvg(upload)
  const { data, info } = await encode(upload, format)
  return {
    digest: createHash('sha256').update(data).digest('hex'),
    mediaType: 'image/webp',
    width: info.width,
    height: info.height,
    bytes: Buffer.from(data),
  }
}

async function encode(upload: Uint8Array, format: Format) {
  const { width, height, density } = await measured(upload, format)
  // A drawing has no pixels of its own: it is drawn as large as the box.
  const scale = format === 'svg' ? Math.min(BOX.width / width, BOX.height / height) : 1
  const source = sharp(upload, {
    failOn: 'error',
    limitInputPixels: LOGO_LIMITS.pixels,
    pages: 1,
    ...(format === 'svg' ? { density: Math.min(2400, Math.max(1, density * scale)) } : {}),
  })
  try {
    return await source
      .rotate()
      .resize({ ...BOX, fit: 'inside', withoutEnlargement: format !== 'svg' })
      .toColourspace('srgb')
      .webp({ quality: 90, alphaQuality: 100 })
      .timeout({ seconds: LOGO_LIMITS.seconds })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw new LogoError('damaged')
  }
}

async function measured(upload: Uint8Array, format: Format) {
  const found = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found?.width || !found.height || found.format !== format) throw new LogoError('damaged')
  if (found.width * found.height > LOGO_LIMITS.pixels) throw new LogoError('too-many-pixels')
  if (Math.max(found.width, found.height) < SMALLEST) throw new LogoError('too-small')
  return { width: found.width, height: found.height, density: found.density ?? 72 }
}

/** What a file is by its first bytes; its name and what the browser says of it are not asked. */
function formatOf(bytes: Uint8Array): Format | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  const text = Buffer.from(bytes.subarray(0, 1000))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  return text.startsWith('<') && /<svg[\s>]/.test(text) ? 'svg' : null
}

/**
 * A drawing that declares entities could unfold to any size, and one that draws on other files or holds script is no logo.
 * The renderer would ignore both; whoever made the file should know that it is not what is shown.
 */
function refuseSvg(bytes: Uint8Array): void {
  if (bytes.length > LOGO_LIMITS.svgBytes) throw new LogoError('too-large')
  const text = Buffer.from(bytes).toString('utf8')
  if (/<!ENTITY|<!DOCTYPE[^>]*\[|<script|<foreignObject|<iframe|@import|<\?xml-stylesheet/i.test(text)) {
    throw new LogoError('svg')
  }
  const addresses = [...text.matchAll(/(?:href|src)\s*=\s*["']\s*([^"']*)["']|url\(\s*["']?\s*([^)"']*)/gi)]
  const within = addresses.every(([, link = '', style = '']) => /^(#|$)/.test(link || style))
  if (!within) throw new LogoError('svg')
}
