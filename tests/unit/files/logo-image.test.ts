import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { LOGO_LIMITS, LogoError, type LogoRefusal, logoImage } from '@/lib/files/logo-image'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
const drawing = (inside: string, head = '') => Buffer.from(`${head}${SVG}${inside}</svg>`)

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
}

async function refusal(upload: Uint8Array): Promise<LogoRefusal | null> {
  try {
    await logoImage(upload)
    return null
  } catch (error) {
    if (error instanceof LogoError) return error.refusal
    throw error
  }
}

describe('an uploaded picture becomes a logo', () => {
  it.each([
    ['PNG', () => picture(1200, 300).png().toBuffer()],
    ['JPEG', () => picture(1200, 300).jpeg().toBuffer()],
    ['WebP', () => picture(1200, 300).webp().toBuffer()],
    ['SVG', async () => Buffer.from(drawing('<rect/>').toString().replace('height="20"', 'height="10"'))],
  ])('%s is encoded anew, fitted into the box', async (_, make) => {
    const logo = await logoImage(await make())
    const found = await sharp(logo.bytes).metadata()
    expect(found).toMatchObject({ format: 'webp', width: 640, height: 160 })
    expect(logo).toMatchObject({ mediaType: 'image/webp', width: 640, height: 160 })
    expect(logo.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('a small picture is not blown up', async () => {
    expect(await logoImage(await picture(100, 50).png().toBuffer())).toMatchObject({ width: 100, height: 50 })
  })

  it('what the camera wrote into it is gone', async () => {
    const photo = await picture(64, 64)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Jane Doe' } })
      .toBuffer()
    expect(photo.includes('Jane Doe')).toBe(true)
    const { bytes } = await logoImage(photo)
    expect(bytes.includes('Jane Doe')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('whatever is hidden behind a picture stays behind', async () => {
    const html = '<html><script>alert(1)</script></html>'
    const polyglot = Buffer.concat([await picture(64, 64).png().toBuffer(), Buffer.from(html)])
    const { bytes } = await logoImage(polyglot)
    expect(bytes.includes('<script>')).toBe(false)
  })

  it('what stands before a drawing does not make it another thing', async () => {
    const logo = await logoImage(
      drawing('<rect width="40" height="20"/>', '<?xml version="1.0"?>\n<!-- made -->\n'),
    )
    expect(logo).toMatchObject({ width: 640, height: 320 })
  })
})

describe('what is no logo is refused with its reason', () => {
  it.each<[string, LogoRefusal, () => Uint8Array | Promise<Uint8Array>]>([
    ['a page', 'type', () => Buffer.from('<html><body>hi</body></html>')],
    ['a GIF', 'type', () => Buffer.from('GIF89a')],
    ['nothing', 'type', () => new Uint8Array()],
    ['a page that calls itself a picture', 'type', () => Buffer.from('\n<script>1</script>PNG')],
    ['half a picture', 'damaged', async () => (await picture(300, 300).png().toBuffer()).subarray(0, 200)],
    ['a signature and nothing more', 'damaged', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a dot', 'too-small', () => picture(5, 5).png().toBuffer()],
    ['too many bytes', 'too-large', () => new Uint8Array(LOGO_LIMITS.bytes + 1)],
    ['a picture of 900 million pixels', 'too-many-pixels', () => bomb(30_000)],
    ['a drawing of too many bytes', 'too-large', () => drawing(' '.repeat(LOGO_LIMITS.svgBytes))],
    ['script', 'svg', () => drawing('<script>alert(1)</script>')],
    ['a page inside', 'svg', () => drawing('<foreignObject><b>x</b></foreignObject>')],
    ['another file', 'svg', () => drawing('<image href="file:///etc/passwd"/>')],
    ['another host', 'svg', () => drawing('<image xlink:href="https://example.org/x.png"/>')],
    ['a style from elsewhere', 'svg', () => drawing('<style>@import "https://example.org/x.css";</style>')],
    ['a fill from elsewhere', 'svg', () => drawing('<rect fill="url(https://example.org/x#a)"/>')],
    ['entities', 'svg', () => drawing('&b;', '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>')],
    ['a drawing that does not end', 'damaged', () => Buffer.from(`${SVG}<g><g>`)],
  ])('%s', async (_, reason, make) => {
    expect(await refusal(await make())).toBe(reason)
  })
})

/** A PNG that claims to be as large, in a few bytes. */
async function bomb(side: number): Promise<Buffer> {
  const png = await picture(16, 16).png().toBuffer()
  const size = Buffer.from(png)
  size.writeUInt32BE(side, 16)
  size.writeUInt32BE(side, 20)
  return withChecksum(size)
}

function withChecksum(png: Buffer): Buffer {
  let crc = 0xffffffff
  for (const byte of png.subarray(12, 29)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  png.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 29)
  return png
}
