import { stableId } from '@/lib/changes/stable-id'
import type { RecordType } from '@/lib/domain/vocabulary'

/** Namespace of the identities that the data set gives (a random UUID, fixed for ever). */
const NAMESPACE = '8c0f2d6e-4b1a-4d5f-9e37-27b6a0c5d1e4'

/**
 * The identity of a record of the data set, of its type and its natural key, so that loading it again meets the same
 * record, whatever has been edited since.
 */
export function recordId(type: RecordType, key: string): string {
  return stableId(NAMESPACE, `${type}:${key}`)
}
