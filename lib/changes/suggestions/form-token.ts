import { createHmac, timingSafeEqual } from 'node:crypto'

/** People need longer than this to read a form, let alone to fill it in; programs do not. */
const AT_LEAST_MS = 2_500
const AT_MOST_MS = 12 * 3_600_000

export type TokenState = 'good' | 'too-fast' | 'expired'

/** A mark in a form that tells when it was drawn, which only this site can make. */
export function formToken(secret: string, now: number): string {
  const at = now.toString(36)
  return `${at}.${signature(secret, at)}`
}

/** Whether a form was drawn here, long enough ago to have been filled in by a person, and not too long ago. */
export function tokenState(token: string, secret: string, now: number): TokenState {
  const [at = '', signed = ''] = token.split('.')
  const expected = Buffer.from(signature(secret, at))
  const given = Buffer.from(signed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'expired'
  const age = now - Number.parseInt(at, 36)
  if (!(age >= 0 && age <= AT_MOST_MS)) return 'expired'
  return age < AT_LEAST_MS ? 'too-fast' : 'good'
}

function signature(secret: string, at: string): string {
  return createHmac('sha256', secret).update(`correction form ${at}`).digest('base64url')
}
