import { findPicture, PictureStoreError } from '@/lib/files/picture-store'

const FILE = /^(?<digest>[0-9a-f]{64})\.webp$/

/** A logo by the digest of its bytes: it never changes, so it may be kept for ever. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const digest = FILE.exec((await params).file)?.groups?.digest
  try {
    const picture = digest ? await findPicture(digest) : null
    if (!picture) return new Response(null, { status: 404 })
    return new Response(picture.bytes, {
      headers: {
        'Content-Type': picture.mediaType,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof PictureStoreError)) throw error
    console.error('A logo could not be read.', error)
    return new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
  }
}
