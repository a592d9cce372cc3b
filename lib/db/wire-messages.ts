/**
 * The frames of the PostgreSQL wire protocol (version 3.0, "Message Formats"), as far as a relay has to know them:
 * where a message ends, and which messages close a request or an answer.
 */

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

export type Frame =
  | { kind: 'encryption' }
  | { kind: 'cancel' }
  | { kind: 'startup' }
  | { kind: 'message'; type: string; bytes: Buffer }

/**
 * Cuts the first whole frame off a buffer.
 * @param started whether the startup packet, which carries no type byte, has been seen on this connection
 * @returns the frame and the bytes after it, or `null` while the frame is incomplete
 */
export function takeFrame(buffer: Buffer, started: boolean): { frame: Frame; rest: Buffer } | null {
  const lengthAt = started ? 1 : 0
  if (buffer.length < lengthAt + 4) return null
  const end = lengthAt + buffer.readInt32BE(lengthAt)
  if (end < lengthAt + 4) throw new Error('A client sent bytes that are not the PostgreSQL protocol.')
  if (buffer.length < end) return null
  const rest = buffer.subarray(end)
  const bytes = buffer.subarray(0, end)
  if (started) {
    return { frame: { kind: 'message', type: String.fromCharCode(bytes[0] ?? 0), bytes }, rest }
  }
  const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { frame: { kind: 'encryption' }, rest }
  if (code === CANCEL_REQUEST) return { frame: { kind: 'cancel' }, rest }
  return { frame: { kind: 'startup' }, rest }
}

/** Messages after which the server has something to do: Query, Sync, Flush, and the end of a copy. */
export function closesRequest(type: string): boolean {
  return type === 'Q' || type === 'S' || type === 'H' || type === 'F' || type === 'c' || type === 'f'
}

/**
 * Reads the transaction status from the last ReadyForQuery of an answer.
 * @returns `I` idle, `T` in a transaction, `E` in a failed one, or `null` when the answer has no ReadyForQuery yet
 */
export function readyStatus(answer: Uint8Array): 'I' | 'T' | 'E' | null {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength)
  let status: 'I' | 'T' | 'E' | null = null
  for (let at = 0; at + 5 <= answer.length; at += 1 + view.getInt32(at + 1)) {
    if (answer[at] !== 0x5a) continue
    const byte = String.fromCharCode(answer[at + 5] ?? 0)
    status = byte === 'T' || byte === 'E' ? byte : 'I'
  }
  return status
}
