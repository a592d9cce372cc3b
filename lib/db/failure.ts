/** Why the database did not do what it was asked to, where that is not a fault of the program. */
export type DatabaseFailure =
  /** It refused what breaks one of its rules; named by its constraint. */
  | { kind: 'rule'; rule: string }
  /** It is not there, went away in the middle, or did not answer in time. */
  | { kind: 'unavailable' }

/** What the driver says beside its message. */
interface Cause {
  kind?: string
  originalCode?: string
  originalMessage?: string
}

const GONE = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]

/** Prisma's own codes: cannot reach, timed out, closed; no connection or no end of the transaction in time. */
const GONE_CODES = ['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037']

/** What the driver says of a connection that broke, in errors that have no code. */
const BROKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/

/** Reads an error of the database client, or one that was made of it (its `cause`); null when it is none of these. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (typeof error !== 'object' || error === null) return null
  return failureOf(error) ?? databaseFailure((error as { cause?: unknown }).cause)
}

function failureOf(error: object): DatabaseFailure | null {
  const { code, message, meta } = error as {
    code?: string
    message?: string
    meta?: { driverAdapterError?: { cause?: Cause } }
  }
  const { kind = '', originalCode = '', originalMessage = '' } = meta?.driverAdapterError?.cause ?? {}
  if (originalCode.startsWith('23')) return { kind: 'rule', rule: ruleOf(originalMessage) }
  // Classes 08 and 57P: the connection broke, or the server is going down or coming up.
  const gone = /^(08|57P|53300)/.test(originalCode) || GONE.includes(kind) || GONE_CODES.includes(code ?? '')
  return gone || isNetworkError(code) || BROKEN.test(message ?? '') ? { kind: 'unavailable' } : null
}

function ruleOf(message: string): string {
  if (message.includes('a circle, or more than')) return 'no_circle'
  return /constraint "(\w+)"/.exec(message)?.[1] ?? /^(\w+):/.exec(message)?.[1] ?? 'unknown'
}

function isNetworkError(code: string | undefined): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code ?? '')
}
