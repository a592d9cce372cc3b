import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Smaller bodies gain nothing from compression. */
const SMALLEST = 860

/** How long a body may be compressed: one that is sent `often` is worth more than one that somebody waits for `once`. */
export type Effort = 'often' | 'once'

/** Past 6, Brotli makes pages 3 % smaller and takes four times as long; at 4 they are 8 % larger and take half of it. */
const QUALITY = { often: { br: 6, gzip: 7 }, once: { br: 4, gzip: 4 } } as const

/** A response, perhaps sent many times: its body is compressed at most once for each encoding, when first asked for. */
export class StoredResponse {
  private readonly bodies = new Map<Encoding, Promise<Buffer>>()
  private readonly digest: string

  /** @param headers without those about length, encoding and validation, which depend on the reader */
  constructor(
    readonly status: number,
    readonly headers: OutgoingHttpHeaders,
    private readonly body: Buffer,
    private readonly compressible: boolean,
    private readonly effort: Effort = 'often',
  ) {
    this.digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    this.bodies.set('identity', Promise.resolve(body))
  }

  /** Approximate memory that it takes, in bytes: the body, its two compressed forms, and the rest. */
  get weight(): number {
    return this.body.length * 1.5 + 4096
  }

  /** The best encoding that a reader's `Accept-Encoding` allows (RFC 9110, section 12.5.3). */
  encodingFor(accepted: string | undefined): Encoding {
    if (!this.compressible || this.body.length < SMALLEST || !accepted) return 'identity'
    const refused = new Set<string>()
    const named = new Set<string>()
    for (const part of accepted.toLowerCase().split(',')) {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      named.add(name)
      if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) refused.add(name)
    }
    for (const encoding of ['br', 'gzip'] as const) {
      if (named.has(encoding) && !refused.has(encoding)) return encoding
    }
    return 'identity'
  }

  /** Strong validator: it differs wherever the bytes sent differ. */
  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.digest}"` : `"${this.digest}-${encoding}"`
  }

  bytes(encoding: Encoding): Promise<Buffer> {
    const present = this.bodies.get(encoding)
    if (present) return present
    const quality = QUALITY[this.effort]
    const made =
      encoding === 'br'
        ? brotli(this.body, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: quality.br,
              [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length,
            },
          })
        : deflate(this.body, { level: quality.gzip })
    this.bodies.set(encoding, made)
    return made
  }
}
