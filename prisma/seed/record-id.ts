import { createHash } from 'node:crypto'
import type { RecordType } from '@/lib/domain/vocabulary'

/** Namespace of the identities that the data set gives (a random UUID, fixed for ever). */
const NAMESPACE = Buffer.from('8c0f2d6e4b1a4d5f9e3727b6a0c5d1e4', 'hex')

/**
 * The identity of a record of the data set: a UUID version 5 (RFC 9562) of its type and its natural key, so that
 * loading it again meets the same record, whatever has been edited since.
 */
export function recordId(type: RecordType, key: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${type}:${key}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
