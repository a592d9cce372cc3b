import { gunzipSync, gzipSync } from 'node:zlib'

/** A result as it is kept: itself, or, where it is large, as gzipped JSON in base64. */
export type Packed<Result> = { plain: Result } | { gzip: string }

/**
 * Longer results, in characters of JSON, are packed: Next.js keeps no more than 2 MB of one, and in development throws. The
 * page of a network of ten thousand members comes to five, and packed to a tenth of that.
 */
const MOST_PLAIN = 1_000_000

/** Prepares a result, which must be plain JSON, for being kept. */
export function pack<Result>(result: Result): Packed<Result> {
  const json = JSON.stringify(result)
  return json.length <= MOST_PLAIN
    ? { plain: result }
    : { gzip: gzipSync(json, { level: 5 }).toString('base64') }
}

/** The result that was kept. */
export function unpack<Result>(packed: Packed<Result>): Result {
  return 'gzip' in packed
    ? (JSON.parse(gunzipSync(Buffer.from(packed.gzip, 'base64')).toString()) as Result)
    : packed.plain
}
